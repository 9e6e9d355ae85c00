import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A violation is a failed story: the story tests read the same verdict.
    a11y: {test: 'error'},
    controls: {expanded: true, matchers: {color: /color$/i, date: /Date$/}},
    options: {storySort: {order: ['Start here', 'Widgets', 'Provider', 'Theming']}},
  },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          {value: 'en', title: 'English'},
          {value: 'fr', title: 'Français'},
          {value: 'fr-CA', title: 'Français (Canada)'},
          {value: 'de', title: 'Deutsch'},
          {value: 'es', title: 'Español'},
          {value: 'nl', title: 'Nederlands'},
          {value: 'ar', title: 'العربية'},
        ],
      },
    },
    colorScheme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  initialGlobals: {locale: 'en', colorScheme: 'light'},
  decorators: [
    (story, {globals}) => {
      const root = document.documentElement;
      root.lang = String(globals.locale);
      root.dir = root.lang.startsWith('ar') ? 'rtl' : 'ltr';
      root.style.colorScheme = String(globals.colorScheme);
      return story();
    },
  ],
};

export default preview;
