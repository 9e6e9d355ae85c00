import type {
  Capability,
  InvoiceListItem,
  PaymentAttempt,
  PaymentAttemptRequest,
  PaymentMethodList,
  PaymentPreview,
  PaymentPreviewRequest,
} from '../../../src/client/contract.js';
import type {PspAdapter} from '../../../src/payments/psp-adapter.js';
import {money} from './invoices.js';

const allowed: Capability = {allowed: true};

/** What a method has that paying with it doesn't ask for. */
const unused = {
  isBackup: false,
  billing: {lines: []},
  usedBy: {items: [], total: 0},
  editable: {holder: true, billing: true, expiry: true},
  capabilities: {
    makeDefault: allowed,
    makeBackup: allowed,
    attach: allowed,
    edit: allowed,
    remove: allowed,
    replace: allowed,
  },
} satisfies Partial<PaymentMethodList['items'][number]>;

/** A card that is charged at once, one whose bank asks first, and the entry of another. */
export const paymentMethods: PaymentMethodList = {
  items: [
    {
      ...unused,
      id: 'pm_visa',
      etag: '"pm_visa.1"',
      type: 'card',
      brand: 'visa',
      last4: '4242',
      holder: 'A. Hansen',
      expMonth: 11,
      expYear: 2031,
      isDefault: true,
      isRemovable: true,
      expiresSoon: false,
      expired: false,
    },
    {
      ...unused,
      id: 'pm_challenge',
      etag: '"pm_challenge.1"',
      type: 'card',
      brand: 'mastercard',
      last4: '3155',
      holder: 'A. Hansen',
      expMonth: 2,
      expYear: 2030,
      isDefault: false,
      isRemovable: true,
      expiresSoon: false,
      expired: false,
    },
  ],
  entry: {adapter: 'story', origin: 'https://psp.example', publicKey: 'pk_story', canSave: allowed, types: ['card']},
  capabilities: {add: allowed},
};

/** What paying costs: 15.00 EUR of credit first, the rest to the card. */
export function preview(request: PaymentPreviewRequest, known: readonly InvoiceListItem[]): PaymentPreview {
  const asked = request.invoices.flatMap(({id, portion, amount}) => {
    const invoice = known.find((candidate) => candidate.id === id);
    return invoice ? [{invoice, portion, amount}] : [];
  });
  const payable = asked.filter(({invoice}) => invoice.capabilities.pay.allowed);
  const currencies = [...new Set(payable.map(({invoice}) => invoice.amountDue.currency))];
  return {
    groups: currencies.map((currency) => {
      const chosen = payable.filter(({invoice}) => invoice.amountDue.currency === currency);
      const amounts = chosen.map(
        ({invoice, portion, amount}) =>
          amount ??
          (portion === 'installment' ? invoice.installmentDue?.amount : undefined) ??
          invoice.amountDue.amount,
      );
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const available = currency === 'EUR' ? 1_500 : 0;
      const credit = request.applyCredit ? Math.min(available, total) : 0;
      return {
        currency,
        etag: `"${currency}-${total}-${credit}"`,
        items: chosen.map(({invoice}, index) => {
          const amount = amounts[index] ?? 0;
          const share = index === 0 ? Math.min(credit, amount) : 0;
          return {
            invoiceId: invoice.id,
            invoiceNumber: invoice.number,
            amountDue: invoice.amountDue,
            minimum: money(100, currency),
            installment: invoice.installmentDue,
            isDownPayment: false,
            canPayPart: allowed,
            amount: money(amount, currency),
            credit: money(share, currency),
            charge: money(amount - share, currency),
          };
        }),
        total: money(total, currency),
        creditAvailable: money(available, currency),
        credit: money(credit, currency),
        charge: money(total - credit, currency),
      };
    }),
    excluded: asked.flatMap(({invoice: {id, number, capabilities}}) =>
      capabilities.pay.allowed
        ? []
        : [{invoiceId: id, invoiceNumber: number, reason: capabilities.pay.reason ?? 'status'}],
    ),
  };
}

/** The attempt that a request makes: paid at once, unless it is charged to the card whose bank asks first. */
export function attempt(request: PaymentAttemptRequest, known: readonly InvoiceListItem[]): PaymentAttempt {
  const {currency, source} = request;
  const total = request.invoices.reduce((sum, {amount}) => sum + amount, 0);
  const asks = source?.type === 'saved' && source.paymentMethodId === 'pm_challenge';
  return {
    id: 'att_1',
    reference: 'PAY-2026-0031',
    status: asks ? 'requires_action' : 'succeeded',
    total: money(total, currency),
    credit: money(total - request.expectedAmount, currency),
    charge: money(request.expectedAmount, currency),
    items: request.invoices.map(({id, amount}) => ({
      invoiceId: id,
      invoiceNumber: known.find((invoice) => invoice.id === id)?.number ?? id,
      amount: money(amount, currency),
      credit: money(0, currency),
      charge: money(amount, currency),
    })),
    method: {type: 'card', brand: asks ? 'mastercard' : 'visa', last4: asks ? '3155' : '4242'},
    failure: null,
    nextAction: asks ? {type: 'challenge', adapter: 'story', url: 'https://psp.example/challenge'} : null,
    createdAt: '2026-03-16T10:00:00Z',
    updatedAt: '2026-03-16T10:00:00Z',
    settledAt: asks ? null : '2026-03-16T10:00:00Z',
    capabilities: {cancel: asks ? allowed : {allowed: false, reason: 'status'}, receipt: allowed},
  };
}

/** Stands where a PSP's frames stand in life: a field, and buttons in place of the bank's page. */
export const storyPsp: PspAdapter = {
  mount(host) {
    const field = Object.assign(document.createElement('input'), {placeholder: '1234 1234 1234 1234'});
    field.setAttribute('aria-label', 'Card number');
    host.append(field);
    return Promise.resolve({
      tokenize: () => Promise.resolve({token: 'tok_story', brand: 'visa', last4: '4242', expMonth: 11, expYear: 2031}),
      focus: () => field.focus(),
      clear: () => (field.value = ''),
      setTheme: () => undefined,
      destroy: () => field.remove(),
    });
  },
  challenge(host, _action, {signal}) {
    const button = (textContent: string): HTMLButtonElement =>
      Object.assign(document.createElement('button'), {type: 'button', textContent});
    const approve = button('Approve');
    const close = button('Close');
    host.replaceChildren(approve, close);
    return new Promise((resolve) => {
      approve.addEventListener('click', () => resolve('completed'), {once: true});
      close.addEventListener('click', () => resolve('closed'), {once: true});
      signal?.addEventListener('abort', () => resolve('closed'), {once: true});
    });
  },
};
