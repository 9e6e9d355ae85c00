import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {tagProblem, widgetNames} from '../../scripts/new-widget/names.js';

const tag = 'sample-widget';

/** Runs one of the repository's own programs in a folder and answers what it said. */
function run(folder: string, program: string, ...args: string[]): {status: number | null; output: string} {
  const {status, stdout, stderr} = spawnSync(resolve('node_modules/.bin', program), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return {status, output: stdout + stderr};
}

describe('the tag of a new widget', () => {
  const none = (): boolean => false;

  for (const bad of ['', 'widget', 'Team-Members', 'team_members', 'team-', '-team', '1-team', 'font-face', 'té-am']) {
    it(`can't be "${bad}"`, () => {
      assert.notEqual(tagProblem(bad, none), undefined);
    });
  }

  it("can't be one that exists", () => {
    assert.match(tagProblem('invoice-table', () => true) ?? '', /<invoice-table> exists already/);
  });

  it('gives the class, the variable and the title their names', () => {
    assert.equal(tagProblem('team-members', none), undefined);
    assert.deepEqual(widgetNames('team-members'), {
      tag: 'team-members',
      className: 'TeamMembers',
      variable: 'teamMembers',
      title: 'Team members',
    });
  });
});

describe('a new widget', () => {
  let folder: string;

  before(() => {
    // Inside the repository, so that the copy finds its packages.
    mkdirSync('.cache', {recursive: true});
    folder = resolve(mkdtempSync(join('.cache', 'new-widget-')));
    const copied = [
      ...[
        'src',
        'stories',
        'docs',
        'scripts',
        'server/src',
        'server/package.json',
        'test/support',
        'test/i18n',
        '.storybook',
        'contract',
        'custom-elements.json',
        'package.json',
      ],
      ...['tsconfig.base.json', 'tsconfig.json', 'tsconfig.build.json', 'eslint.config.js', '.prettierrc.json'],
    ];
    for (const path of copied) cpSync(path, join(folder, path), {recursive: true});
    const made = run(folder, 'tsx', 'scripts/new-widget.ts', tag);
    assert.equal(made.status, 0, made.output);
  });

  after(() => rmSync(folder, {recursive: true, force: true}));

  const madeFiles = [
    `src/widgets/${tag}/${tag}.ts`,
    `src/widgets/${tag}/${tag}.styles.ts`,
    `src/widgets/${tag}/${tag}.events.ts`,
    `src/i18n/${tag}.ts`,
    `src/i18n/en/${tag}.ts`,
    'src/i18n/words.ts',
    'src/i18n/load-words.ts',
    'src/i18n/locales.ts',
    `src/i18n/locales/fr/${tag}.ts`,
    `src/i18n/locales/ar/${tag}.ts`,
    'test/i18n/english.ts',
    `src/define/${tag}.ts`,
    `test/widgets/${tag}/${tag}.test.ts`,
    `stories/${tag}.stories.ts`,
  ];

  it('has types that hold', () => {
    const {output} = run(folder, 'tsc', '-p', 'tsconfig.json', '--incremental', 'false', '--pretty', 'false');
    // The sources that were there are checked by themselves; what counts here is what was written.
    const complaints = output.split('\n').filter((line) => line.includes(tag) || line.includes('i18n'));
    assert.deepEqual(complaints, []);
  });

  it('passes eslint', () => {
    const {status, output} = run(folder, 'eslint', '--max-warnings', '0', ...madeFiles);
    assert.equal(status, 0, output);
  });

  it('passes lit-analyzer', () => {
    const {status, output} = run(folder, 'lit-analyzer', `src/{widgets,define}/**/*${tag}*.ts`, '--strict', '--quiet');
    assert.equal(status, 0, output);
  });

  it('is formatted', () => {
    const {status, output} = run(folder, 'prettier', '--check', ...madeFiles, `docs/widgets/${tag}.md`);
    assert.equal(status, 0, output);
  });

  it('is exported and defined with the others', () => {
    assert.match(readFileSync(join(folder, 'src/index.ts'), 'utf8'), /widgets\/sample-widget\/sample-widget\.js/);
    assert.match(readFileSync(join(folder, 'src/define/index.ts'), 'utf8'), /import '\.\/sample-widget\.js'/);
  });

  it('is in the manifest, with its event and parts', () => {
    const made = run(folder, 'cem', 'analyze', '--config', resolve('custom-elements-manifest.config.mjs'));
    assert.equal(made.status, 0, made.output);
    const manifest = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
    for (const word of [tag, `portal-${tag}-open`, '"open"']) assert.ok(manifest.includes(word), word);
  });

  it('does not write over one that is there', () => {
    const again = run(folder, 'tsx', 'scripts/new-widget.ts', tag);
    assert.equal(again.status, 1);
    assert.match(again.output, /<sample-widget> exists already/);
  });
});
