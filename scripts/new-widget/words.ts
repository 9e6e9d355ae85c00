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
  others: {},
};
`;
}

export function english({tag, className, title}: WidgetNames): string {
  return `import type {${className}Terms} from '../${tag}.js';

export const en: ${className}Terms = {
  title: '${title}',
  open: 'Open',
};
`;
}
