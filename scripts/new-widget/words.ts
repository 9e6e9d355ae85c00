import type {WidgetNames} from './names.js';

/** The words that the widget says, as a type that every language fills. */
export function catalog({tag, className, variable, title}: WidgetNames): string {
  return `import type {Catalog} from './catalog.js';
import {en} from './en/${tag}.js';

/** The words of ${title.toLowerCase()}. */
export interface ${className}Terms {
  readonly title: string;
  readonly open: string;
}

export const ${variable}Terms: Catalog<'${variable}'> = {part: '${variable}', english: en};
`;
}

/** What the widget's one button says, by locale. One that begins with another's words has them from there. */
const openWords: Readonly<Record<string, string>> = {
  ar: 'فتح',
  de: 'Öffnen',
  es: 'Abrir',
  fr: 'Ouvrir',
  he: 'פתיחה',
  it: 'Apri',
  ja: '開く',
  nl: 'Openen',
  pt: 'Abrir',
};

export function english({tag, className, title}: WidgetNames): string {
  return `import type {${className}Terms} from '../${tag}.js';

export const en: ${className}Terms = {
  title: '${title}',
  open: 'Open',
};
`;
}

/** `src/i18n/words.ts` with the widget's part, which is a section of its own. */
export function addPart(text: string, {tag, className, variable}: WidgetNames): string {
  const words = 'export interface Words {';
  const sections = 'export interface Sections {';
  const added = text
    .replace(words, `${words}\n  readonly ${variable}: ${className}Terms;`)
    .replace(sections, `${sections}\n  readonly ${variable}: Pick<Words, '${variable}'>;`);
  return `import type {${className}Terms} from './${tag}.js';\n${added}`;
}

/** `src/i18n/load-words.ts` with the section of the widget's part. */
export function addSection(text: string, {variable}: WidgetNames): string {
  return text.replace(/(const sectionOf\b.*\{\n)/, `$1  ${variable}: '${variable}',\n`);
}

/** `src/i18n/locales.ts` with what loads the widget's section in each language. */
export function addLoaders(text: string, {tag, variable}: WidgetNames): string {
  return text.replace(
    /^( *)common: .*'\.\/locales\/([\w-]+)\/common\.js'\),\n/gm,
    (line, indent: string, locale: string) =>
      locale in openWords ? `${line}${indent}${variable}: () => import('./locales/${locale}/${tag}.js'),\n` : line,
  );
}

/** The file of the widget's section in each language, by path; its title is in English until somebody translates it. */
export function sectionFiles({tag, variable, title}: WidgetNames): [path: string, text: string][] {
  return Object.entries(openWords).map(([locale, open]) => [
    `src/i18n/locales/${locale}/${tag}.ts`,
    `import type {Sections} from '../../words.js';

export const words: Sections['${variable}'] = {
  ${variable}: {
    title: '${title}',
    open: '${open}',
  },
};
`,
  ]);
}

/** The tests' whole of the English words with the widget's. */
export function addEnglish(text: string, {tag, variable}: WidgetNames): string {
  const end = text.lastIndexOf('};');
  return `import {${variable}Terms} from '../../src/i18n/${tag}.js';\n${text.slice(0, end)}  ${variable}: ${variable}Terms.english,\n${text.slice(end)}`;
}
