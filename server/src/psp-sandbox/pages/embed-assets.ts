/**
 * Turns the pages' scripts and styles into `assets.generated.ts`, so that the sandbox serves them wherever it runs, without files.
 * After a change to one of them: `npx tsx server/src/psp-sandbox/pages/embed-assets.ts`. A test tells when that was forgotten.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const root = new URL('../', import.meta.url);
const sources = [
  'card-rules.ts',
  'iban-rules.ts',
  'pages/browser/challenge.css',
  'pages/browser/challenge.ts',
  'pages/browser/debit.ts',
  'pages/browser/entry.ts',
  'pages/browser/fields.css',
  'pages/browser/fields.ts',
  'pages/browser/frame.ts',
  'pages/browser/theme.ts',
  'pages/browser/typing.ts',
];

function compile(source: string): string {
  const text = readFileSync(new URL(source, root), 'utf8');
  if (source.endsWith('.css')) return text;
  const {outputText} = ts.transpileModule(text, {
    fileName: source,
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, verbatimModuleSyntax: true},
  });
  return outputText;
}

/** The text of `assets.generated.ts` as the sources are now. */
export function generateAssets(): string {
  const members = sources.map(
    (source) => `  ${JSON.stringify(source.replace(/\.ts$/, '.js'))}: ${JSON.stringify(compile(source))},`,
  );
  return [
    '// Made by embed-assets.ts from the files in browser/ and card-rules.ts. Do not edit.',
    '/* eslint-disable */',
    "/** The pages' scripts and styles, by their path below `/assets/`. */",
    '// prettier-ignore',
    'export const assets: Readonly<Record<string, string>> = {',
    ...members,
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('pages/assets.generated.ts', root), generateAssets());
}
