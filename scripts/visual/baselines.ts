import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const folder = 'test/visual/baselines';
const environment = join(folder, 'environment.json');

/** The pictures of how each story should look, and which browser drew them. */
export const baselines = {
  folder,

  /** The file names of all. */
  names(): string[] {
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.webp')) : [];
  },

  read(name: string): Buffer | undefined {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  },

  write(name: string, picture: Buffer): void {
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, name), picture);
  },

  remove(name: string): void {
    rmSync(join(folder, name), {force: true});
  },

  /** The browser that drew them, as `HeadlessChrome/149`. */
  browser(): string | undefined {
    if (!existsSync(environment)) return undefined;
    return (JSON.parse(readFileSync(environment, 'utf8')) as {browser: string}).browser;
  },

  noteBrowser(browser: string): void {
    mkdirSync(folder, {recursive: true});
    writeFileSync(environment, `${JSON.stringify({browser}, undefined, 2)}\n`);
  },
};
