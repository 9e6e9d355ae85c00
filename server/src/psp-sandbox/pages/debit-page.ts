import {html} from 'hono/html';
import {configBlock, drawings, field, framePage} from './html.js';
import type {FieldsPageOptions} from './fields-page.js';

type Html = ReturnType<typeof html>;

/** The page in the frame for a SEPA direct debit: an account, its holder, and the mandate that is given by going on. */
export function debitPage({
  merchant,
  ...options
}: FieldsPageOptions & {
  /** Who is allowed to debit. */
  merchant: string;
}): Html {
  const {origin, nonce, publicKey, theme, language, choice} = options;
  const words = language.texts.debit;
  return framePage({
    theme,
    language,
    title: words.title,
    script: 'debit.js',
    config: configBlock({origin, nonce, publicKey, theme, texts: words}),
    choice,
    main: html`${field(
        'iban',
        words.labels.iban,
        html`<input
          id="iban"
          name="iban"
          type="text"
          dir="ltr"
          autocapitalize="characters"
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="done"
          placeholder="DE89 3704 0044 0532 0130 00"
          required
          aria-describedby="iban-error"
        />`,
        drawings.bank,
      )}
      ${field(
        'holder',
        words.labels.holder,
        html`<input
          id="holder"
          name="name"
          type="text"
          dir="auto"
          autocomplete="name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="done"
          required
          aria-describedby="holder-error mandate"
        />`,
      )}
      <p class="mandate" id="mandate">${words.mandate.replaceAll('{merchant}', merchant)}</p>`,
  });
}
