import {html, nothing, type TemplateResult} from 'lit';

import {ownerOf} from '../../client/owner.js';
import {ModalController} from '../../controllers/modal.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {documentTerms} from '../../i18n/documents.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {upcomingToolTerms} from '../../i18n/upcoming-tools.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {downloadIcon} from '../../templates/icons.js';
import {problemAlert} from '../../templates/notices.js';
import {failureWords} from '../../templates/states.js';
import {calendarStyles} from './calendar-dialog.styles.js';
import {daysOf} from './list-query.js';
import type {UpcomingPayments} from './upcoming-payments.js';

/** The link, and what is done about it now. */
interface Open {
  url: string | undefined;
  isBusy: boolean;
  /** Ending the link is asked about before it is done. */
  isEnding: boolean;
  problem: PortalError | undefined;
  said: string;
}

/** The dialog that has what is coming in a calendar: by a link that it reads again and again, or as a file. */
export class CalendarDialog {
  readonly #host: UpcomingPayments;
  readonly #say: (message: string) => void;
  readonly #tools: TermsController<'upcomingTools'>;
  readonly #terms: TermsController<'documents'>;
  readonly #lists: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  readonly #files: FileDownloads;
  readonly #modal: ModalController;
  #open: Open | undefined;

  constructor(host: UpcomingPayments, say: (message: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#tools = new TermsController(host, upcomingToolTerms);
    this.#terms = new TermsController(host, documentTerms);
    this.#lists = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    this.#files = new FileDownloads(host, (message) => this.#tell(message));
    this.#modal = new ModalController(host, {
      part: 'calendar-dialog',
      forget: () => (this.#open = undefined),
      restoreFocus: () => host.renderRoot.querySelector<HTMLElement>('[part~=open-calendar]')?.focus(),
    });
    adopt(host, calendarStyles);
  }

  async open(): Promise<void> {
    this.#open = {url: undefined, isBusy: false, isEnding: false, problem: undefined, said: ''};
    this.#modal.open();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const {calendar} = this.#tools.value;
    const content = html`
      ${open.problem ? problemAlert(this.#explain(open.problem)) : nothing}
      <section class="calendar-way">
        <h3 part="calendar-way">${calendar.subscribe}</h3>
        <p part="hint" class="muted">${calendar.subscribeHint}</p>
        ${
          open.url === undefined
            ? button(calendar.make, {
                part: 'make-link',
                look: 'primary',
                busy: open.isBusy,
                onClick: () => void this.#make(open),
              })
            : this.#link(open, open.url)
        }
      </section>
      <section class="calendar-way">
        <h3 part="calendar-way">${calendar.file}</h3>
        <p part="hint" class="muted">${calendar.fileHint(daysOf(this.#host), this.#host.locale)}</p>
        ${button(html`${downloadIcon}${calendar.download}`, {
          part: 'download-calendar',
          busy: this.#files.busy,
          onClick: () => void this.#download(),
        })}
        ${this.#files.render()}
      </section>
    `;
    return dialog(calendar.title, content, {
      part: 'calendar-dialog',
      closeLabel: this.#terms.value.close,
      locked: false,
      said: open.said,
      onClose: this.#close,
    });
  }

  #link(open: Open, url: string): TemplateResult {
    const {calendar} = this.#tools.value;
    const {link, copy} = this.#terms.value;
    const select = (event: Event): void => (event.target as HTMLInputElement).select();
    return html`
      <div class="calendar-link">
        <input
          class="field"
          part="calendar-link"
          aria-label=${link}
          readonly
          dir="ltr"
          .value=${url}
          @focus=${select}
        />
        ${button(copy, {part: 'copy-link', onClick: () => void this.#copy(url)})}
      </div>
      <p part="hint" class="muted">${calendar.secret}</p>
      ${
        open.isEnding
          ? html`<div class="notice warning" part="notice" role="alert">
              <span>${calendar.revokeHint}</span>
              <span class="calendar-acts">
                ${button(calendar.revoke, {part: 'confirm-revoke', busy: open.isBusy, onClick: () => void this.#revoke(open)})}
                ${button(calendar.keep, {part: 'keep-link', look: 'quiet', onClick: () => this.#ask(open, false)})}
              </span>
            </div>`
          : html`<div class="calendar-acts">
              <a class="link" part="link open-link" href=${url.replace(/^https?:/, 'webcal:')}>${calendar.openLink}</a>
              ${button(calendar.revoke, {part: 'revoke-link', look: 'quiet', onClick: () => this.#ask(open, true)})}
            </div>`
      }
    `;
  }

  async #make(open: Open): Promise<void> {
    const url = await this.#do(open, async (client) => (await client.upcoming.createFeed()).url);
    if (url === undefined) return;
    open.url = url;
    await this.#show(open, '[part~=calendar-link]');
  }

  async #revoke(open: Open): Promise<void> {
    const isDone = await this.#do(open, (client) => client.upcoming.revokeFeed().then(() => true));
    if (!isDone) return;
    open.url = undefined;
    open.isEnding = false;
    this.#tell(this.#tools.value.calendar.revoked);
    await this.#show(open, '[part~=make-link]');
  }

  #ask(open: Open, isEnding: boolean): void {
    open.isEnding = isEnding;
    void this.#show(open, isEnding ? '[part~=confirm-revoke]' : '[part~=revoke-link]');
  }

  /** Does one thing at a time; undefined when it has failed, or is of nobody who is still there. */
  async #do<Result>(
    open: Open,
    act: (client: NonNullable<UpcomingPayments['client']>) => Promise<Result>,
  ): Promise<Result | undefined> {
    const {client} = this.#host;
    if (!client || open.isBusy) return undefined;
    const owner = ownerOf(client);
    open.isBusy = true;
    open.problem = undefined;
    open.said = '';
    this.#host.requestUpdate();
    try {
      const result = await act(client);
      return owner === ownerOf(this.#host.client) ? result : undefined;
    } catch (reason) {
      if (owner === ownerOf(this.#host.client)) open.problem = reportError(this.#host, reason, 'calendar');
      return undefined;
    } finally {
      open.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #show(open: Open, focused: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#open === open) this.#modal.element?.querySelector<HTMLElement>(focused)?.focus();
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#tell(this.#terms.value.copied);
    } catch {
      // Not allowed here: the link is selected, ready for the keyboard.
      this.#modal.element?.querySelector<HTMLInputElement>('[part~=calendar-link]')?.select();
    }
  }

  #download(): Promise<void> {
    const days = daysOf(this.#host);
    return this.#files.fetch({
      operation: 'calendar',
      load: (client, options) => client.upcoming.calendar({days}, options),
    });
  }

  #explain(error: PortalError): string {
    const {calendar} = this.#tools.value;
    if (error.outcome === 'unknown') return calendar.unknown;
    const [what] = failureWords(error, this.#lists.value, this.#listTools.value);
    return `${calendar.failed} ${what}`;
  }

  /** While the dialog is open, nothing outside it is heard. */
  #tell(message: string): void {
    if (!this.#open) return this.#say(message);
    this.#open.said = message;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#open = undefined;
    this.#host.requestUpdate();
  };
}
