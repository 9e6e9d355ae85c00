import {nothing, type TemplateResult} from 'lit';

import type {PaymentAttempt} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import type {PortalClient} from '../client/portal-client.js';
import {beginOpening} from '../controllers/opening.js';
import {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';
import {PaymentSettleEvent} from '../lists/list.events.js';
import {mayHavePendingPayments} from './pending.js';

/** What a widget that lets pay tells its launcher. */
export interface PaymentLauncherOptions {
  readonly say: (message: string) => void;
  /** What is said of an invoice whose payment has no known end yet. */
  readonly inProgress: () => string;
  /** A payment has ended, or is being processed by the PSP. */
  readonly onSettled?: (attempt: PaymentAttempt) => void;
  /** The dialog has closed, and what had the focus before it is gone; `invoiceId` was to be paid. */
  readonly restoreFocus: (invoiceId: string) => void;
}

/** Whose payments of before a reload one of the page's widgets has asked for: the others leave them to it. */
const asked = new WeakSet<PortalClient>();

/** Opens the payment dialog of one widget, whose code loads with its first use, and goes on with what a reload cut off. */
export class PaymentLauncher {
  readonly #host: PortalElement;
  readonly #options: PaymentLauncherOptions;
  /** The first invoice of the last payment. */
  #paying = '';

  readonly #dialog: LazyPart<import('./payment-dialog.js').PaymentDialog>;

  constructor(host: PortalElement, options: PaymentLauncherOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new LazyPart(host, async () => {
      const {PaymentDialog} = await import('./payment-dialog.js');
      return new PaymentDialog(host, {
        onSettled: (attempt) => {
          options.onSettled?.(attempt);
          host.dispatchEvent(new PaymentSettleEvent({attempt}));
        },
        restoreFocus: () => options.restoreFocus(this.#paying),
      });
    });
  }

  /** Opens the dialog for these invoices, without those whose payment is in doubt. Rejects when its code can't be had. */
  async open(ids: readonly string[]): Promise<void> {
    const isWanted = beginOpening(this.#host);
    const dialog = await this.#dialog.load();
    if (!isWanted()) return;
    const free = ids.filter((id) => !dialog.isInDoubt(id));
    if (free.length < ids.length) this.#options.say(this.#options.inProgress());
    if (ids.length && !free.length) return;
    this.#paying = free[0] ?? '';
    await dialog.open(free);
  }

  /** Whether an invoice is part of a payment whose result is not known: it must not be paid again before it is. */
  isInDoubt(invoiceId: string): boolean {
    return this.#dialog.value?.isInDoubt(invoiceId) === true;
  }

  /** What could be read can be asked: a payment of this tab whose result was never seen is asked for, never sent. */
  async askForPayments(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const wasAsked = asked.has(client);
    asked.add(client);
    if (wasAsked) return this.#dialog.value?.askAgain();
    if (!mayHavePendingPayments()) return;
    // Cut off by a reload.
    const owner = ownerOf(client);
    const [pending] = await client.payments.pending();
    if (!pending) return;
    const dialog = await this.#dialog.load();
    // Somebody else may have signed in meanwhile.
    if (owner === ownerOf(this.#host.client)) await dialog.resume(pending);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    return this.#dialog.value?.render() ?? nothing;
  }
}
