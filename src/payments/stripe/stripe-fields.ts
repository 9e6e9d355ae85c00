import type {
  ConfirmationToken,
  PaymentMethod,
  StripeElements,
  StripeError,
  StripePaymentElement,
} from '@stripe/stripe-js';

import type {Timers} from '../../client/types.js';
import {PortalError} from '../../core/errors.js';
import type {CardFields, CardFieldsOptions, CardToken, PspTheme} from '../psp-adapter.js';
import {appearanceOf, localeOf} from './appearance.js';
import {inTime, unavailable, type StripeJs} from './stripe-js.js';

/** Stripe's Payment Element. It stands in frames of Stripe's: what is typed there never reaches this page. */
export class StripeFields implements CardFields {
  readonly #stripe: StripeJs;
  readonly #options: CardFieldsOptions;
  readonly #timers: Timers;
  readonly #elements: StripeElements;
  readonly #element: StripePaymentElement;
  readonly #place: HTMLElement;
  readonly #ready: Promise<void>;

  constructor(stripe: StripeJs, host: HTMLElement, options: CardFieldsOptions, timers: Timers) {
    const {locale, theme, title, purpose = 'payment', onChange} = options;
    this.#stripe = stripe;
    this.#options = options;
    this.#timers = timers;
    const keeps = purpose === 'setup';
    // Never in the mode for paying: the amount may yet change while the fields stand, and the server alone knows it.
    this.#elements = stripe.elements({
      mode: 'setup',
      locale: localeOf(locale),
      appearance: appearanceOf(theme ?? {}),
      ...(keeps
        ? {currency: 'eur', allowedPaymentMethodTypes: ['card', 'sepa_debit']}
        : {allowedPaymentMethodTypes: ['card'], paymentMethodCreation: 'manual' as const}),
    });
    this.#element = this.#elements.create('payment', {
      wallets: {applePay: 'never', googlePay: 'never', link: 'never'},
      // What is agreed to when a method is kept. To pay once, nothing is.
      terms: keeps ? {card: 'auto', sepaDebit: 'auto'} : {card: 'never'},
    });
    this.#element.on('change', ({complete, empty}) =>
      onChange?.({complete, empty, brand: 'unknown', error: undefined}),
    );
    this.#ready = new Promise((resolve, reject) => {
      this.#element.on('ready', () => resolve());
      this.#element.on('loaderror', ({error}) =>
        reject(unavailable(`Stripe's fields could not be shown (${error.code ?? error.type}).`)),
      );
    });
    // Whoever waits for it hears of it.
    this.#ready.catch(() => undefined);
    this.#place = document.createElement('div');
    this.#place.role = 'group';
    this.#place.ariaLabel = title;
    host.append(this.#place);
    this.#element.mount(this.#place);
  }

  /** @throws {PortalError} `psp_unavailable` after 15 s; `aborted`. Then nothing is left of it. */
  async ready(): Promise<void> {
    const {signal} = this.#options;
    try {
      await inTime(this.#timers, signal, () => this.#ready, "Stripe's fields did not show");
    } catch (reason) {
      this.destroy();
      throw reason;
    }
    signal?.addEventListener('abort', () => this.destroy(), {once: true});
  }

  tokenize({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<CardToken> {
    return inTime(this.#timers, signal, () => this.#token(), 'Stripe did not answer');
  }

  focus(): void {
    this.#element.focus();
  }

  clear(): void {
    this.#element.clear();
  }

  setTheme(theme: PspTheme): void {
    // A look that can't be changed stays as it is.
    this.#elements.update({appearance: appearanceOf(theme)}).catch(() => undefined);
  }

  destroy(): void {
    if (!this.#place.isConnected && !this.#place.parentNode) return;
    this.#element.destroy();
    this.#place.remove();
  }

  async #token(): Promise<CardToken> {
    const elements = this.#elements;
    const {error: invalid} = await elements.submit();
    if (invalid) throw refused(invalid);
    if (this.#options.purpose === 'setup') {
      // It carries what was agreed to, which a direct debit needs.
      const {confirmationToken, error} = await this.#stripe.createConfirmationToken({
        elements,
        params: {return_url: location.href},
      });
      if (error) throw refused(error);
      return tokenOf(confirmationToken.id, confirmationToken.payment_method_preview);
    }
    const {paymentMethod, error} = await this.#stripe.createPaymentMethod({elements});
    if (error) throw refused(error);
    return tokenOf(paymentMethod.id, paymentMethod);
  }
}

function tokenOf(
  token: string,
  {card, sepa_debit: debit}: Pick<PaymentMethod, 'card' | 'sepa_debit'> | ConfirmationToken.PaymentMethodPreview,
): CardToken {
  if (card) return {token, brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year};
  return {token, brand: 'SEPA', last4: debit?.last4 ?? '', expMonth: null, expYear: null};
}

/** What Stripe says: a field that isn't right, which it then shows itself, or that it is away. */
function refused({type, code, param}: StripeError): PortalError {
  if (type !== 'validation_error' && type !== 'card_error' && type !== 'invalid_request_error')
    return unavailable(`Stripe could not be reached (${code ?? type}). Nothing was charged.`);
  return new PortalError('payment_method_unusable', `Stripe refused what was entered (${code ?? type}).`, {
    fields: [{pointer: `card/${param ?? 'number'}`, code: code ?? 'invalid'}],
  });
}
