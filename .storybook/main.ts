import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  features: {sidebarOnboardingChecklist: false},
  viteFinal(vite) {
    // Storybook starts from the package's own build, which it must not repeat: it builds an application.
    delete vite.build?.lib;
    delete vite.build?.rolldownOptions;
    return vite;
  },
};

export default config;
