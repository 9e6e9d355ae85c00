// npm run new-widget -- <tag>
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {addToDefinitions, addToIndex} from './new-widget/exports.js';
import {tagProblem, widgetNames, type WidgetNames} from './new-widget/names.js';
import {widgetFiles} from './new-widget/files.js';
import {partMeanings} from './new-widget/parts.js';
import {addEnglish, addLoaders, addPart, addSection} from './new-widget/words.js';

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
const additions: Readonly<Record<string, (text: string, names: WidgetNames) => string>> = {
  'src/i18n/words.ts': addPart,
  'src/i18n/load-words.ts': addSection,
  'src/i18n/locales.ts': addLoaders,
  'test/i18n/english.ts': addEnglish,
  'src/index.ts': addToIndex,
  'src/define/index.ts': addToDefinitions,
};
for (const [file, add] of Object.entries(additions)) write(file, add(read(file), names));
console.log(
  `\nNext: fill in src/widgets/${tag}/${tag}.ts, then run "npm run generate". CONTRIBUTING.md has the way from here.`,
);
