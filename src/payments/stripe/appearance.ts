import type {Appearance, StripeElementLocale} from '@stripe/stripe-js';

import type {PspTheme} from '../psp-adapter.js';

/** The widget's look in the words of Stripe's appearance. */
export function appearanceOf(theme: PspTheme): Appearance {
  const {colorScheme, text, background, border, accent, danger, radius, fontSize, font} = theme;
  const variables = {
    colorText: text,
    colorBackground: background,
    colorPrimary: accent,
    colorDanger: danger,
    borderRadius: radius,
    fontSizeBase: fontSize,
    fontFamily: font,
  };
  return {
    theme: colorScheme === 'dark' ? 'night' : 'stripe',
    variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
    ...(border !== undefined && {rules: {'.Input': {border: `1px solid ${border}`, boxShadow: 'none'}}}),
  };
}

/** Languages that Stripe.js speaks and the widgets too, or may. */
const languages: ReadonlySet<string> = new Set<StripeElementLocale>([
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-GB',
  'es',
  'es-419',
  'et',
  'fi',
  'fil',
  'fr',
  'fr-CA',
  'he',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tr',
  'vi',
  'zh',
  'zh-HK',
  'zh-TW',
]);

/** The closest language of Stripe's; English where it has none, and never the browser's: the widget around the fields isn't in that either. */
export function localeOf(locale: string): StripeElementLocale {
  const exact = [...languages].find((language) => language.toLowerCase() === locale.toLowerCase());
  const [language = ''] = locale.toLowerCase().split('-');
  return (exact ?? (languages.has(language) ? language : 'en')) as StripeElementLocale;
}
