import {readFileSync} from 'node:fs';
import {link, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {StartError, systemCode} from './start-error.js';

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  /** When the process began, in the kernel's ticks; null where that can't be known. Tells a process from a later one of the same number. */
  readonly began: string | null;
}

/**
 * Takes a folder for this process alone: the embedded database must not be opened twice. What a killed process left is taken over.
 *
 * @param path - the lock's file
 * @returns what gives it back
 * @throws StartError when a running process holds it.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const own = `${path}.${process.pid}`;
  const me: Holder = {pid: process.pid, began: beginOf(process.pid)};
  await writeFile(own, JSON.stringify(me));
  try {
    // A link is made whole or not at all, so that nobody reads a lock half written.
    while (!(await tryLink(own, path))) await removeStale(path);
  } finally {
    await rm(own, {force: true});
  }
  return () => rm(path, {force: true});
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder && isRunning(holder)) {
    throw new StartError(
      `Another demo (process ${holder.pid}) is using ${path.replace(/[/\\][^/\\]*$/, '')}. Stop it, or start this one elsewhere: DATA_DIR=other-folder npm start -- --port 4700`,
    );
  }
  // Moved away before it is removed: of two that find the same dead lock, one moves it and the other looks again.
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved && isRunning(moved)) await tryLink(aside, path);
  await rm(aside, {force: true});
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
    return typeof value?.pid === 'number' ? {pid: value.pid, began: value.began ?? null} : undefined;
  } catch {
    // Gone meanwhile, or not a lock of ours: nobody who runs holds it.
    return undefined;
  }
}

function isRunning({pid, began}: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  const now = beginOf(pid);
  return began === null || now === null || began === now;
}

function beginOf(pid: number): string | null {
  try {
    // The name in brackets may hold spaces; the begin is the 20th field after it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
