import type {
  ConfirmationTokenResult,
  PaymentIntentOrSetupIntentResult,
  PaymentMethodResult,
  StripeElements,
  StripeElementsOptionsMode,
  StripeElementsUpdateOptions,
  StripeError,
  StripePaymentElement,
  StripePaymentElementChangeEvent,
  StripePaymentElementOptions,
} from '@stripe/stripe-js';

import type {StripeJs} from '../../../src/payments/stripe/stripe-js.js';

type Listener = (event: never) => unknown;

/**
 * A fake of Stripe.js, typed with its own types. It is not Stripe.js, and nothing here has been compared with it: it shows no fields, keeps what it was asked, and answers what
 * a test says.
 */
export class FakeStripeJs implements StripeJs {
  /** What the elements and the Payment Element were made with, and changed to. */
  options: StripeElementsOptionsMode | undefined;
  element: StripePaymentElementOptions | undefined;
  readonly updates: StripeElementsUpdateOptions[] = [];
  readonly secrets: string[] = [];
  /** `mount`, `focus`, `clear`, `destroy`, in turn. */
  readonly calls: string[] = [];
  mountedIn: HTMLElement | undefined;
  invalid: StripeError | undefined;
  method: PaymentMethodResult = {paymentMethod: cardMethod()};
  confirmation: ConfirmationTokenResult | undefined;
  nextAction: () => Promise<PaymentIntentOrSetupIntentResult> = () => new Promise(() => {});
  readonly #listeners = new Map<string, Listener[]>();

  readonly elements: StripeJs['elements'] = ((options: StripeElementsOptionsMode) => {
    this.options = options;
    const elements: Partial<StripeElements> = {
      create: ((_type: 'payment', element: StripePaymentElementOptions) => {
        this.element = element;
        return this.#paymentElement();
      }) as StripeElements['create'],
      update: (update) => {
        this.updates.push(update);
        return Promise.resolve();
      },
      submit: () => Promise.resolve(this.invalid ? {error: this.invalid} : {selectedPaymentMethod: 'card'}),
    };
    return elements as StripeElements;
  }) as StripeJs['elements'];

  createPaymentMethod: StripeJs['createPaymentMethod'] = () => {
    this.calls.push('createPaymentMethod');
    return Promise.resolve(this.method);
  };

  readonly createConfirmationToken: StripeJs['createConfirmationToken'] = () => {
    this.calls.push('createConfirmationToken');
    if (!this.confirmation) throw new Error('No confirmation token was expected.');
    return Promise.resolve(this.confirmation);
  };

  readonly handleNextAction = ((options: {clientSecret: string}) => {
    this.secrets.push(options.clientSecret);
    return this.nextAction();
  }) as StripeJs['handleNextAction'];

  /** What happens in Stripe's frames. */
  say(event: 'ready'): void;
  say(event: 'change', detail: StripePaymentElementChangeEvent): void;
  say(event: 'loaderror', detail: {elementType: 'payment'; error: StripeError}): void;
  say(event: string, detail: object = {elementType: 'payment'}): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail as never);
  }

  #paymentElement(): StripePaymentElement {
    const element: Partial<StripePaymentElement> = {
      mount: (place) => {
        this.calls.push('mount');
        this.mountedIn = place as HTMLElement;
      },
      focus: () => void this.calls.push('focus'),
      clear: () => void this.calls.push('clear'),
      destroy: () => void this.calls.push('destroy'),
      on: ((event: string, listener: Listener) => {
        this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
        return element;
      }) as StripePaymentElement['on'],
    };
    return element as StripePaymentElement;
  }
}

/** A card as Stripe.js gives it back. */
export function cardMethod(): NonNullable<PaymentMethodResult['paymentMethod']> {
  return {
    id: 'pm_1',
    object: 'payment_method',
    billing_details: {address: null, email: null, name: 'Ada', phone: null},
    created: 1_770_000_000,
    customer: null,
    livemode: false,
    metadata: {},
    type: 'card',
    card: {
      brand: 'visa',
      checks: null,
      country: 'FR',
      exp_month: 12,
      exp_year: 2040,
      funding: 'credit',
      last4: '4242',
      three_d_secure_usage: null,
      wallet: null,
    },
  } as NonNullable<PaymentMethodResult['paymentMethod']>;
}
