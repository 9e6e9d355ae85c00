import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {HelpArticle, Ticket, TicketSummary} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {summary} from '../../client/sections/tickets.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {ModalController} from '../../controllers/modal.js';
import {ResourceController} from '../../controllers/resource.js';
import {afterPaint} from '../../core/after-paint.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {problemAlert} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import {fileField, uploadNews} from '../../tickets/file-field.js';
import {fileFieldStyles} from '../../tickets/file-field.styles.js';
import {FileUploads} from '../../tickets/file-uploads.js';
import {categoryFields, mistakeOf, subjectField, textField, type TicketFieldsOptions} from './new-ticket-fields.js';
import {NewTicketHelp} from './new-ticket-help.js';
import {NewTicketSender} from './new-ticket-sender.js';
import {newTicketStyles} from './new-ticket.styles.js';
import {newTicketWords, problemWords, type NewTicketWords} from './new-ticket-words.js';
import {relatedField} from './related-field.js';
import {RelatedFinder} from './related-finder.js';
import {
  draftOf,
  emptyDraft,
  isBlank,
  mistakesIn,
  mistakesOf,
  requestOf,
  type TicketDraft,
  type TicketMistakes,
} from './ticket-draft.js';
import {HelpSolveEvent, TicketCreateEvent} from './ticket-list.events.js';
import type {TicketList} from './ticket-list.js';

/** What the dialog asks of its list. */
export interface NewTicketDialogOptions {
  readonly say: (message: string) => void;
  readonly created: (ticket: Ticket) => void;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

const kept: DraftKey = ['ticket-new', ''];

/** The dialog in which a ticket is written: what is typed is kept until it is sent, and what the vendor's help says about it is shown meanwhile. */
export class NewTicketDialog implements ReactiveController {
  readonly #host: TicketList;
  readonly #options: NewTicketDialogOptions;
  readonly #sender: NewTicketSender;
  readonly #modal: ModalController;
  readonly #uploads: FileUploads;
  readonly #summary: ResourceController<TicketSummary>;
  readonly #help: NewTicketHelp;
  readonly #finder = new RelatedFinder({locale: () => this.#host.locale, changed: () => this.#update()});
  readonly #words: () => NewTicketWords;
  #isOpen = false;
  #draft = emptyDraft;
  #mistakes: TicketMistakes = {};
  /** What became of a file. */
  #news = '';

