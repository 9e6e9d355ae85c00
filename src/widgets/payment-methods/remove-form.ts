import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {MethodRemoval, PaymentMethod} from '../../client/contract.js';
import {methodChoice} from './method-choice.js';
import {methodName, subscriptionUse} from './method-cards.js';
import type {FormContext, MethodForm} from './method-form.js';

/** Deletes a method, after it has said which subscriptions are charged to it and what becomes of them. */
export function removeForm({client, words, method, methods, changed}: FormContext): MethodForm {
  const {id} = method();
  // What is shown stays when it is gone from the list.
  const name = methodName(method(), words().terms);
  let removal: MethodRemoval | undefined;
  let chosen: string | undefined;
  let accepted = false;
  let isChanged = false;

  const load = async (): Promise<void> => {
    const before = removal;
    removal = await client.paymentMethods.removal(id);
    isChanged = before !== undefined && before.etag !== removal.etag;
    // One that would not be charged by itself is chosen by hand or not at all.
    chosen = removal.fallback ?? undefined;
    accepted = false;
    changed();
  };

  function follows({subscriptions, consequence, fallback, replacements}: MethodRemoval): TemplateResult {
    const {tools, terms, locale} = words();
    const {removing} = tools;
    if (consequence === 'none') return html`<p part="hint">${removing.unused}</p>`;
    const rest = subscriptions.total - subscriptions.items.length;
    const others = replacements.flatMap((other) => methods().find((each) => each.id === other) ?? []);
    const next = methods().find((each) => each.id === fallback);
    return html`
      <p part="label">${removing.charged}</p>
      <ul class="bulleted" part="uses">
        ${subscriptions.items.map((use) => html`<li part="use">${subscriptionUse(use, {terms, locale})}</li>`)}
        ${rest > 0 ? html`<li part="use">${terms.more(rest, locale)}</li>` : nothing}
      </ul>
      ${next ? html`<p class="muted" part="hint">${removing.follow(methodName(next, terms))}</p>` : nothing}
      ${
        others.length
          ? methodChoice(removing.chooseOther, others, chosen, words(), (other: string) => {
              chosen = other;
              changed();
            })
          : nothing
      }
      ${
        consequence === 'uncovered' && !chosen
          ? html`
              <p class="notice danger" part="notice">${others.length ? removing.unlessChosen : removing.uncovered}</p>
              <label class="choice" part="choice">
                <input
                  type="checkbox"
                  part="accept-consequences"
                  aria-describedby="method-mistake"
                  .checked=${live(accepted)}
                  @change=${({target}: Event) => {
                    accepted = (target as HTMLInputElement).checked;
                    changed();
                  }}
                />
                <span>${removing.accept}</span>
              </label>
            `
          : nothing
      }
    `;
  }

  return {
    get title() {
      return words().tools.removing.title(name);
    },
    get confirm() {
      return words().tools.removing.confirm;
    },
    get blocked() {
      return removal === undefined;
    },
    load,
    render() {
      const {tools, listTerms} = words();
      if (!removal) return html`<p class="muted" part="waiting">${listTerms.loading}</p>`;
      return html`
        ${
          isChanged
            ? html`<p class="notice warning" part="notice changed" role="alert">${tools.removing.changed}</p>`
            : nothing
        }
        ${follows(removal)}
      `;
    },
    mistake() {
      const mustAccept = removal?.consequence === 'uncovered' && !chosen && !accepted;
      return mustAccept ? {words: words().tools.removing.mustAccept, field: 'accept-consequences'} : undefined;
    },
    async send(onUncertain) {
      if (!removal) throw new Error('What follows is not known yet. Nothing was sent.');
      const gone: PaymentMethod = method();
      const isMoved = removal.consequence !== 'none' && chosen !== undefined;
      const change = await client.paymentMethods.remove(
        id,
        removal,
        {reassignTo: isMoved ? (chosen ?? null) : null, acceptUncovered: accepted && !chosen},
        {onUncertain},
      );
      return {method: gone, change};
    },
    async refused({code}) {
      if (code === 'stale' || code === 'method_in_use') await load();
    },
    done: () => words().tools.removing.done(name),
  };
}
