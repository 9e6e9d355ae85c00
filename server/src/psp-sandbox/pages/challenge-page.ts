import {html} from 'hono/html';
import type {IntentRecord} from '../state.js';
import {configBlock, drawings} from './html.js';
import type {PageLanguage} from './texts.js';

type Html = ReturnType<typeof html>;

/** What the challenge page is made of. */
export interface ChallengePageOptions {
  intent: IntentRecord;
  /** The embedding page's. */
  origin: string;
  nonce: string;
  merchant: string;
  colorScheme: string | undefined;
  language: PageLanguage;
}

/** By ISO 4217; engines leave off those that nobody pays with. */
function minorDigits(currency: string): number {
  if (currency === 'IQD') return 3;
  if (/AFN|ALL|COP|HUF|IDR|IRR|KPW|LAK|LBP|MGA|MMK|PKR|SOS|SYP|YER/.test(currency)) return 2;
  return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits ?? 0;
}

/**
 * An amount of minor units in words of the language, exactly: as many digits as the currency has, without going through a
 * floating-point number.
 */
export function formatAmount(amount: number, currency: string, language: string): string {
  const digits = minorDigits(currency);
  const fraction = {minimumFractionDigits: digits, maximumFractionDigits: digits};
  const format = new Intl.NumberFormat(language, {style: 'currency', currency, ...fraction});
  const text = String(amount).padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  // Decimal strings are exact in Intl since ES2023; its types for them come with a later lib.
  return format.format(decimal as unknown as number);
}

interface Shell {
  language: PageLanguage;
  colorScheme: string | undefined;
  title: string;
  main: Html;
  end?: Html;
}

function shell({language, colorScheme, title, main, end}: Shell): Html {
  const scheme = colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'light dark';
  const {bank} = language.texts.challenge;
  return html`<!doctype html>
    <html lang="${language.language}" dir="${language.direction}" data-color-scheme="${scheme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="${scheme}" />
        <title>${title} · ${bank}</title>
        <link rel="stylesheet" href="/assets/pages/browser/challenge.css" />
      </head>
      <body>
        <main id="challenge">
          <header>${drawings.bank} ${bank}</header>
          <h1>${title}</h1>
          ${main}
        </main>
        ${end ?? ''}
      </body>
    </html>`;
}

function details({intent, merchant, language}: ChallengePageOptions): Html {
  const words = language.texts.challenge;
  const {amount, currency, card, description} = intent;
  const rows: [term: string, value: Html | string][] = [[words.merchant, merchant]];
  if (description !== null) rows.push([words.description, description]);
  if (amount !== null && currency !== null) {
    rows.push([words.amount, formatAmount(amount, currency, language.language)]);
  }
  rows.push([words.card, html`<span dir="ltr">•••• ${card?.last4 ?? ''}</span>`]);
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

function answerForm(options: ChallengePageOptions): Html {
  const words = options.language.texts.challenge;
  return html`<p class="intro" id="intro">${options.intent.kind === 'payment' ? words.intro : words.cardIntro}</p>
    ${details(options)}
    <form id="answer" novalidate>
      <label for="code">${words.code}</label>
      <input
        id="code"
        name="code"
        type="text"
        dir="ltr"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="12"
        required
        aria-describedby="code-error code-hint"
      />
      <p class="error" id="code-error" aria-live="polite"></p>
      <p class="hint" id="code-hint">${words.testCode}</p>
      <div class="buttons">
        <button type="submit" value="approve">${words.approve}</button>
        <button type="submit" value="decline">${words.decline}</button>
      </div>
    </form>
    <p id="status" role="status" tabindex="-1"></p>`;
}

/** The page of the cardholder's bank: who is paid, how much, from which card; a code; Approve and Decline. */
export function challengePage(options: ChallengePageOptions): Html {
  const {intent, origin, nonce, colorScheme, language} = options;
  const {title, cardTitle, codeRequired, codeWrong, unreachable, over} = language.texts.challenge;
  const secret = intent.status === 'requires_action' ? (intent.challenge?.secret ?? null) : null;
  const config = {
    origin,
    nonce,
    secret,
    completeUrl: `/challenge/${intent.id}/complete`,
    texts: {codeRequired, codeWrong, unreachable, over},
  };
  return shell({
    language,
    colorScheme,
    title: intent.kind === 'payment' ? title : cardTitle,
    main: secret === null ? html`<p class="over">${over}</p>` : answerForm(options),
    end: html`${configBlock(config)}
      <script type="module" src="/assets/pages/browser/challenge.js"></script>`,
  });
}

/** What is shown where there is no challenge. */
export function noChallengePage(language: PageLanguage, colorScheme: string | undefined): Html {
  const {title, unknown} = language.texts.challenge;
  return shell({language, colorScheme, title, main: html`<p class="over">${unknown}</p>`});
}
