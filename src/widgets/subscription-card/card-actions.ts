import {html, nothing, type TemplateResult} from 'lit';

import type {Capability, DocumentReference, Subscription} from '../../client/contract.js';
import {button} from '../../templates/button.js';
import type {CardWords} from './card-words.js';
import type {SubscriptionAct} from './subscription-card.events.js';

/** What the actions call. */
export interface CardActions {
  readonly act: (action: SubscriptionAct) => void;
  readonly pay: (invoice: DocumentReference) => void;
}

/** What can be done with a subscription; what can't, and could in another state of the account, says why. */
export function cardActions(subscription: Subscription, words: CardWords, {act, pay}: CardActions): TemplateResult {
  const {tools, listTools} = words;
  const {actions} = tools;
  const {capabilities, openInvoice, pause, autoRenew, status} = subscription;
  const one = (
    action: SubscriptionAct,
    label: string,
    capability: Capability,
    look?: 'primary' | 'quiet',
  ): TemplateResult | typeof nothing =>
    isOffered(capability)
      ? button(label, {
          part: actionParts[action],
          capability,
          reasons: listTools.reasons,
          id: `why-${action}`,
          onClick: () => act(action),
          ...(look && {look}),
        })
      : nothing;
  const isPaused = pause !== null;
  return html`
    ${openInvoice && status !== 'canceled' ? payButton(subscription, openInvoice, words, pay) : nothing}
    ${one('change', actions.change, anyOf(changes(subscription)))}
    ${status === 'past_due' ? nothing : one('renew', actions.renew, capabilities.renew)}
    ${one('method', actions.method, capabilities.setPaymentMethod)}
    ${
      isPaused
        ? one('resume', status === 'paused' ? actions.resume : actions.callOff, capabilities.resume)
        : one('pause', actions.pause, capabilities.pause, 'quiet')
    }
    ${one('quote', actions.quote, capabilities.requestQuote, 'quiet')}
    ${
      capabilities.keep.allowed
        ? one('keep', actions.keep, capabilities.keep)
        : one('cancel', actions.cancel, anyOf([capabilities.cancel, capabilities.cancelNow]), 'quiet')
    }
    ${isOffered(capabilities.setAutoRenew) ? autoRenewSwitch(autoRenew, capabilities.setAutoRenew, words, act) : nothing}
  `;
}

/** The parts of what opens the dialog of an action. */
export const actionParts: Readonly<Record<SubscriptionAct, string>> = {
  change: 'change-subscription',
  'withdraw-change': 'withdraw-change',
  renew: 'renew-subscription',
  'auto-renew': 'auto-renew',
  method: 'change-method',
  pause: 'pause-subscription',
  resume: 'resume-subscription',
  cancel: 'cancel-subscription',
  keep: 'keep-subscription',
  quote: 'ask-for-quote',
};

/** What of it a change may be about. */
export function changes({capabilities}: Subscription): Capability[] {
  const {changeSeats, changePlan, changeTerm, changeAddons} = capabilities;
  return [changeSeats, changePlan, changeTerm, changeAddons];
}

/** Allowed where one of them is; else for the reason that says most. */
function anyOf(capabilities: readonly Capability[]): Capability {
  return (
    capabilities.find(({allowed}) => allowed) ??
    capabilities.find(({reason}) => reason !== 'status') ?? {allowed: false, reason: 'status'}
  );
}

/** Whether there is a button for it: one that can't be pressed says why, unless there is nothing to say. */
function isOffered({allowed, reason}: Capability): boolean {
  return allowed || (reason !== 'status' && reason !== 'feature');
}

function payButton(
  {invoices}: Subscription,
  invoice: DocumentReference,
  {tools, listTools}: CardWords,
  pay: (invoice: DocumentReference) => void,
): TemplateResult {
  const capability = invoices.find(({id}) => id === invoice.id)?.capabilities.pay ?? {allowed: true};
  return button(tools.actions.pay, {
    part: 'pay',
    look: 'primary',
    capability,
    reasons: listTools.reasons,
    id: 'why-pay',
    onClick: () => pay(invoice),
  });
}

function autoRenewSwitch(
  isOn: boolean,
  {allowed, reason = 'status'}: Capability,
  {tools, listTools}: CardWords,
  act: (action: SubscriptionAct) => void,
): TemplateResult {
  const control = html`<button
    type="button"
    class="switch"
    part="auto-renew"
    role="switch"
    aria-checked=${isOn}
    aria-disabled=${!allowed}
    aria-describedby=${allowed ? nothing : 'why-auto-renew'}
    @click=${allowed ? () => act('auto-renew') : nothing}
  >
    <span class="track" aria-hidden="true"></span>${tools.actions.autoRenew}
  </button>`;
  return allowed
    ? control
    : html`<span class="hint"
        >${control}<span role="tooltip" part="reason" id="why-auto-renew">${listTools.reasons[reason]}</span></span
      >`;
}
