import {html} from 'hono/html';
import {configBlock, drawings, field, framePage} from './html.js';
import type {Theme} from './protocol.js';
import type {PageLanguage} from './texts.js';

type Html = ReturnType<typeof html>;

/** What the hosted fields page is made of. */
export interface FieldsPageOptions {
  /** The embedding page's; checked against the allowed ones. */
  origin: string;
  nonce: string;
  publicKey: string;
  theme: Theme;
  language: PageLanguage;
  /** What else can be entered; empty where there is nothing. */
  choice: Html | string;
}

/** The theme of the frame's address; an empty one when it isn't JSON of an object. */
export function readTheme(text: string | undefined): Theme {
  try {
    const theme: unknown = JSON.parse(text ?? '{}');
    return typeof theme === 'object' && theme !== null ? theme : {};
  } catch {
    return {};
  }
}

/** The page in the frame: four inputs and nothing else. */
export function fieldsPage({origin, nonce, publicKey, theme, language, choice}: FieldsPageOptions): Html {
  const {texts} = language;
  const {labels, title, expiryHint} = texts.fields;
  return framePage({
    theme,
    language,
    title,
    script: 'fields.js',
    config: configBlock({origin, nonce, publicKey, theme, texts: texts.fields}),
    choice,
    main: html`${field(
      'number',
      labels.number,
      html`<input
        id="number"
        name="cardnumber"
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="cc-number"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="done"
        placeholder="1234 1234 1234 1234"
        required
        aria-describedby="number-error"
      />`,
      html`${drawings.visa} ${drawings.mastercard} ${drawings.amex} ${drawings.card}`,
    )}
    ${field(
      'expiry',
      labels.expiry,
      html`<input
        id="expiry"
        name="cc-exp"
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="cc-exp"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="done"
        placeholder="${expiryHint}"
        required
        aria-describedby="expiry-error"
      />`,
    )}
    ${field(
      'cvc',
      labels.cvc,
      html`<input
        id="cvc"
        name="cvc"
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="cc-csc"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="done"
        placeholder="123"
        required
        aria-describedby="cvc-error cvc-hint"
      />`,
      html`${drawings.code}<span class="visually-hidden" id="cvc-hint"></span>`,
    )}
    ${field(
      'holder',
      labels.holder,
      html`<input
        id="holder"
        name="ccname"
        type="text"
        dir="auto"
        autocomplete="cc-name"
        autocapitalize="words"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="done"
        required
        aria-describedby="holder-error"
      />`,
    )}`,
  });
}

/** What a page sees that isn't allowed to embed the fields: no inputs, no script. */
export function refusedPage({language, direction, texts}: PageLanguage): Html {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${texts.fields.title}</title>
        <link rel="stylesheet" href="/assets/pages/browser/fields.css" />
      </head>
      <body>
        <p class="refused">${texts.fields.originRefused}</p>
      </body>
    </html>`;
}
