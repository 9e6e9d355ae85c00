import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Longer than any test process takes to write a dump, ms: a draft that is older was left by one that was stopped. */
const draftLives = 600_000;

/** Dumps of databases, named `<kind>-<digest>.tar`. A new one of a kind takes the place of those before it: each is some 40 MB. */
export class DumpFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The dump, or nothing: none was made, or another process has just made a newer one of the kind. */
  async read(file: string): Promise<Blob | undefined> {
    try {
      return new Blob([await readFile(join(this.#path, file))]);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async write(file: string, dump: Uint8Array): Promise<void> {
    await mkdir(this.#path, {recursive: true});
    // Under another name first: a test in another process never reads half of it.
    const draft = join(this.#path, `${file}.${process.pid}`);
    await writeFile(draft, dump);
    await rename(draft, join(this.#path, file));
    await this.#forgetOlder(file);
  }

  async #forgetOlder(file: string): Promise<void> {
    const kind = file.slice(0, file.indexOf('-') + 1);
    for (const name of await readdir(this.#path)) {
      if (name === file || !name.startsWith(kind)) continue;
      const path = join(this.#path, name);
      if (name.endsWith('.tar') || (await ageOf(path)) > draftLives) await rm(path, {force: true});
    }
  }
}

/** Ms since it was written; 0 for what is gone already. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
