import {html, nothing, type TemplateResult} from 'lit';

import type {Quote} from '../../client/contract.js';
import {get as getQuote} from '../../client/sections/quotes.js';
import type {ReadQuote} from '../../client/section-types.js';
import {openPart} from '../../controllers/opening.js';
import {ResourceController} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {listTerms} from '../../i18n/lists.js';
import {quoteAcceptTerms} from '../../i18n/quote-accept.js';
import {quoteDocumentTerms} from '../../i18n/quote-documents.js';
import {quoteTerms} from '../../i18n/quotes.js';
import {LazyPart} from '../../core/lazy-part.js';
import {DocumentView, type DocumentViewOptions} from '../../lists/document-view.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import type {AcceptLauncher} from './accept-launcher.js';
import type {AnswerDialog} from './answer-dialog.js';
import {AnswerSender} from './answer-sender.js';
import {quoteBanner} from './banners.js';
import type {ChangeRequest} from './change-request.js';
import {quoteFacts, quoteHead, quoteTerms as termsAndFiles, quoteTotals} from './document-body.js';
import {problemWords, type QuoteWords} from './document-words.js';
import {OptionEditor} from './option-editor.js';
import {quoteAction, type QuoteActionName} from './quote-action.js';
import {documentStyles} from './quote-document.styles.js';
import {quoteLinesTable} from './quote-lines.js';
import {QuoteAnswerEvent, type QuoteAnswer} from './quote-list.events.js';
import type {QuoteList} from './quote-list.js';
import {QuoteThread} from './quote-thread.js';
import {VersionsView} from './versions-view.js';

/** What the quote asks of its list. */
export interface QuoteDocumentOptions extends DocumentViewOptions {
  readonly accept: AcceptLauncher;
  /** Does what needs code that loads with its first use; shows it where that can't be had. */
  readonly reach: (act: () => Promise<void>) => Promise<void>;
  /** Fetches the quote's PDF, or one of its files. */
  readonly download: (quoteId: string, fileId: string | undefined) => void;
  readonly isDownloading: () => boolean;
}

/** One quote in place of the list, with what can be answered to it. */
export class QuoteDocument extends DocumentView<ReadQuote, QuoteList, QuoteDocumentOptions> {
  readonly #quoteTerms: TermsController<'quotes'>;
  readonly #words: TermsController<'quoteDocuments'>;
  readonly #acceptTerms: TermsController<'quoteAccept'>;
  readonly #listWords: TermsController<'lists'>;
  readonly #quote: ResourceController<ReadQuote>;
  readonly #versions: VersionsView;
  readonly #optionEditor: OptionEditor;
  readonly #thread: QuoteThread;
  readonly #request: LazyPart<ChangeRequest>;
  readonly #dialog: LazyPart<AnswerDialog>;
  readonly #undo: AnswerSender;
  /** What a write has answered, until the quote was read again. */
  #written: ReadQuote | undefined;

