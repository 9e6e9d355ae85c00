import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What came of a run of `npm start`. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of `npm start` in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  /** Resolves once the output holds `text`; rejects when the process ends before. */
  prints(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Runs what `npm start` runs. */
export function runStart(args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/src/start.ts', ...args], {
    cwd: root,
    env: {...process.env, DATABASE_URL: '', DATABASE_ADMIN_URL: '', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({code, stdout, stderr}));
  });
  const prints = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      const look = (): void => {
        if (!stdout.includes(text)) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
      ended.then(() => fail(new Error(`It ended without printing "${text}":\n${stdout}${stderr}`)), fail);
    });
  return {child, prints, ended};
}
