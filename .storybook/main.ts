import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false},
  // What the server in the page starts from: scripts/storybook/data.ts makes it.
  staticDirs: [{from: '../.cache/storybook/portal', to: '/portal'}],
  viteFinal(vite) {
    // Storybook starts from the package's own build, which it must not repeat: it builds an application.
    delete vite.build?.lib;
    delete vite.build?.rolldownOptions;
    return {
      ...vite,
      // The server is split into modules, which a worker only has as a module itself.
      worker: {...vite.worker, format: 'es'},
      resolve: {
        ...vite.resolve,
        // Its builds for browsers have names of their own.
        alias: {...vite.resolve?.alias, 'csv-stringify/sync': 'csv-stringify/browser/esm/sync'},
      },
      optimizeDeps: {
        ...vite.optimizeDeps,
        // It finds its WebAssembly beside its own module.
        exclude: [...(vite.optimizeDeps?.exclude ?? []), '@electric-sql/pglite'],
      },
    };
  },
};

export default config;
