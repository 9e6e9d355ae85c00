import {nothing, type TemplateResult} from 'lit';

import type {DocumentReference, Product} from '../../client/contract.js';
import {openPart} from '../../controllers/opening.js';
import {LazyPart} from '../../core/lazy-part.js';
import {SubscriptionOpenEvent} from '../../lists/list.events.js';
import {openElsewhere} from '../../lists/open-elsewhere.js';
import type {CatalogWords} from './catalog-words.js';
import {SeatsAddEvent} from './product-catalog.events.js';
import type {ProductCatalog} from './product-catalog.js';
import type {SeatsDialog} from './seats-dialog.js';

/** What changing seats needs of its catalog. */
export interface SeatsLauncherOptions {
  readonly words: () => CatalogWords;
  readonly say: (message: string) => void;
  /** Does what needs code, or what has to be read, and shows where that can't be had. */
  readonly reach: (act: () => Promise<void>) => Promise<void>;
  /** It was done; `words` say so. */
  readonly onChanged: (invoice: DocumentReference | null, words: string) => void;
  readonly restoreFocus: () => void;
}

/** Shows a subscription that one has, or adds seats to it: by the page where it wants to, else in a small dialog. */
export class SeatsLauncher {
  readonly #host: ProductCatalog;
  readonly #options: SeatsLauncherOptions;
  readonly #dialog: LazyPart<SeatsDialog>;

  constructor(host: ProductCatalog, options: SeatsLauncherOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new LazyPart(host, async () => {
      const {SeatsDialog: Dialog} = await import('./seats-dialog.js');
      return new Dialog(host, options);
    });
  }

  /** Shows a subscription. */
  open(id: string): void {
    if (!this.#host.dispatchEvent(new SubscriptionOpenEvent({id}))) return;
    if (!openElsewhere(this.#host, 'subscription', id)) this.#show(id);
  }

  /** Adds seats to one of these subscriptions to the same product. */
  change(owned: Product['owned']): void {
    const ids = owned.map(({subscriptionId}) => subscriptionId);
    const [id] = ids;
    if (id !== undefined && this.#host.dispatchEvent(new SeatsAddEvent({id, ids}))) this.#show(id, owned);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    return this.#dialog.value?.render() ?? nothing;
  }

  #show(id: string, owned?: Product['owned']): void {
    void this.#options.reach(() => openPart(this.#host, this.#dialog, (dialog) => dialog.open(id, owned)));
  }
}
