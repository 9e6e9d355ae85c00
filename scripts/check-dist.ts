// Part of npm run check:package: what only the built files can show.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const folder = 'dist/cdn';
const problems: string[] = [];

const scripts = existsSync(folder)
  ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.js'))
  : [];
if (scripts.length === 0) problems.push(`${folder} holds no script: run "npm run build" first.`);

for (const script of scripts) {
  const file = join(folder, script);
  const code = readFileSync(file, 'utf8');
  // The bundler's own helpers come from no source, nor does what only imports.
  const isOurs = !script.endsWith('rolldown-runtime.js') && !/^(\s*import"[^"]+";?)+\s*$/.test(code);
  if (isOurs && !existsSync(`${file}.map`)) problems.push(`${file} has no source map.`);
  if (/createPolicy\(["'`]lit-html/.test(code)) {
    problems.push(`${file} creates the Trusted Types policy "lit-html", which may belong to the host's own Lit.`);
  }
  if (/\bprocess\.env\b/.test(code)) problems.push(`${file} reads process.env, which no browser has.`);
  if (/(from|import)\s*\(?["'](?!\.{0,2}\/)[\w@]/.test(code)) {
    problems.push(`${file} imports a package by its name, which a page without an import map can't resolve.`);
  }
  if (code.includes('Lit is in dev mode')) problems.push(`${file} holds the development build of Lit.`);
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${scripts.length} scripts in ${folder} are self-contained.`);
process.exitCode = problems.length > 0 ? 1 : 0;
