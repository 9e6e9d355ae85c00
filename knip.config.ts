import type {KnipConfig} from 'knip';

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: [
        'src/index.ts',
        'src/define/*.ts',
        'scripts/*.{ts,mjs}',
        'test/**/*.test.ts',
        'test/support/api.ts',
        'test/fixtures/**/*.js',
        'custom-elements-manifest.config.mjs',
        'web-test-runner*.config.mjs',
      ],
      project: ['src/**/*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
      ignore: ['**/*.generated.ts'],
      // The browser tests start the server itself, with what that workspace depends on.
      ignoreDependencies: ['@electric-sql/pglite'],
    },
    server: {
      entry: ['src/index.ts', 'src/main.ts', 'test/**/*.test.ts'],
      project: ['src/**/*.ts', 'test/**/*.ts'],
      ignore: ['**/*.generated.ts'],
      // Read as files, by their path in the package.
      ignoreDependencies: [/^@fontsource/],
    },
    demo: {
      entry: ['src/start.ts', 'site/**/*.{ts,js}', 'test/**/*.test.ts'],
      project: ['**/*.{ts,js}'],
      ignoreDependencies: [/^@fontsource/],
    },
    bench: {
      entry: ['src/run.ts', 'src/account-reads.ts', 'src/long-thread.ts', 'pages/**/*.{ts,js}', 'test/**/*.test.ts'],
      project: ['**/*.{ts,js}'],
    },
  },
};

export default config;
