import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Files that hold templates or elements. */
const browserFiles = ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts', '.storybook/**/*.ts'];

/** Files whose tools take their configuration from the default export. */
const configFiles = ['*.config.{js,mjs,ts}', '.size-limit.js', '.storybook/**', 'stories/**/*.stories.ts', '**/*.d.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/storybook-static',
      '**/coverage',
      '**/.cache',
      '**/.data',
      '**/*.generated.ts',
      'test/fixtures',
      'bench/pages/vendor',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      // The type checker knows every global; this rule doesn't.
      'no-undef': 'off',
      eqeqeq: ['error', 'smart'],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // An element with nothing to add is still a class, and an empty catch says why in a comment.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a union of string literals: an enum is code that types can erase.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export it by name: a default export is called something else in every file that imports it.',
        },
      ],
    },
  },
  {
    // A promise that nobody waits for loses its error, and with it what happened to a payment.
    files: ['{src,scripts,server/src,demo/src,bench/src}/**/*.ts'],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
    },
  },
  {
    files: browserFiles,
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-arrow': 'off',
      // A table that CSS lays out as cards keeps its roles only where they are written.
      'lit-a11y/no-redundant-role': 'off',
      // It can't see a name that an expression gives; axe can, in the browser tests.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // A host's console is for what its developer must know.
      'no-console': ['error', {allow: ['warn', 'error']}],
      'no-restricted-globals': [
        'error',
        {name: 'event', message: 'Take the event that the handler is given.'},
        {name: 'name', message: "This is the window's name."},
      ],
    },
  },
  {
    files: ['src/{widgets,templates,controllers,format,i18n,styles}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', {name: 'fetch', message: 'Widgets read and write through the client.'}],
    },
  },
  {
    files: ['test/**', '**/test/**'],
    rules: {
      // expect(x).to.be.true is an expression, and a test knows what it has put there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {files: configFiles, rules: {'no-restricted-syntax': 'off'}},
  {files: ['scripts/check-node.mjs'], rules: {'no-var': 'off'}},
);
