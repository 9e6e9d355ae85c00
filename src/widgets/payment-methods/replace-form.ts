import {html} from 'lit';

import type {PaymentMethod} from '../../client/contract.js';
import {methodChoice} from './method-choice.js';
import {methodName} from './method-cards.js';
import type {FormContext, MethodForm} from './method-form.js';

/** Lets another method take the place of one, everywhere at once. */
export function replaceForm({client, words, method, methods, changed}: FormContext): MethodForm {
  const {id} = method();
  const others = (): PaymentMethod[] => methods().filter((other) => other.id !== id && !other.expired);
  let chosen = others()[0]?.id;
  const by = (): PaymentMethod | undefined => others().find((other) => other.id === chosen);

  return {
    get title() {
      const {tools, terms} = words();
      return tools.replacing.title(methodName(method(), terms));
    },
    get confirm() {
      return words().tools.replacing.confirm;
    },
    get blocked() {
      return by() === undefined;
    },
    render() {
      const {tools} = words();
      if (!others().length) return html`<p class="notice warning" part="notice">${tools.replacing.none}</p>`;
      return html`
        <p class="muted" part="hint">${tools.replacing.hint}</p>
        ${methodChoice(tools.replacing.by, others(), chosen, words(), (other) => {
          chosen = other;
          changed();
        })}
      `;
    },
    async send(onUncertain) {
      const change = await client.paymentMethods.replace(id, chosen ?? '', {etag: method().etag, onUncertain});
      return {method: method(), change};
    },
    done() {
      const {tools, terms} = words();
      const other = by();
      return tools.replacing.done(methodName(method(), terms), other ? methodName(other, terms) : '');
    },
  };
}