  constructor(host: TicketList, options: NewTicketDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#words = newTicketWords(host);
    this.#help = new NewTicketHelp(host, {
      words: this.#words,
      dialog: () => this.#modal.element,
      solved: (article) => this.#solved(article),
    });
    this.#sender = new NewTicketSender(host);
    this.#summary = new ResourceController<TicketSummary>(host, {
      key: () => ['tickets', 'summary'],
      load: ({core}, _key, signal) => summary(core, {signal}),
      keepsLast: true,
    });
    this.#uploads = new FileUploads(host, {
      onSettled: (upload) => {
        this.#news = uploadNews(upload, this.#words().fileTerms);
        this.#update();
      },
      onChange: () => this.#change({files: this.#uploads.files}),
    });
    this.#modal = new ModalController(host, {
      part: 'new-ticket-dialog',
      forget: () => this.#forget(),
      restoreFocus: options.restoreFocus,
    });
    adopt(host, fileFieldStyles);
    adopt(host, newTicketStyles);
    host.addController(this);
  }

  /** Opens with what was typed before. */
  async open(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    this.#isOpen = true;
    this.#modal.open();
    this.#sender.forget();
    this.#mistakes = {};
    this.#news = '';
    this.#draft = draftOf(readDraft(client, kept));
    this.#uploads.restore(this.#draft.files);
    this.#help.clear();
    this.#follow(this.#draft);
    this.#update();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  hostDisconnected(): void {
    this.#help.clear();
    this.#finder.clear();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const {terms} = this.#words();
    return dialog(terms.title, this.#help.renderArticle() ?? this.#renderForm(), {
      part: 'new-ticket-dialog',
      closeLabel: terms.close,
      locked: this.#sender.progress !== 'idle',
      said: this.#said,
      onClose: this.#close,
    });
  }

  /** What a screen reader hears. */
  get #said(): string {
    const {terms} = this.#words();
    const {progress} = this.#sender;
    if (progress !== 'idle') return terms[progress];
    return this.#news || this.#help.news;
  }

  #renderForm(): TemplateResult {
    const words = this.#words();
    const {terms, listTerms, fileTerms, locale} = words;
    const {data, error, refreshing} = this.#summary.state;
    if (!data) {
      return error
        ? failure(error, listTerms, {
            retry: () => void this.#summary.reload(),
            tools: words.toolTerms,
            busy: refreshing === true,
          })
        : html`<p class="muted" part="waiting">${listTerms.loading}</p>`;
    }
    const {busy, problem, progress, waitSeconds, isUnsure} = this.#sender;
    const sends = progress !== 'idle';
    const fields: TicketFieldsOptions = {
      draft: this.#draft,
      mistakes: this.#mistakes,
      // What may have arrived is what is sent again.
      locked: sends || isUnsure,
      words,
      onChange: (change) => this.#change(change),
    };
    const trouble = problem ? problemWords(problem, terms) : isUnsure ? terms.problems.unknown : undefined;
    const isMarked = problem?.code === 'card_number_rejected' && Object.keys(this.#mistakes).length > 0;
    return html`
      ${trouble && !isMarked ? problemAlert(trouble) : nothing} ${categoryFields(data.categories, fields)}
      ${subjectField(fields)} ${this.#help.renderList()}
      ${fileField(this.#uploads, textField(fields), {words: fileTerms, locale, tryAgainIn: listTerms.tryAgainIn})}
      ${mistakeOf('files', fields)}
      ${relatedField(this.#finder, fields, {
        onSearch: (text) => this.#withClient((client) => this.#finder.type(client, text)),
        onRetry: () => this.#withClient((client) => this.#finder.retry(client)),
      })}
      <p class="muted" part="hint">${terms.kept}</p>
      <p class="muted" part="waiting">${sends ? this.#said : nothing}</p>
      <div class="actions-row" part="actions">
        ${
          isBlank(this.#draft) || isUnsure
            ? nothing
            : button(terms.discard, {part: 'discard', look: 'quiet', busy: sends, onClick: this.#discard})
        }
        ${button(terms.close, {part: 'done', look: 'quiet', busy: sends, onClick: this.#close})}
        ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : terms.send, {
          part: 'send',
          look: 'primary',
          busy,
          onClick: () => void this.#send(),
        })}
      </div>
    `;
  }

  async #send(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const {isUnsure} = this.#sender;
    this.#mistakes = isUnsure ? {} : this.#findMistakes();
    this.#news = '';
    if (Object.keys(this.#mistakes).length) return this.#focusMistake();
    const ticket = await this.#sender.open(requestOf(this.#draft, this.#uploads.fileIds));
    if (ticket) return this.#opened(ticket);
    this.#mistakes = mistakesOf(this.#sender.problem?.fields ?? []);
    if (Object.keys(this.#mistakes).length) await this.#focusMistake();
  }

  async #opened(ticket: Ticket): Promise<void> {
    if (this.#isOpen) this.#close();
    this.#forgetDraft();
    this.#host.dispatchEvent(new TicketCreateEvent({ticket}));
    // One that was removed meanwhile shows nothing late.
    if (!this.#host.isConnected) return;
    this.#options.created(ticket);
    const owner = ownerOf(this.#host.client);
    await this.#host.refresh();
    await afterPaint();
    // After what the list says of itself; and no news for who has signed in meanwhile.
    if (owner === ownerOf(this.#host.client)) this.#options.say(this.#words().terms.created(ticket.number));
  }

  #findMistakes(): TicketMistakes {
    const isWaiting = this.#uploads.items.some(({state}) => state === 'sending' || state === 'failed');
    return {...mistakesIn(this.#draft), ...(isWaiting && {files: 'files'})};
  }

  async #focusMistake(): Promise<void> {
    this.#update();
    await this.#host.updateComplete;
    const {element} = this.#modal;
    const mistake = element?.querySelector('[part~=field-error]');
    const field = mistake?.closest('.labelled, fieldset')?.querySelector<HTMLElement>('input, select, textarea');
    (field ?? element?.querySelector<HTMLElement>('.uploads button'))?.focus();
  }

  #change(change: Partial<TicketDraft>): void {
    const {client} = this.#host;
    if (!client) return;
    this.#draft = {...this.#draft, ...change};
    this.#mistakes = Object.fromEntries(
      Object.entries(this.#mistakes).filter(
        ([field]) => !(field in change || (field === 'related' && 'relatedType' in change)),
      ),
    );
    this.#news = '';
    keepDraft(client, kept, isBlank(this.#draft) ? undefined : this.#draft);
    this.#follow(change);
    this.#update();
  }

  /** Help follows the subject, and what can be chosen follows its kind. */
  #follow({subject}: Partial<TicketDraft>): void {
    this.#withClient((client) => {
      this.#finder.choose(client, this.#draft.relatedType);
      if (subject !== undefined) this.#help.ask(client, subject);
    });
  }

  #withClient(act: (client: NonNullable<TicketList['client']>) => void): void {
    const {client} = this.#host;
    if (client) act(client);
  }

  #update(): void {
    this.#host.requestUpdate();
  }

  /** What was typed is gone, here and in the storage. */
  #forgetDraft(): void {
    this.#withClient((client) => keepDraft(client, kept, undefined));
    this.#forget();
    this.#uploads.clear();
  }

  #forget(): void {
    this.#isOpen = false;
    this.#draft = emptyDraft;
    this.#mistakes = {};
    this.#help.clear();
    this.#finder.clear();
  }

  /** The help has answered it: nothing of what was typed is kept. */
  #solved(article: HelpArticle): void {
    this.#close();
    this.#forgetDraft();
    this.#host.dispatchEvent(new HelpSolveEvent({article}));
    this.#options.say(this.#words().terms.help.solvedHint);
  }

  readonly #discard = (): void => {
    this.#forgetDraft();
    this.#isOpen = true;
    this.#sender.forget();
    this.#update();
    this.#modal.focusTitle();
  };

  readonly #close = (): void => {
    this.#modal.close();
    this.#isOpen = false;
    this.#update();
  };
}
