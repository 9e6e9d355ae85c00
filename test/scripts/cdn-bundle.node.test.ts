import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'vite';
import {minifyTemplates} from '../../scripts/vite/minify-templates.js';
import {plainDynamicImports} from '../../scripts/vite/plain-dynamic-imports.js';
import {renameTrustedTypesPolicy} from '../../scripts/vite/rename-trusted-types-policy.js';

const element = `
  import {LitElement, css, html} from 'lit';
  export class SampleElement extends LitElement {
    static styles = css\`
      p {
        color: green;
      }
    \`;
    render() {
      return html\`
        <p>
          A sample
        </p>
      \`;
    }
    load() {
      return import('./lazy.js');
    }
  }
`;

describe('the bundle for a script tag', () => {
  let folder: string;
  let code: string;
  /** Without the bundle in the message, which is long. */
  const has = (pattern: RegExp): boolean => pattern.test(code);

  before(async () => {
    // Inside the repository, so that the sample finds Lit.
    mkdirSync('.cache', {recursive: true});
    folder = mkdtempSync(join('.cache', 'cdn-bundle-'));
    writeFileSync(join(folder, 'sample.js'), element);
    writeFileSync(join(folder, 'lazy.js'), 'export const lazy = true;');
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [minifyTemplates(), renameTrustedTypesPolicy(), plainDynamicImports()],
      build: {
        outDir: join(folder, 'out'),
        rolldownOptions: {
          input: join(folder, 'sample.js'),
          preserveEntrySignatures: 'strict',
          output: {entryFileNames: '[name].js'},
        },
      },
    });
    code = readFileSync(join(folder, 'out', 'sample.js'), 'utf8');
  });

  after(() => rmSync(folder, {recursive: true, force: true}));

  it("creates a Trusted Types policy of our own name and leaves Lit's to the host", () => {
    assert.ok(has(/createPolicy\([`"']portal-lit[`"']/));
    assert.ok(!has(/createPolicy\([`"']lit-html/));
  });

  it('holds templates and style sheets without white space', () => {
    assert.ok(has(/`<p>A sample<\/p>`/));
    assert.ok(has(/`p\{color:(green|#008000)\}`/));
  });

  it('imports on demand without a helper around it', () => {
    assert.ok(has(/return import\(/));
    assert.ok(!has(/preload/i));
  });

  it("holds Lit's production build", () => {
    assert.ok(!has(/Lit is in dev mode/));
  });
});
