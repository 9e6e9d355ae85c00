import {html, type ReactiveController, type TemplateResult} from 'lit';

import type {ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {documentTerms} from '../../i18n/documents.js';
import {documentNav, type DocumentViewOptions} from '../../lists/document-view.js';
import type {RecordView} from '../../lists/list-workspace.js';
import {adopt} from '../../styles/adopt.js';
import {documentStyles} from '../../styles/document.js';
import type {SubscriptionCard} from '../subscription-card/subscription-card.js';
import {defineCard} from './define-card.js';
import type {SubscriptionList} from './subscription-list.js';

/** What the subscription in place of the list asks of its workspace. */
export interface SubscriptionDocumentOptions extends Pick<DocumentViewOptions, 'back' | 'step' | 'canStep'> {
  /** Its product and number, as far as the list has them. */
  readonly nameOf: (id: string) => string;
}

/** The slot of the card. */
const slot = 'portal-subscription';

/**
 * One subscription in place of the list: a `<subscription-card>`, which the list puts into the page's tree, so that the page's styles reach its parts and the PSP's fields inside it stand where they
 * may.
 */
export class SubscriptionDocument implements ReactiveController, RecordView {
  readonly #host: SubscriptionList;
  readonly #options: SubscriptionDocumentOptions;
  readonly #terms: TermsController<'documents'>;
  #card: SubscriptionCard | undefined;
  #focused = '';

  constructor(host: SubscriptionList, options: SubscriptionDocumentOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, documentTerms);
    defineCard();
    adopt(host, documentStyles);
    host.addController(this);
  }

  /** The card says itself where it stands. */
  readonly state: ResourceState<unknown> = {status: 'ready', data: {}};

  async reload(): Promise<void> {
    await this.#card?.refresh();
  }

  render(): TemplateResult {
    return html`
      ${documentNav(this.#terms.value, this.#options)}
      <section class="place" part="document" tabindex="-1" aria-label=${this.#options.nameOf(this.#host.selected)}>
        <slot name=${slot}></slot>
      </section>
    `;
  }

  hostUpdated(): void {
    const {selected} = this.#host;
    if (!selected) {
      this.#card?.remove();
      this.#card = undefined;
      this.#focused = '';
      return;
    }
    this.#show(selected);
    const place = this.#host.renderRoot.querySelector<HTMLElement>('.place');
    if (!place || this.#focused === selected) return;
    this.#focused = selected;
    place.focus({preventScroll: true});
    this.#host.scrollIntoView({block: 'nearest'});
  }

  #show(id: string): void {
    if (!this.#card) {
      this.#card = document.createElement('subscription-card');
      this.#card.slot = slot;
      this.#host.append(this.#card);
    }
    if (this.#card.getAttribute('subscription') !== id) this.#card.setAttribute('subscription', id);
  }
}
