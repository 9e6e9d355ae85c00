import {html, type TemplateResult} from 'lit';

import {beginOpening} from '../../controllers/opening.js';
import {LazyPart} from '../../core/lazy-part.js';
import {reportError} from '../../core/report-error.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import type {ListedRecord, ListPage} from '../../lists/list-settings.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {AcceptLauncher} from './accept-launcher.js';
import {quoteQuery} from './list-query.js';
import type {QuoteDocument} from './quote-document.js';
import {QuoteDownloadEvent} from './quote-list.events.js';
import type {QuoteList} from './quote-list.js';
import {QuoteTools} from './quote-tools.js';

/** All of the list but its rows: what surrounds them, the quote in their place, accepting and paying. */
export class QuoteWorkspace extends ListWorkspace<QuoteList> {
  readonly #files: FileDownloads;
  readonly #accept: AcceptLauncher;

  protected override readonly tools: QuoteTools;

  protected override readonly record = new LazyPart<QuoteDocument>(this.host, async () => {
    const {QuoteDocument: Document} = await import('./quote-document.js');
    return new Document(this.host, {
      say: (message) => this.say(message),
      accept: this.#accept,
      reach: this.reach,
      download: (quoteId, fileId) => void this.#download(quoteId, fileId),
      isDownloading: () => this.#files.busy,
      back: () => this.open(undefined),
      failed: (error) => this.failed(error),
      waitSeconds: () => this.waitSeconds,
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: QuoteList, options: WorkspaceOptions) {
    super(host, options);
    this.tools = new QuoteTools(host);
    this.#files = new FileDownloads(host, options.say);
    this.#accept = new AcceptLauncher(host, {
      say: options.say,
      inProgress: () => this.toolTerms.reasons.payment_in_progress,
      reach: this.reach,
      restoreFocus: () => host.renderRoot.querySelector<HTMLElement>('.document h2')?.focus(),
    });
  }

  protected override get resource(): 'quote' {
    return 'quote';
  }

  protected override get query(): object {
    return quoteQuery(this.host, undefined);
  }

  override arrived(list: ListPage<ListedRecord>): void {
    super.arrived(list);
    void this.#accept.askForPayments().catch(() => undefined);
  }

  /** Opens the payment of an accepted quote of the list, which only the whole quote names. */
  async payById(id: string): Promise<void> {
    const isWanted = beginOpening(this.host);
    await this.reach(async () => {
      const read = await this.host.client?.quotes.get(id).catch((reason: unknown) => {
        throw reportError(this.host, reason, 'document');
      });
      if (read && isWanted()) await this.#accept.pay(read.quote);
    });
  }

  /** Files on their way, accepting, paying, what a quote is answered with. */
  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.#files.render()} ${this.record.value?.renderOver()}
    ${this.#accept.render()}`;
  }

  async #download(quoteId: string, fileId: string | undefined): Promise<void> {
    if (this.#files.busy || !this.host.dispatchEvent(new QuoteDownloadEvent({quoteId, fileId}))) return;
    await this.#files.fetch({
      operation: 'pdf',
      load: ({quotes}, options) =>
        fileId === undefined ? quotes.pdf(quoteId, options) : quotes.file(quoteId, fileId, options),
    });
  }
}
