import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentMethod, SubscriptionListItem} from '../../client/contract.js';
import {PortalError} from '../../core/errors.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {failureWords} from '../../templates/states.js';
import {methodName} from './method-cards.js';
import type {FormContext, MethodForm} from './method-form.js';
import {SubscriptionFinder} from './subscription-finder.js';

/** How many can be charged to a method in one step: the contract's limit. */
const most = 200;

/** Charges subscriptions to a method that are charged to another one now; in one step, all of those that are ticked or none. */
export function attachForm({client, words, method, changed}: FormContext): MethodForm {
  const {id} = method();
  const chosen = new Map<string, SubscriptionListItem>();
  const finder = new SubscriptionFinder(client, changed);

  /** Whether it names the method already: one that only follows the default can be made to. */
  const isAttached = ({paymentMethod}: SubscriptionListItem): boolean =>
    paymentMethod?.id === id && !paymentMethod.isDefault;

  function row(subscription: SubscriptionListItem): TemplateResult {
    const attached = isAttached(subscription);
    return html`
      <label class="choice framed" part="choice attach-subscription" aria-disabled=${attached}>
        <input
          type="checkbox"
          aria-describedby="method-mistake"
          .checked=${live(attached || chosen.has(subscription.id))}
          ?disabled=${attached}
          @change=${({target}: Event) => {
            if ((target as HTMLInputElement).checked) chosen.set(subscription.id, subscription);
            else chosen.delete(subscription.id);
            changed();
          }}
        />
        <span>${factsOf(subscription)}</span>
      </label>
    `;
  }

  /** What it is, what it costs next, and what it is charged to now. */
  function factsOf(subscription: SubscriptionListItem): TemplateResult {
    const {tools, terms, locale} = words();
    const {product, number, team, nextCharge, openInvoice, paymentMethod} = subscription;
    const next = nextCharge
      ? terms.nextCharge(formatMoney(nextCharge.amount, locale), formatDay(nextCharge.on, locale))
      : openInvoice
        ? tools.attaching.unpaid(openInvoice.number)
        : terms.noCharge;
    const now = isAttached(subscription)
      ? tools.attaching.already
      : paymentMethod
        ? tools.attaching.now(methodName(paymentMethod, terms))
        : tools.attaching.nothingYet;
    return html`<bdi>${product.name}</bdi>
      <span class="muted"><bdi>${number}</bdi>${team ? [' · ', html`<bdi>${team}</bdi>`] : nothing}</span><br />
      <small class="muted"><bdi>${next}</bdi> · <bdi part="method">${now}</bdi></small>`;
  }

  function search(): TemplateResult {
    const {tools} = words();
    return html`
      <label class="labelled">
        <span part="label">${tools.attaching.search}</span>
        <input
          type="search"
          class="field"
          part="search"
          maxlength="200"
          autocomplete="off"
          .value=${live(finder.text)}
          @input=${({target}: Event) => finder.type((target as HTMLInputElement).value)}
        />
      </label>
    `;
  }

  function choices(items: readonly SubscriptionListItem[]): TemplateResult {
    const {tools, terms, listTerms, locale} = words();
    // What was ticked before another search stays in sight.
    const others = [...chosen.values()].filter((each) => !items.some((item) => item.id === each.id));
    const {error, more} = finder;
    return html`
      ${error ? html`<p class="notice warning" part="notice" role="alert">${failureWords(error, listTerms, undefined)[0]}</p>` : nothing}
      <fieldset part="group">
        <legend part="legend">${tools.attaching.choose}</legend>
        ${others.map(row)} ${items.map(row)}
      </fieldset>
      ${items.length ? nothing : html`<p class="muted" part="message">${tools.attaching.none}</p>`}
      ${more > 0 ? html`<p class="muted" part="hint">${terms.more(more, locale)}</p>` : nothing}
    `;
  }

  return {
    get title() {
      const {tools, terms} = words();
      return tools.attaching.title(methodName(method(), terms));
    },
    get confirm() {
      const {tools, locale} = words();
      return tools.attaching.confirm(chosen.size, locale);
    },
    get blocked() {
      return finder.items === undefined;
    },
    load: () => finder.load(),
    render() {
      const {tools, listTerms} = words();
      const {items} = finder;
      if (!items) return html`<p class="muted" part="waiting">${listTerms.loading}</p>`;
      return html`
        <p class="muted" part="hint">${tools.attaching.hint}</p>
        ${finder.isLong ? search() : nothing} ${choices(items)}
      `;
    },
    mistake() {
      const {tools, locale} = words();
      const field = finder.isLong ? 'search' : 'attach-subscription';
      if (!chosen.size) return {words: tools.attaching.mustChoose, field};
      return chosen.size > most ? {words: tools.attaching.atMost(most, locale), field} : undefined;
    },
    async send(onUncertain) {
      const before: PaymentMethod = method();
      const change = await client.paymentMethods.attach(id, [...chosen.keys()], {onUncertain});
      return {method: change.method ?? before, change};
    },
    async refused({code}) {
      if (!['not_found', 'not_allowed', 'stale'].includes(code)) return;
      await Promise.all([finder.load(), ...[...chosen.keys()].map(dropIfGone)]);
      changed();
    },
    done() {
      const {tools, terms, locale} = words();
      // Not what moved by the last answer: where the first was lost, that is none.
      return tools.attaching.done(methodName(method(), terms), chosen.size, locale);
    },
  };

  /** One that is gone or canceled can't be charged: it is ticked no more. */
  async function dropIfGone(subscriptionId: string): Promise<void> {
    try {
      const {status} = await client.subscriptions.get(subscriptionId);
      if (status === 'canceled') chosen.delete(subscriptionId);
    } catch (reason) {
      if (reason instanceof PortalError && reason.code === 'not_found') chosen.delete(subscriptionId);
    }
  }
}
