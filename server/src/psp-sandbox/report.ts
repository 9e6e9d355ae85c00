import type {Terms} from './intents.js';
import {randomId} from './secrets.js';
import type {Change, IntentRecord} from './state.js';
import type {WebhookEvent, WebhookType} from './types.js';
import {viewPayment} from './views.js';

/** The webhook about what a payment has become; none about setups, nor about what waits for its challenge. */
export function report(intent: IntentRecord, terms: Terms): Change[] {
  if (intent.kind !== 'payment' || intent.status === 'requires_action') return [];
  return webhook(`payment.${intent.status}`, intent, terms);
}

/** The webhook about money given back. @param payment - as it is after that */
export function reportRefund(payment: IntentRecord, terms: Terms): Change[] {
  return webhook('payment.refunded', payment, terms);
}

function webhook(type: WebhookType, payment: IntentRecord, {webhooks, now}: Terms): Change[] {
  if (!webhooks) return [];
  const id = randomId('evt');
  const event: WebhookEvent = {id, type, createdAt: new Date(now).toISOString(), payment: viewPayment(payment, null)};
  return [{kind: 'webhook', webhook: {id, type, body: JSON.stringify(event), state: 'pending'}}];
}
