// npm run typecheck: every TypeScript project of the repository, two at a time.
import {spawn} from 'node:child_process';

const projects = [
  'tsconfig.json',
  // The sources alone, without node's types: what ships must not lean on them.
  'tsconfig.build.json',
  'scripts/tsconfig.json',
  'server/tsconfig.json',
  'demo/tsconfig.json',
  'bench/tsconfig.json',
];

const failed: string[] = [];

async function check(project: string): Promise<void> {
  const child = spawn('tsc', ['-p', project, '--noEmit', '--emitDeclarationOnly', 'false', '--pretty'], {shell: false});
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code === 0) return;
  failed.push(project);
  console.error(`${project}:\n${output}`);
}

const waiting = [...projects];
async function worker(): Promise<void> {
  for (let project = waiting.shift(); project; project = waiting.shift()) await check(project);
}
await Promise.all([worker(), worker()]);

if (failed.length > 0) console.error(`Types don't hold in ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