  constructor(host: QuoteList, options: QuoteDocumentOptions) {
    super(host, options);
    const {say} = options;
    this.#quoteTerms = new TermsController(host, quoteTerms);
    this.#words = new TermsController(host, quoteDocumentTerms);
    this.#acceptTerms = new TermsController(host, quoteAcceptTerms);
    this.#listWords = new TermsController(host, listTerms);
    this.#quote = new ResourceController<ReadQuote>(host, {
      key: () => (host.selected ? ['quotes', 'one', host.selected] : undefined),
      load: ({core}, [, , selected], signal) => getQuote(core, String(selected), {signal}),
      onData: ({quote}) => {
        this.#written = undefined;
        this.#thread.arrived(quote);
      },
      onError: this.unread,
    });
    const words = (): QuoteWords => this.#documentWords;
    const readAgain = (): Promise<ReadQuote | undefined> => this.#readAgain();
    const restoreFocus = (): void => this.start?.focus();
    this.#versions = new VersionsView(host, () => this.#quote.data?.quote);
    this.#optionEditor = new OptionEditor(host, {
      say,
      terms: () => this.#words.value,
      onWritten: (read) => this.#wrote(read),
    });
    this.#thread = new QuoteThread(host, {
      say,
      words,
      download: options.download,
      isDownloading: options.isDownloading,
    });
    this.#request = new LazyPart(host, async () => {
      const {ChangeRequest: Request} = await import('./change-request.js');
      return new Request(host, {
        say,
        words,
        readAgain,
        onSent: (read) => this.#answered(read, 'changes-requested'),
        onClosed: () => void host.updateComplete.then(() => this.#focusAfter('request-changes')),
      });
    });
    this.#dialog = new LazyPart(host, async () => {
      const {AnswerDialog: Dialog} = await import('./answer-dialog.js');
      return new Dialog(host, {
        say,
        words,
        readAgain,
        onSent: (read, answer) => this.#answered(read, answer),
        restoreFocus,
      });
    });
    this.#undo = new AnswerSender(host, 'undo-decline');
    adopt(host, documentStyles);
  }

  protected override get resource(): ResourceController<ReadQuote> {
    return this.#quote;
  }

  /** What stands over the quote. */
  renderOver(): TemplateResult | typeof nothing {
    return (this.host.selected && this.#dialog.value?.render()) || nothing;
  }

  protected override renderDocument(data: ReadQuote): TemplateResult {
    const read = this.#latest(data);
    const {quote} = read;
    const documentWords = this.#documentWords;
    const {words} = documentWords;
    const request = this.#request.value;
    const isAsking = request?.isOpen(quote) === true;
    const optionProblem = this.#optionEditor.problemOf(quote);
    const canChoose = quote.capabilities.changeOptions.allowed;
    return html`
      ${quoteHead(quote, documentWords, this.#renderActions(read, documentWords))}
      <div class="banners" part="banners">
        ${
          this.#undo.problem && this.#undo.problem.code !== 'aborted'
            ? html`<p class="notice danger" part="notice problem" role="alert">
                ${problemWords(this.#undo.problem, words)}
              </p>`
            : nothing
        }
        ${quoteBanner(quote, documentWords, {
          host: this.host,
          requestNew: () => this.#answer('new', read),
          undo: () => void this.#takeBack(quote),
          isUndoing: this.#undo.busy,
        })}
      </div>
      ${quoteFacts(quote, documentWords)} ${this.#versions.render(quote, documentWords)}
      ${
        isAsking
          ? request?.render()
          : html`
              ${optionProblem ? html`<p class="notice danger" part="notice problem">${optionProblem}</p>` : nothing}
              ${quoteLinesTable(quote.lines, documentWords, canChoose ? this.#optionEditor.controls(quote) : undefined)}
              ${quoteTotals(quote, documentWords, this.#optionEditor.isBusy(quote))}
            `
      }
      ${termsAndFiles(quote, documentWords, {
        download: (fileId) => this.options.download(quote.id, fileId),
        isDownloading: this.options.isDownloading(),
      })}
      ${this.#thread.render(quote)}
    `;
  }

  #renderActions(read: ReadQuote, {words, reasons}: QuoteWords): TemplateResult {
    const {quote} = read;
    const {capabilities} = quote;
    const isOpen = quote.status === 'open' && !quote.expired;
    return html`
      <div class="document-actions no-print" part="actions">
        ${this.#renderAnswer(read)}
        ${
          isOpen
            ? html`${button(words.requestChanges, {
                part: 'request-changes',
                capability: capabilities.requestChanges,
                reasons,
                id: 'why-request-changes',
                busy: this.#request.value?.isOpen(quote) === true,
                onClick: () =>
                  void this.options.reach(() => openPart(this.host, this.#request, (request) => request.open(read))),
              })}
              ${button(words.decline, {
                part: 'decline',
                capability: capabilities.decline,
                reasons,
                id: 'why-decline',
                onClick: () => this.#answer('decline', read),
              })}`
            : nothing
        }
        ${button(words.pdf, {
          part: 'pdf',
          capability: capabilities.download,
          reasons,
          id: 'why-pdf',
          busy: this.options.isDownloading(),
          onClick: () => this.options.download(quote.id, undefined),
        })}
      </div>
    `;
  }

  /** The one button that answers the quote. */
  #renderAnswer({quote, etag}: ReadQuote): TemplateResult | typeof nothing {
    const action = quoteAction(quote);
    if (action.name === 'none') return nothing;
    const {accept} = this.options;
    const inDoubt = action.name === 'payNow' && accept.isInDoubt(quote);
    const press: Record<QuoteActionName, () => Promise<void>> = {
      signAndPay: () => accept.open(quote, etag),
      acceptAndSign: () => accept.open(quote, etag),
      acceptAndPay: () => accept.open(quote, etag),
      accept: () => accept.open(quote, etag),
      payNow: () => accept.pay(quote),
      sendForApproval: () => accept.requestApproval(quote),
    };
    return button(this.#words.value.actions[action.name], {
      part: answerParts[action.name],
      look: 'primary',
      capability: inDoubt ? {allowed: false, reason: 'payment_in_progress'} : action.capability,
      reasons: this.reasons,
      id: 'why-accept',
      // What is accepted must be what is shown: the sums of an option are on their way.
      busy: this.#optionEditor.isBusy(quote),
      onClick: () => void press[action.name](),
    });
  }

  get #documentWords(): QuoteWords {
    return {
      terms: this.documentTerms,
      quoteTerms: this.#quoteTerms.value,
      words: this.#words.value,
      waits: this.#acceptTerms.value.waits,
      listTerms: this.#listWords.value,
      reasons: this.reasons,
      locale: this.host.locale,
    };
  }

  #answer(kind: 'decline' | 'new', read: ReadQuote): void {
    void this.options.reach(() => openPart(this.host, this.#dialog, (dialog) => dialog.open(kind, read)));
  }

  #latest(data: ReadQuote): ReadQuote {
    return this.#written?.quote.id === data.quote.id ? this.#written : data;
  }

  #wrote(read: ReadQuote): void {
    if (read.quote.id === this.host.selected) this.#written = read;
    this.host.requestUpdate();
  }

  #answered(read: ReadQuote, answer: QuoteAnswer): void {
    this.#wrote(read);
    const {quote} = read;
    this.host.dispatchEvent(new QuoteAnswerEvent({answer, quote, order: quote.order, invoice: quote.invoice}));
  }

  async #takeBack({id}: Quote): Promise<void> {
    const read = await this.#undo.send({
      quoteId: id,
      content: 'undo-decline',
      run: ({quotes}, options) => quotes.undoDecline(id, options),
    });
    const {words} = this.#documentWords;
    if (read) {
      this.#answered(read, 'decline-undone');
      this.options.say(words.undone);
    } else if (this.#undo.problem && this.#undo.problem.code !== 'aborted') {
      this.options.say(problemWords(this.#undo.problem, words));
    }
  }

  async #readAgain(): Promise<ReadQuote | undefined> {
    await this.#quote.reload();
    return this.#quote.state.status === 'ready' ? this.#quote.data : undefined;
  }

  /** On what opened a form that has closed. */
  #focusAfter(part: string): void {
    const root = this.host.renderRoot;
    (root.querySelector<HTMLElement>(`[part~="${part}"]`) ?? this.start)?.focus();
  }
}

const answerParts: Readonly<Record<QuoteActionName, string>> = {
  signAndPay: 'accept-quote',
  acceptAndSign: 'accept-quote',
  acceptAndPay: 'accept-quote',
  accept: 'accept-quote',
  payNow: 'pay',
  sendForApproval: 'send-for-approval',
};
