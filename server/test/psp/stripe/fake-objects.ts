/** Objects of Stripe's API, whole, as its SDK's own types have them. */
import type Stripe from 'stripe';

let last = 0;

/** An id as Stripe gives them; one that sorts. */
export function fakeId(prefix: string): string {
  last += 1;
  return `${prefix}_fake${String(last).padStart(8, '0')}`;
}

export function newPaymentIntent(given: {
  amount: number;
  currency: string;
  metadata: Stripe.Metadata;
}): Stripe.PaymentIntent {
  const id = fakeId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: ['card', 'sepa_debit'],
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: `${id}_secret_fake`,
    confirmation_method: 'automatic',
    created: 1_770_000_000,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: null,
    ...given,
  };
}

/** What an intent that succeeded has taken. */
export function newCharge(intent: Stripe.PaymentIntent): Stripe.Charge {
  return {
    id: fakeId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {address: null, email: null, name: null, phone: null, tax_id: null},
    calculated_statement_descriptor: null,
    captured: true,
    created: 1_770_000_000,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent.id,
    payment_method: String(intent.payment_method),
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

export function newSetupIntent(metadata: Stripe.Metadata): Stripe.SetupIntent {
  const id = fakeId('seti');
  return {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: ['card', 'sepa_debit'],
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_fake`,
    created: 1_770_000_000,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: 'off_session',
  };
}

/** What the fields of Stripe.js would have made of what a customer types. */
export function newPaymentMethod(type: 'card' | 'sepa_debit', last4: string, holder: string): Stripe.PaymentMethod {
  const common: Omit<Stripe.PaymentMethod, 'type'> = {
    id: fakeId('pm'),
    object: 'payment_method',
    billing_details: {address: null, email: null, name: holder, phone: null, tax_id: null},
    created: 1_770_000_000,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
  };
  if (type === 'sepa_debit') {
    const bank = {bank_code: '37040044', branch_code: null, country: 'DE', fingerprint: null, generated_from: null};
    return {...common, type, sepa_debit: {...bank, last4}};
  }
  return {
    ...common,
    type,
    card: {
      brand: 'visa',
      checks: null,
      country: 'FR',
      display_brand: 'visa',
      exp_month: 12,
      exp_year: 2040,
      funding: 'credit',
      generated_from: null,
      last4,
      networks: null,
      regulated_status: null,
      three_d_secure_usage: null,
      wallet: null,
    },
  };
}

export function newCustomer(metadata: Stripe.Metadata): Stripe.Customer {
  return {
    id: fakeId('cus'),
    object: 'customer',
    balance: 0,
    created: 1_770_000_000,
    default_source: null,
    description: null,
    email: null,
    invoice_settings: {custom_fields: null, default_payment_method: null, footer: null, rendering_options: null},
    livemode: false,
    metadata,
    shipping: null,
  };
}

export function newEvent(type: Stripe.Event['type'], object: object): object {
  return {
    id: fakeId('evt'),
    object: 'event',
    api_version: '2026-10-28.endive',
    created: 1_770_000_000,
    data: {object},
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
  };
}
