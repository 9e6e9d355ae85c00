import type {nothing, TemplateResult} from 'lit';

import type {PaymentMethodList} from '../../client/contract.js';
import {beginOpening} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalElement} from '../../core/portal-element.js';
import {listTerms} from '../../i18n/lists.js';
import {methodToolTerms} from '../../i18n/method-tools.js';
import {paymentMethodsTerms} from '../../i18n/payment-methods.js';
import {MethodAdding, type MethodAddingOptions} from './method-adding.js';

/** What entering a method needs of who asks for it. */
export type MethodEntryOptions = Pick<MethodAddingOptions, 'say' | 'restoreFocus'> & {
  /** The customer has closed it; `id` names the method that was kept. */
  readonly closed: (id: string | undefined) => void;
};

/** The dialog in which a payment method is entered, for another widget than that of the methods. */
export class MethodEntry {
  readonly #host: PortalElement;
  readonly #adding: MethodAdding;
  #list: PaymentMethodList | undefined;

  constructor(host: PortalElement, {closed, ...options}: MethodEntryOptions) {
    this.#host = host;
    const terms = new TermsController(host, paymentMethodsTerms);
    const tools = new TermsController(host, methodToolTerms);
    const lists = new TermsController(host, listTerms);
    this.#adding = new MethodAdding(host, {
      ...options,
      words: () => ({terms: terms.value, tools: tools.value, listTerms: lists.value, locale: host.locale}),
      list: () => this.#list,
      closed: (id) => {
        // The payment dialog has fields of its own, which show in the same slot.
        this.#adding.clear();
        closed(id);
      },
    });
  }

  /** Whether it stands in the place of the dialog that led to it. */
  get isOpen(): boolean {
    return this.#adding.isOpen;
  }

  /** Opens at the PSP's fields. Rejects when what it needs can't be had. */
  async open(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const isWanted = beginOpening(this.#host);
    const list = await client.paymentMethods.list();
    if (!isWanted()) return;
    this.#list = list;
    this.#adding.open();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    return this.#adding.render();
  }
}
