import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';

import type {TicketMessage} from '../client/contract.js';
import {ResourceController, type ResourceState} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import {afterPaint} from '../core/after-paint.js';
import {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import {listTerms} from '../i18n/lists.js';
import {ticketStateTerms} from '../i18n/ticket-states.js';
import {ticketThreadTerms} from '../i18n/ticket-thread.js';
import {adopt} from '../styles/adopt.js';
import {messageRow} from './message-row.js';
import {readThread, type Thread} from './read-thread.js';
import {threadHead} from './thread-head.js';
import type {ThreadWorkspace} from './thread-workspace.js';
import {threadStyles} from './thread.styles.js';

/** What a conversation asks of its element. */
export interface ThreadViewOptions {
  /** The ticket that is shown; undefined or empty for none. */
  readonly ticketId: () => string | undefined;
  /** Says it through the element's live region. */
  readonly say: (message: string) => void;
}

/**
 * A ticket with its conversation, wherever it is shown: in `<ticket-thread>`, or in place of a list. It reads the ticket, follows it, and takes replies; an element makes one and renders it. What isn't needed for the first
 * paint loads after it.
 *
 * In place of a list it is its `RecordView`:
 *
 *     new LazyPart(host, async () => {
 *       const {ThreadView} = await import('../../tickets/thread-view.js');
 *       return new ThreadView(host, {ticketId: () => host.selected, say: (message) => this.say(message)});
 *     });
 *
 * The name of the ticket is its `h2`, which takes the focus. It dispatches `portal-ticket-reply`, `portal-ticket-change` and `portal-error`.
 */
export class ThreadView implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ThreadViewOptions;
  readonly #states: TermsController<'ticketStates'>;
  readonly #terms: TermsController<'ticketThread'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #thread: ResourceController<Thread>;
  readonly #workspace: LazyPart<ThreadWorkspace>;

  constructor(host: PortalElement, options: ThreadViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#states = new TermsController(host, ticketStateTerms);
    this.#terms = new TermsController(host, ticketThreadTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#thread = new ResourceController<Thread>(host, {
      key: () => (options.ticketId() ? (['tickets', 'thread', options.ticketId()] as const) : undefined),
      load: ({core}, key, signal) => readThread(core, String(key[2]), core.cache.peek<Thread>(key)?.data, signal),
      onData: () => this.#afterPaint((workspace) => workspace.arrived()),
      onError: (error) => {
        reportError(host, error, 'document');
        this.#afterPaint((workspace) => workspace.failed(error));
      },
    });
    this.#workspace = new LazyPart(host, async () => {
      const {ThreadWorkspace: Workspace} = await import('./thread-workspace.js');
      return new Workspace(host, {
        ...options,
        thread: () => this.#thread.data,
        reload: () => this.#thread.reload(),
      });
    });
    // An element that shows nothing else has the sheet from its beginning.
    if (host.hasUpdated) adopt(host, threadStyles);
    host.addController(this);
  }

  /** Where it stands; without a ticket there is nothing to list. */
  get state(): ResourceState<{readonly items: readonly unknown[]}> {
    if (!this.#options.ticketId() && !this.#host.misconfiguration) return {status: 'ready', data: {items: []}};
    // In the right language at once, rather than a flash of English.
    const settled = [this.#states, this.#terms, this.#listTerms].every((words) => words.settled);
    return settled ? this.#thread.state : {status: 'loading'};
  }

  /** Reads it again; resolves when it is shown or has failed. */
  reload(): Promise<void> {
    return this.#thread.reload();
  }

  hostUpdated(): void {
    const isWanted = this.#host.misconfiguration !== undefined || this.#isEmpty;
    if (isWanted && !this.#workspace.value && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  /** The ticket, or what stands for it. */
  render(): TemplateResult {
    const workspace = this.#workspace.value;
    if (this.#isEmpty) return html`${workspace?.renderNone()}`;
    const {status, error, refreshing} = this.state;
    const {data} = this.#thread;
    if (status === 'loading' || (!data && !error)) return this.#renderSkeleton();
    if (!data) return html`${error && workspace?.renderFailure(error, refreshing === true)}`;
    return html`
      ${error ? workspace?.renderStale(error) : nothing}
      <article class="thread" part="thread">
        ${threadHead(data.ticket, this.#states.value)}
        <div class="thread-acts">${workspace?.renderActs(data.ticket)}</div>
        ${this.#renderConversation(data, workspace)}
        <div class="reply-place no-print">${workspace?.renderReply(data.ticket)}</div>
      </article>
    `;
  }

  get #isEmpty(): boolean {
    return !this.#options.ticketId() && !this.#host.misconfiguration;
  }

  #renderConversation({items}: Thread, workspace: ThreadWorkspace | undefined): TemplateResult {
    const groups = [...(workspace?.earlier ?? []), items];
    return html`
      <div class="conversation" part="conversation">
        <div
          class="messages"
          part="messages"
          role="region"
          aria-label=${this.#terms.value.conversation}
          tabindex="0"
          @scroll=${() => workspace?.scrolled()}
          @keydown=${(event: KeyboardEvent) => workspace?.pressed(event)}
        >
          <div class="all">
            ${workspace?.renderBeginning()}
            ${repeat(
              groups,
              (group) => group[0]?.id,
              (group) => this.#renderGroup(group, group !== items, workspace),
            )}
            ${workspace?.renderLeaving()}
            <div class="end"></div>
          </div>
        </div>
        ${workspace?.renderBelow()}
      </div>
    `;
  }

  /** A part of the conversation. It is rendered anew when something about it has changed, not with each key that is typed below. */
  #renderGroup(
    group: readonly TicketMessage[],
    isEarlier: boolean,
    workspace: ThreadWorkspace | undefined,
  ): TemplateResult {
    const terms = this.#terms.value;
    const {locale} = this.#host;
    const now = shownNow(group.at(-1));
    const look = workspace?.look;
    return html`<ol class=${isEarlier ? 'entries earlier' : 'entries'} part="entries">
      ${guard([group, group.length, terms, locale, now, look], () =>
        repeat(
          group,
          ({id}) => id,
          (message) =>
            messageRow(message, {
              terms,
              locale,
              now,
              ...(look && {body: look.body, files: look.files}),
            }),
        ),
      )}
    </ol>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="thread bones" part="loading">
      <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
      ${[1, 2, 3, 4].map(() => html`<p><span class="bone"></span></p>`)}
    </div>`;
  }

  #withWorkspace(act: (workspace: ThreadWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.#options.say(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: ThreadWorkspace) => void): void {
    void afterPaint().then(() => (this.#host.isConnected ? this.#withWorkspace(act) : undefined));
  }
}

/** The time that a group's ages are told by, to the minute while its last message is of this day, else to the hour: a message of last year needs no other words each minute. */
function shownNow(last: TicketMessage | undefined): number {
  const now = Date.now();
  const step = last && now - Date.parse(last.sentAt) < 86_400_000 ? 60_000 : 3_600_000;
  return Math.ceil(now / step) * step;
}
