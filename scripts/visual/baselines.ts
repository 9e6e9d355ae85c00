import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** What the index beside the pictures says. */
interface Index {
  /** The browser that drew them, as `HeadlessChrome/156`. */
  readonly browser?: string;
  /** By the name of each picture, the fingerprint of its pixels, which names its file. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Where they are kept. */
export const baselineFolder = 'test/visual/baselines';

/**
 * The pictures of how each story should look. A file is named for what it shows, so that pictures which are the same are kept once; `index.json` says which story looks like
 * which, and which browser drew them. Changes are on the disk after {@link Baselines.save}.
 */
export class Baselines {
  readonly #folder: string;
  readonly #pictures: Map<string, string>;
  /** The browser that drew them, as `HeadlessChrome/156`. */
  browser: string | undefined;

  /** Reads what is in the folder; there may be nothing yet. */
  constructor(folder: string = baselineFolder) {
    this.#folder = folder;
    const path = join(folder, 'index.json');
    const index: Index = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Index) : {pictures: {}};
    this.browser = index.browser;
    this.#pictures = new Map(Object.entries(index.pictures));
  }

  /** The names of all, in order. */
  names(): string[] {
    return [...this.#pictures.keys()].sort();
  }

  /** What tells the picture's pixels from others; undefined where there is no picture of this name. */
  fingerprint(name: string): string | undefined {
    return this.#pictures.get(name);
  }

  /** @throws {Error} where the index names a picture whose file is gone */
  read(name: string): Buffer | undefined {
    const fingerprint = this.#pictures.get(name);
    return fingerprint === undefined ? undefined : readFileSync(this.#path(fingerprint));
  }

  /** Keeps a packed picture, whose fingerprint is of the pixels that were packed. */
  keep(name: string, fingerprint: string, picture: Buffer): void {
    mkdirSync(this.#folder, {recursive: true});
    this.#pictures.set(name, fingerprint);
    writeFileSync(this.#path(fingerprint), picture);
  }

  /** Whether some picture looks so already: what was packed once needn't be packed again. */
  has(fingerprint: string): boolean {
    return existsSync(this.#path(fingerprint));
  }

  /** As {@link keep}, for pixels that are in the folder already. */
  keepAs(name: string, fingerprint: string): void {
    this.#pictures.set(name, fingerprint);
  }

  remove(name: string): void {
    this.#pictures.delete(name);
  }

  /** Writes the index, and removes the files that no story looks like any more. */
  save(): void {
    mkdirSync(this.#folder, {recursive: true});
    const pictures = Object.fromEntries(this.names().map((name) => [name, this.#pictures.get(name)]));
    const index = {...(this.browser !== undefined && {browser: this.browser}), pictures};
    writeFileSync(join(this.#folder, 'index.json'), `${JSON.stringify(index, undefined, 2)}\n`);
    const used = new Set([...this.#pictures.values()].map((fingerprint) => `${fingerprint}.webp`));
    for (const file of readdirSync(this.#folder)) {
      if (file.endsWith('.webp') && !used.has(file)) rmSync(join(this.#folder, file));
    }
  }

  #path(fingerprint: string): string {
    return join(this.#folder, `${fingerprint}.webp`);
  }
}
