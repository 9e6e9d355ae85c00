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

/** What the widget's one button says, by the name of a locale's file. */
const openWords: Readonly<Record<string, string>> = {
  en: 'Open',
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
  open: '${openWords['en']}',
};
`;
}

/** `src/i18n/words.ts` with the widget's part. */
export function addPart(text: string, {tag, className, variable}: WidgetNames): string {
  const declaration = 'export interface Words {';
  return `import type {${className}Terms} from './${tag}.js';\n${text.replace(declaration, `${declaration}\n  readonly ${variable}: ${className}Terms;`)}`;
}

/** A locale's file with the widget's words; its title is in English until somebody translates it. A locale that begins with another's words has them from there. */
export function addWords(text: string, locale: string, {variable, title}: WidgetNames): string {
  const open = openWords[locale];
  if (open === undefined) return text;
  const end = text.lastIndexOf('};');
  return `${text.slice(0, end)}  ${variable}: {\n    title: '${title}',\n    open: '${open}',\n  },\n${text.slice(end)}`;
}

/** The tests' whole of the English words with the widget's. */
export function addEnglish(text: string, {tag, variable}: WidgetNames): string {
  const end = text.lastIndexOf('};');
  return `import {${variable}Terms} from '../../src/i18n/${tag}.js';\n${text.slice(0, end)}  ${variable}: ${variable}Terms.english,\n${text.slice(end)}`;
}
