// npm run new-widget -- <tag>
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {addToDefinitions, addToIndex} from './new-widget/exports.js';
import {tagProblem, widgetNames} from './new-widget/names.js';
import {widgetFiles} from './new-widget/files.js';
import {partMeanings} from './new-widget/parts.js';
import {addEnglish, addPart, addWords} from './new-widget/words.js';

const tag = process.argv[2] ?? '';
const problem = tagProblem(tag, (candidate) => existsSync(`src/define/${candidate}.ts`));
if (problem) {
  console.error(problem);
  process.exit(1);
}

const names = widgetNames(tag);
const files = widgetFiles(names, partMeanings(JSON.parse(readFileSync('custom-elements.json', 'utf8'))));
const taken = [...files.keys()].filter((file) => existsSync(file));
if (taken.length > 0) {
  console.error(`Nothing was written, because this would overwrite ${taken.join(', ')}.`);
  process.exit(1);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
for (const [file, text] of files) write(file, text);
const words = 'src/i18n/words.ts';
write(words, addPart(read(words), names));
const english = 'test/i18n/english.ts';
write(english, addEnglish(read(english), names));
const locales = 'src/i18n/locales';
for (const file of readdirSync(locales)) {
  const path = join(locales, file);
  write(path, addWords(read(path), basename(file, '.ts'), names));
}
write('src/index.ts', addToIndex(read('src/index.ts'), names));
write('src/define/index.ts', addToDefinitions(read('src/define/index.ts'), names));
console.log(
  `\nNext: fill in src/widgets/${tag}/${tag}.ts, then run "npm run generate". CONTRIBUTING.md has the way from here.`,
);
