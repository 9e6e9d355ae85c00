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

export const ${variable}Terms: Catalog<${className}Terms> = {
  english: en,
  others: {
    fr: () => import('./fr/${tag}.js').then((module) => module.fr),
    ar: () => import('./ar/${tag}.js').then((module) => module.ar),
  },
};
`;
}

/** The languages that every widget speaks, with the words that the new one begins with; `title` is its name until somebody translates it. */
export const openWords = {en: 'Open', fr: 'Ouvrir', ar: 'فتح'} as const;

/** A language of {@link openWords}. */
export type Language = keyof typeof openWords;

export function language(code: Language, {tag, className, title}: WidgetNames): string {
  return `import type {${className}Terms} from '../${tag}.js';

export const ${code}: ${className}Terms = {
  title: '${title}',
  open: '${openWords[code]}',
};
`;
}
