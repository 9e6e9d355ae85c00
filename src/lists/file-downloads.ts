import {html, type TemplateResult} from 'lit';

import {ownerOf} from '../client/owner.js';
import type {PortalClient} from '../client/portal-client.js';
import type {Download, DownloadOptions, DownloadProgress} from '../client/types.js';
import {TermsController} from '../controllers/terms.js';
import type {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import type {PortalOperation} from '../core/portal-error-event.js';
import {reportError} from '../core/report-error.js';
import {listToolTerms} from '../i18n/list-tools.js';
import {listTerms} from '../i18n/lists.js';
import {problemNotice} from '../templates/notices.js';
import {failureWords} from '../templates/states.js';

/** A file to fetch. */
export interface FileRequest {
  /** What fails when it can't be had. */
  readonly operation: PortalOperation;
  readonly load: (client: PortalClient, options: DownloadOptions) => Promise<Download>;
  /** Shows it in another tab in place of saving it. */
  readonly opens?: boolean;
  /** The widget's own words for a failure, where it has better ones. */
  readonly explain?: (error: PortalError) => string | undefined;
}

/** Fetches one file at a time, shows how far it is, and says how it ended. */
export class FileDownloads {
  readonly #host: PortalElement;
  readonly #say: (message: string) => void;
  readonly #terms: TermsController<'listTools'>;
  readonly #listTerms: TermsController<'lists'>;
  #current:
    {readonly owner: string; readonly abort: AbortController; progress: DownloadProgress | undefined} | undefined;
  #problem: string | undefined;

  constructor(host: PortalElement, say: (message: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#terms = new TermsController(host, listToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    // Who has asked for the file is there no more.
    host.addController({
      hostUpdate: () => {
        if (this.#current && this.#current.owner !== ownerOf(host.client)) this.#current.abort.abort();
      },
      hostDisconnected: () => this.#current?.abort.abort(),
    });
  }

  /** A file is on its way. */
  get busy(): boolean {
    return this.#current !== undefined;
  }

  /** Fetches the file and offers it under its name. */
  async fetch({operation, load, opens = false, explain}: FileRequest): Promise<void> {
    const {client} = this.#host;
    if (this.busy || !client) return;
    const owner = ownerOf(client);
    const current = {owner, abort: new AbortController(), progress: undefined as DownloadProgress | undefined};
    this.#current = current;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const options: DownloadOptions = {
      signal: current.abort.signal,
      onProgress: (progress) => {
        current.progress = progress;
        this.#host.requestUpdate();
      },
    };
    try {
      const file = await load(client, options);
      if (owner !== ownerOf(this.#host.client)) return;
      if (opens) file.open();
      else file.save();
      this.#say(this.#terms.value.downloaded(file.fileName));
    } catch (reason) {
      const error = reportError(this.#host, reason, operation);
      if (error.code !== 'aborted') this.#show(explain?.(error) ?? this.#explain(error));
    } finally {
      this.#current = undefined;
      this.#host.requestUpdate();
    }
  }

  /** The progress, or what went wrong; nothing when there is neither. */
  render(): TemplateResult {
    const terms = this.#terms.value;
    if (this.#current) {
      const {documents = 0, documentCount} = this.#current.progress ?? {};
      return html`
        <div class="notice over" part="notice progress">
          <label>
            ${terms.downloading(documents, documentCount, this.#host.locale)}
            ${documentCount ? html`<progress max=${documentCount} value=${documents}></progress>` : html`<progress></progress>`}
          </label>
          <button type="button" class="link" part="link cancel" @click=${() => this.#current?.abort.abort()}>
            ${terms.cancel}
          </button>
        </div>
      `;
    }
    if (!this.#problem) return html``;
    const dismiss = (): void => {
      this.#problem = undefined;
      this.#host.requestUpdate();
    };
    return problemNotice(this.#problem, terms.clear, dismiss);
  }

  #explain(error: PortalError): string {
    const terms = this.#terms.value;
    return `${terms.downloadFailed} ${failureWords(error, this.#listTerms.value, terms)[0]}`;
  }

  #show(words: string): void {
    this.#problem = words;
    this.#say(words);
  }
}
