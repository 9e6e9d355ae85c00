// npm start: the vendors' websites, the API, the sandbox payment provider and the data, in one process.
import {createLog} from 'portal-widgets-server';
import {ensureBundle} from './bundle.js';
import {startDemo, type Demo} from './demo.js';
import {readOptions, usage} from './options.js';
import {StartError} from './start-error.js';

/** How long closing may take before the process ends all the same, in milliseconds. Whatever was answered has been written by then. */
const patience = 2_000;

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, process.cwd());
  if (options === 'help') return say(usage);
  // What goes wrong is said; the rest would drown the addresses.
  const starting = startDemo(options, {log: createLog('error'), say, prepareBundle: () => ensureBundle(say)});
  closeOnSignal(starting);
  const {urls} = await starting;
  say(`
  Northwind Cloud   ${urls.northwind}          a software vendor's website: sign in, then Account
  Odotrack          ${urls.odotrack} another vendor, in the French of Québec
  Portal API        ${urls.api}
  Sandbox PSP       ${urls.psp}

  Data is kept in ${options.postgres ? 'PostgreSQL and ' : ''}${options.dataFolder}. Stop with Ctrl-C.`);
}

/** Closes once, at the first of these signals; the second one ends the process at once. */
function closeOnSignal(starting: Promise<Demo>): void {
  const stop = (signal: NodeJS.Signals): void => {
    for (const other of signals) process.removeAllListeners(other);
    const code = signal === 'SIGINT' ? 130 : 143;
    setTimeout(() => process.exit(code), patience).unref();
    starting
      .then((demo) => demo.close())
      .then(
        () => process.exit(0),
        () => process.exit(code),
      );
  };
  for (const signal of signals) process.once(signal, stop);
}

const signals = ['SIGINT', 'SIGTERM'] as const;

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
