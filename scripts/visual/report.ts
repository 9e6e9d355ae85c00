import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** A picture that is not as it should be. */
export interface Finding {
  readonly name: string;
  /** What is wrong, for a person. */
  readonly what: string;
  readonly expected: Buffer | undefined;
  readonly actual: Buffer | undefined;
  /** Where they differ, as PNG. */
  readonly difference: Buffer | undefined;
}

const folder = 'visual-report';

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Writes a page that shows each finding: as it should be, as it is, and where they differ. Returns its path; undefined where there is nothing to show. */
export function writeReport(findings: readonly Finding[]): string | undefined {
  rmSync(folder, {recursive: true, force: true});
  if (findings.length === 0) return undefined;
  mkdirSync(folder, {recursive: true});
  const figures = findings.map(({name, what, expected, actual, difference}) => {
    const picture = (kind: string, bytes: Buffer | undefined, extension: string): string => {
      if (!bytes) return `<figure><figcaption>${kind}</figcaption><p>none</p></figure>`;
      const file = `${name.replace(/\.webp$/, '')}.${kind}.${extension}`;
      writeFileSync(join(folder, file), bytes);
      return `<figure><figcaption>${kind}</figcaption><img loading="lazy" alt="${kind}" src="${encodeURIComponent(file)}"></figure>`;
    };
    return `<section><h2>${escape(name)}</h2><p>${escape(what)}</p><div>${picture('expected', expected, 'webp')}${picture('actual', actual, 'webp')}${picture('difference', difference, 'png')}</div></section>`;
  });
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${findings.length} pictures differ</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; }
  section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  figure { margin: 0; max-inline-size: 32%; min-inline-size: 16rem; }
  img { max-inline-size: 100%; border: 1px solid GrayText; }
</style>
<h1>${findings.length} pictures differ</h1>
<p>Where the new picture is right: <code>npm run test:visual -- --update --only=&lt;the story's id&gt;</code>, look at what it wrote, and commit it.</p>
${figures.join('\n')}
</html>
`;
  const path = join(folder, 'index.html');
  writeFileSync(path, page);
  return resolve(path);
}
