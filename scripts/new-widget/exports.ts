import type {WidgetNames} from './names.js';

/** `src/index.ts` with the widget's class, events and terms exported. */
export function addToIndex(text: string, {tag}: WidgetNames): string {
  return addLines(text, [
    `export * from './widgets/${tag}/${tag}.events.js';`,
    `export * from './widgets/${tag}/${tag}.js';`,
  ]);
}

/** `src/define/index.ts` with the widget's definition imported. */
export function addToDefinitions(text: string, {tag}: WidgetNames): string {
  return addLines(text, [`import './${tag}.js';`]);
}

function addLines(text: string, lines: readonly string[]): string {
  const missing = lines.filter((line) => !text.includes(line));
  const end = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return end + missing.map((line) => `${line}\n`).join('');
}
