import {html, nothing, type TemplateResult} from 'lit';

import type {ShareLink} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {reportError} from '../../core/report-error.js';
import type {TermsController} from '../../controllers/terms.js';
import {formatDay} from '../../format/date.js';
import {button} from '../../templates/button.js';
import type {InvoiceTable} from './invoice-table.js';

/** Makes a link to an invoice's PDF, to copy or to give to the system's share sheet. */
export class ShareLinkPanel {
  readonly #host: InvoiceTable;
  readonly #terms: TermsController<'documents'>;
  readonly #say: (message: string) => void;
  #link: ShareLink | undefined;
  #busy = false;
  #problem = false;
  /** The invoice that it is for, and who has asked for it. */
  #of = '';

  constructor(host: InvoiceTable, terms: TermsController<'documents'>, say: (message: string) => void) {
    this.#host = host;
    this.#terms = terms;
    this.#say = say;
  }

  /** A link is being made. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Makes the link and shows it. */
  async make(invoiceId: string): Promise<void> {
    const {client} = this.#host;
    if (!client || this.#busy) return;
    this.#busy = true;
    this.#problem = false;
    this.#link = undefined;
    const of = (this.#of = this.#name(invoiceId));
    this.#host.requestUpdate();
    try {
      this.#link = await client.invoices.share(invoiceId);
    } catch (error) {
      this.#problem = true;
      if (of === this.#name(invoiceId)) {
        reportError(this.#host, error, 'share');
        this.#say(this.#terms.value.shareFailed);
      }
    }
    this.#busy = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('.share input')?.select();
  }

  /** The link of this invoice, if one was made. */
  render(invoiceId: string): TemplateResult {
    const terms = this.#terms.value;
    if (this.#of !== this.#name(invoiceId)) return html``;
    if (this.#problem) return html`<p class="notice danger" part="notice problem">${terms.shareFailed}</p>`;
    if (!this.#link) return html``;
    const {url, expiresAt} = this.#link;
    return html`
      <section class="share" part="share-panel" aria-label=${terms.shareTitle}>
        <p class="muted" part="hint">${terms.shareHint(formatDay(expiresAt.slice(0, 10), this.#host.locale))}</p>
        <div class="share-row">
          <input class="field" part="share-link" aria-label=${terms.link} readonly .value=${url} />
          ${button(terms.copy, {part: 'share-copy', onClick: () => void this.#copy(url)})}
          ${'share' in navigator ? button(terms.send, {part: 'share-send', onClick: () => void this.#send(url)}) : nothing}
          ${button(terms.close, {part: 'share-close', look: 'quiet', onClick: () => this.#dismiss()})}
        </div>
      </section>
    `;
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#say(this.#terms.value.copied);
    } catch {
      // Not allowed here: the link is selected, ready for the keyboard.
      this.#host.renderRoot.querySelector<HTMLInputElement>('.share input')?.select();
    }
  }

  async #send(url: string): Promise<void> {
    // Dismissing the system's sheet rejects too; there is nothing to say then.
    await navigator.share({url}).catch(() => undefined);
  }

  #name(invoiceId: string): string {
    return `${ownerOf(this.#host.client)} ${invoiceId}`;
  }

  #dismiss(): void {
    this.#link = undefined;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~="share"]')?.focus();
  }
}
