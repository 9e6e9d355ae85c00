import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import type {SubscriptionUse} from '../../client/contract.js';
import {methodName, subscriptionUse} from './method-cards.js';
import type {FormContext, MethodForm} from './method-form.js';

/** Makes a method the default, and moves the subscriptions to it that name another one and are ticked. */
export function defaultForm({client, words, method, methods, changed}: FormContext): MethodForm {
  const {id} = method();
  const kept = new Set<string>();
  const others = (): SubscriptionUse[] =>
    methods()
      .filter((other) => other.id !== id)
      .flatMap(({usedBy}) => usedBy.items.filter(({explicit}) => explicit));

  return {
    get title() {
      const {tools, terms} = words();
      return tools.defaulting.title(methodName(method(), terms));
    },
    get confirm() {
      return words().tools.defaulting.confirm;
    },
    render() {
      const {tools, terms, locale} = words();
      const uses = others();
      return html`
        <p class="muted" part="hint">${tools.defaulting.hint}</p>
        ${
          uses.length
            ? html`
                <fieldset part="group">
                  <legend part="legend">${tools.defaulting.move}</legend>
                  ${uses.map(
                    (use) => html`
                      <label class="choice framed" part="choice">
                        <input
                          type="checkbox"
                          .checked=${live(!kept.has(use.id))}
                          @change=${({target}: Event) => {
                            if ((target as HTMLInputElement).checked) kept.delete(use.id);
                            else kept.add(use.id);
                            changed();
                          }}
                        />
                        <span>${subscriptionUse(use, {terms, locale})}</span>
                      </label>
                    `,
                  )}
                </fieldset>
              `
            : nothing
        }
      `;
    },
    async send(onUncertain) {
      const moved = others()
        .map((use) => use.id)
        .filter((use) => !kept.has(use));
      const change = await client.paymentMethods.makeDefault(id, moved, {etag: method().etag, onUncertain});
      return {method: change.method ?? method(), change};
    },
    done() {
      const {tools, terms} = words();
      return tools.defaulting.done(methodName(method(), terms));
    },
  };
}
