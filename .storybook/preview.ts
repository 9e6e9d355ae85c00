import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import {direction} from '../src/i18n/locale.js';
import widgetPage from '../stories/docs/widget.mdx';
import {toolbar, type Network, type Person} from '../stories/support/toolbar.js';
import './fonts.css';

setCustomElementsManifest(manifest);

// As text: a build leaves out a style sheet that only its name is taken from.
const presetSheets = import.meta.glob<string>('../themes/*.css', {eager: true, query: '?inline', import: 'default'});
for (const text of Object.values(presetSheets)) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** The presets there are; each is a class. */
const presets = Object.keys(presetSheets)
  .map((path) => path.replace(/^.*\/|\.css$/g, ''))
  .sort((a, b) => Number(b === 'default') - Number(a === 'default') || a.localeCompare(b));

/** Marks every word of the catalogs, so that what doesn't come from them stands out. */
const pseudoLocale = 'en-XA';

const items = (titles: Readonly<Record<string, string>>): {value: string; title: string}[] =>
  Object.entries(titles).map(([value, title]) => ({value, title}));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A violation is a failed story: the story tests read the same verdict.
    a11y: {test: 'error'},
    // Made from the manifest and docs/widgets/.
    docs: {page: widgetPage},
    controls: {expanded: true, matchers: {color: /color$/i, date: /Date$/}},
    options: {storySort: {order: ['Start here', 'Widgets', 'Provider', 'Foundations', 'Theming', 'Hosts']}},
  },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        items: items({light: 'Light', dark: 'Dark', auto: 'As the system'}),
        dynamicTitle: true,
      },
    },
    preset: {
      description: 'Preset of tokens',
      toolbar: {
        icon: 'paintbrush',
        items: presets.map((name) => ({value: name, title: name.charAt(0).toUpperCase() + name.slice(1)})),
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: items({
          en: 'English',
          fr: 'Français',
          'fr-CA': 'Français (Canada)',
          de: 'Deutsch',
          es: 'Español',
          nl: 'Nederlands',
          it: 'Italiano',
          'pt-BR': 'Português (Brasil)',
          ja: '日本語',
          ar: 'العربية',
          he: 'עברית',
          [pseudoLocale]: '⟦Pséúdö⟧',
        }),
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: items({auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left'}),
      },
    },
    width: {
      description: 'Width of the container',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: items({full: 'Full width', 320: '320 px', 480: '480 px', 768: '768 px', 1024: '1024 px'}),
      },
    },
    network: {
      description: 'Connection to the server',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: items({fast: 'Fast', slow: 'Slow 4G', offline: 'Offline', failing: 'Failing'}),
      },
    },
    role: {
      description: 'Role of the person who looks',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: items({owner: 'Owner', billing: 'Billing manager', member: 'Member'}),
      },
    },
  },
  initialGlobals: {
    theme: 'light',
    preset: 'default',
    locale: 'en',
    direction: 'auto',
    width: 'full',
    network: 'fast',
    role: 'owner',
  },
  decorators: [
    (story, {globals, viewMode}) => {
      const {theme, preset, locale, direction: way, width, network, role} = globals as Record<string, string>;
      toolbar.network = network as Network;
      toolbar.person = role as Person;
      toolbar.pseudo = locale === pseudoLocale;
      const place = document.createElement('div');
      if (width !== 'full') place.style.cssText = `inline-size: ${width}px; max-inline-size: 100%`;
      // A page of documentation shows many stories, each of which may have a language and a scheme of its own.
      const around = viewMode === 'docs' ? place : document.documentElement;
      around.lang = toolbar.pseudo ? 'en' : (locale ?? 'en');
      around.dir = way === 'ltr' || way === 'rtl' ? way : direction(around.lang);
      around.style.colorScheme = theme === 'auto' ? 'light dark' : (theme ?? 'light');
      // What is behind a widget is the page's own, and follows the scheme.
      (viewMode === 'docs' ? place : document.body).style.background = 'Canvas';
      // The default preset is what holds where there is none.
      if (preset && preset !== 'default') place.className = `portal-theme-${preset}`;
      place.append(story() as Node);
      return place;
    },
  ],
};

export default preview;
