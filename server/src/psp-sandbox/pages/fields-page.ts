import {html} from 'hono/html';
import type {FieldName} from '../card-rules.js';
import {configBlock, drawings} from './html.js';
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

function colorScheme(theme: Theme): 'light' | 'dark' | 'light dark' {
  return theme.colorScheme === 'light' || theme.colorScheme === 'dark' ? theme.colorScheme : 'light dark';
}

function field(name: FieldName, label: string, input: Html, after: Html | string = ''): Html {
  return html`<div class="field field-${name}">
    <label for="${name}">${label}</label>
    <div class="control">${input} ${after}</div>
    <p class="error" id="${name}-error" aria-live="polite"></p>
  </div>`;
}

/** The page in the frame: four inputs and nothing else. */
export function fieldsPage({origin, nonce, publicKey, theme, language}: FieldsPageOptions): Html {
  const {texts, direction} = language;
  const {labels, title, expiryHint} = texts.fields;
  return html`<!doctype html>
    <html lang="${language.language}" dir="${direction}" data-color-scheme="${colorScheme(theme)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="${colorScheme(theme)}" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/pages/browser/fields.css" />
      </head>
      <body>
        <form id="fields" novalidate aria-label="${title}">
          ${field(
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
          )}
        </form>
        ${configBlock({origin, nonce, publicKey, theme, texts: texts.fields})}
        <script type="module" src="/assets/pages/browser/fields.js"></script>
      </body>
    </html>`;
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
