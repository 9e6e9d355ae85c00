import {createPortalApi, type PortalApi} from './api/app.js';
import {systemClock} from './clock.js';
import {ConfigError, readConfig, type ServerConfig} from './config.js';
import {createFiles} from './files/create-files.js';
import {createLog, type Log} from './log.js';
import {createMailer} from './mail/create-mailer.js';
import type {PspAdapter} from './port/psp.js';
import type {Database} from './port/unit.js';
import {createSandboxAdapter} from './psp/sandbox-adapter.js';
import {ServeError, servePortal} from './serve.js';
import {keptSigningKey} from './signing-key.js';
import {createSqlBackend} from './sql/backend.js';
import {BootRefusedError, openDatabase} from './sql/database.js';

interface Instance {
  readonly api: PortalApi;
  readonly database: Database;
  readonly log: Log;
}

async function open(config: ServerConfig): Promise<Instance> {
  const log = createLog(config.logLevel);
  const signingKey = config.signingKey ?? (await keptSigningKey(config.dataDir));
  const database = await openDatabase(config.database, systemClock);
  const api = createPortalApi({
    database,
    backend: createSqlBackend(),
    clock: systemClock,
    signingKey,
    log,
    baseUrl: config.publicUrl,
    mailer: createMailer(config.mail, systemClock),
    files: await createFiles(config.files),
    ...(config.incomingMail && {incomingMail: config.incomingMail}),
    psp: await adaptersOf(config),
  });
  return {api, database, log};
}

async function start(config: ServerConfig): Promise<void> {
  const {api, database, log} = await open(config);
  const {port, host, trustedProxies, billingCron} = config;
  const schedule = {billing: billingCron};
  const server = await servePortal({api, database, port, host, trustedProxies, log, schedule}).catch(
    async (error: unknown) => {
      await database.close();
      throw error;
    },
  );
  log.info({port: server.port, host, publicUrl: config.publicUrl}, 'The portal API is ready.');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({signal}, 'Stopping.');
      void server.close().then(() => process.exit(0));
    });
  }
}

/** By name, as a vendor's `psp` says it. Both may be there: payments of the one go on while vendors move to the other. */
async function adaptersOf({sandboxPsp, stripePsp}: ServerConfig): Promise<ReadonlyMap<string, PspAdapter>> {
  const adapters: PspAdapter[] = [];
  if (sandboxPsp) adapters.push(createSandboxAdapter(sandboxPsp));
  if (stripePsp) {
    // Stripe's SDK is large: it loads where it is used.
    const {createStripeAdapter} = await import('./psp/stripe/stripe-adapter.js');
    adapters.push(createStripeAdapter(stripePsp));
  }
  return new Map(adapters.map((adapter) => [adapter.name, adapter]));
}

/** Bills once what is due, says what it did, and ends. Payments that were left unfinished are looked at first. */
async function bill(config: ServerConfig): Promise<void> {
  const {api, database} = await open(config);
  try {
    await api.ledger.reconcile();
    const report = await api.billing?.run();
    process.stdout.write(`${JSON.stringify(report)}\n`);
    if (report && report.faults > 0) process.exitCode = 1;
  } finally {
    await api.close();
    await database.close();
  }
}

/** One line for what the one who starts it can correct; everything for what nobody foresaw. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ServeError || error instanceof BootRefusedError)
    return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `DATA_DIR can not be written: ${String((error as Error).message)}`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `The database of DATABASE_URL can not be reached: ${String((error as Error).message)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  const [command] = process.argv.slice(2);
  if (command !== undefined && command !== 'billing')
    throw new ConfigError([
      `There is no command "${command}": leave it out to serve the API, or say "billing" to bill once.`,
    ]);
  await (command === 'billing' ? bill : start)(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
