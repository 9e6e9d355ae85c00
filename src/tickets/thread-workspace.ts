import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import type {Ticket, TicketMessage} from '../client/contract.js';
import {CountdownController} from '../controllers/countdown.js';
import {FocusTrail} from '../controllers/focus-trail.js';
import {Hints} from '../controllers/hints.js';
import {TermsController} from '../controllers/terms.js';
import type {PortalError} from '../core/errors.js';
import {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';
import {listToolTerms} from '../i18n/list-tools.js';
import {listTerms} from '../i18n/lists.js';
import {ticketThreadTerms} from '../i18n/ticket-thread.js';
import {adopt} from '../styles/adopt.js';
import {formStyles} from '../styles/forms.js';
import {listToolStyles} from '../styles/list-tools.js';
import {button} from '../templates/button.js';
import {emptyState, staleNotice} from '../templates/notices.js';
import {failure} from '../templates/states.js';
import {FileLinks} from './file-links.js';
import {leavingRows} from './leaving-rows.js';
import {messageGroups} from './message-groups.js';
import {MessageLooks} from './message-look.js';
import {Outbox} from './outbox.js';
import type {RatingForm} from './rating-form.js';
import type {Thread} from './read-thread.js';
import {lastOf, ReadMarks} from './read-marks.js';
import {ReplyBox} from './reply-box.js';
import {ThreadHistory} from './thread-history.js';
import {ThreadPlace} from './thread-place.js';
import {moveAmongTimes, stopAt} from './thread-times.js';
import type {ThreadViewOptions} from './thread-view.js';
import type {ThreadWords} from './thread-words.js';
import {htmlStyles} from './html.styles.js';
import {threadWorkspaceStyles} from './thread-workspace.styles.js';
import {TicketActs} from './ticket-acts.js';
import {TypingNotice} from './typing-notice.js';

/** What the workspace shares with its view. */
export interface ThreadWorkspaceOptions extends ThreadViewOptions {
  readonly thread: () => Thread | undefined;
  readonly reload: () => Promise<void>;
}

/** Characters of a message that are said when it comes. */
const mostSaid = 200;

/** All of a conversation but its end: what came before, what comes in, how messages look, replying, closing, rating. It loads once the end is painted. */
export class ThreadWorkspace implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ThreadWorkspaceOptions;
  readonly #terms: TermsController<'ticketThread'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #history: ThreadHistory;
  readonly #place: ThreadPlace;
  readonly #links: FileLinks;
  readonly #looks: MessageLooks;
  readonly #outbox: Outbox;
  readonly #box: ReplyBox;
  readonly #acts: TicketActs;
  readonly #rating: LazyPart<RatingForm>;
  readonly #typing: TypingNotice;
  readonly #marks: ReadMarks;
  /** The position of the last message that was there when it was looked at. */
  #lastKnown = 0;
  /** The position of the last message that is rendered. */
  #rendered = 0;

  constructor(host: PortalElement, options: ThreadWorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, ticketThreadTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    const words = (): ThreadWords => this.#words;
    this.#marks = new ReadMarks(host, options.thread);
    this.#history = new ThreadHistory(host, (count) => options.say(this.#terms.value.earlierCame(count, host.locale)));
    this.#place = new ThreadPlace(host, {onEnd: () => this.#marks.endSeen(), onBeginning: () => this.#loadEarlier()});
    this.#links = new FileLinks(host, {
      ticketId: options.ticketId,
      cursorTo: (file) => this.#history.cursorTo(file.id),
      gone: ({name}) => options.say(this.#terms.value.fileGone(name)),
    });
    this.#looks = new MessageLooks(this.#links, this.#place.keep);
    this.#box = new ReplyBox(host, {
      say: options.say,
      words,
      send: (text, files) => {
        this.#place.toEnd();
        this.#outbox.send(text, files);
      },
    });
    this.#outbox = new Outbox(host, {
      sent: () => options.say(this.#terms.value.reply.sent),
      unknown: () => options.say(this.#terms.value.reply.unknown),
      refused: (reply, error) => this.#box.takeBack(reply, error),
    });
    this.#acts = new TicketActs(host, options.say, words);
    this.#rating = new LazyPart(host, async () => {
      const {RatingForm: Form} = await import('./rating-form.js');
      return new Form(host, options.say, words);
    });
    this.#typing = new TypingNotice(host);
    new FocusTrail(host);
    new Hints(host);
    for (const sheet of [formStyles, listToolStyles, htmlStyles, threadWorkspaceStyles]) adopt(host, sheet);
    host.addController(this);
  }

  /** The conversation was read: for the first time, or again. */
  arrived(): void {
    const thread = this.#options.thread();
    if (!thread) return;
    const {ticket, items} = thread;
    const last = lastOf(items);
    if (this.#marks.turnTo(thread)) this.#lastKnown = last;
    this.#outbox.turnTo(ticket.id);
    this.#typing.show(ticket.typing);
    if (last > this.#lastKnown) this.#came(items.filter(({position}) => position > this.#lastKnown));
    this.#lastKnown = last;
    if (this.#place.isEndSeen) this.#marks.endSeen();
    // Where it can't be had, the next time that the ticket is read tries again.
    if (ticket.rating || ticket.capabilities.rate.allowed) void this.#rating.load().catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** It could not be read. */
  failed({retryAfter}: PortalError): void {
    if (retryAfter) this.#wait.start(retryAfter);
  }

  hostUpdate(): void {
    const thread = this.#options.thread();
    // What is put in below is about to be rendered.
    if (thread && lastOf(thread.items) > this.#rendered) this.#place.hold();
  }

  hostUpdated(): void {
    const before = this.#rendered;
    this.#rendered = lastOf(this.#options.thread()?.items ?? []);
    if (this.#rendered !== before) stopAt(this.#host.renderRoot);
  }

  /** Somebody has scrolled. */
  scrolled(): void {
    this.#place.scrolled();
  }

  /** A key was pressed in the conversation. */
  pressed(event: KeyboardEvent): void {
    moveAmongTimes(this.#host, event);
  }

  /** No ticket is chosen. */
  renderNone(): TemplateResult {
    const {none, noneHint} = this.#terms.value;
    return emptyState(none, noneHint);
  }

  renderFailure(error: PortalError, busy: boolean): TemplateResult {
    return failure(error, this.#listTerms.value, {
      retry: () => void this.#options.reload(),
      tools: this.#listTools.value,
      waitSeconds: this.#wait.seconds,
      busy,
    });
  }

  renderStale(error: PortalError): TemplateResult {
    const reload = (): void => void this.#options.reload();
    return staleNotice(error, this.#listTerms.value, this.#listTools.value, reload, this.#wait.seconds);
  }

  /** What is known of it, and what can be done with it. */
  renderActs(ticket: Ticket): TemplateResult {
    return this.#acts.render(ticket);
  }

  /** All messages, what leads to those before, and what was sent from here. */
  renderAll(items: readonly TicketMessage[]): TemplateResult {
    const thread = this.#options.thread();
    const earlier = thread ? this.#history.pagesOf(thread) : [];
    const terms = this.#terms.value;
    const {locale} = this.#host;
    return html`
      ${this.#renderBeginning()}
      ${messageGroups([...earlier, items], {terms, locale, look: this.#looks.look(terms, locale)})}
      ${this.#renderLeaving()}
      <div class="end"></div>
    `;
  }

  /** Over the end of the conversation: who is writing, and the way to what has come. */
  renderBelow(): TemplateResult {
    const terms = this.#terms.value;
    const count = this.#marks.unseen;
    return html`
      ${
        count
          ? html`<div class="to-end">
              ${button(terms.newMessages(count, this.#host.locale), {
                part: 'new-messages',
                look: 'primary',
                onClick: () => this.#showEnd(),
              })}
            </div>`
          : nothing
      }
      <p class="typing muted" part="typing">
        ${this.#typing.name === undefined ? nothing : terms.typing(this.#typing.name)}
      </p>
    `;
  }

  /** Rating and replying. */
  renderReply(ticket: Ticket): TemplateResult {
    return html`${this.#rating.value?.render(ticket)} ${this.#box.render(ticket)}`;
  }

  #renderBeginning(): TemplateResult | typeof nothing {
    const thread = this.#options.thread();
    if (!thread || !this.#history.hasEarlier(thread)) return nothing;
    const terms = this.#terms.value;
    const {state} = this.#history;
    return html`<div class="beginning">
      ${state === 'failed' ? html`<p class="late" part="field-error">${terms.earlierFailed}</p>` : nothing}
      ${button(
        state === 'loading'
          ? terms.loadingEarlier
          : state === 'failed'
            ? this.#listTerms.value.tryAgain
            : terms.earlier,
        {
          part: 'earlier',
          look: 'quiet',
          busy: state === 'loading',
          onClick: () => this.#loadEarlier(true),
        },
      )}
    </div>`;
  }

  /** What was sent from here and is not read back yet. */
  #renderLeaving(): TemplateResult | typeof nothing {
    const known = new Set(
      this.#options
        .thread()
        ?.items.slice(-50)
        .map(({id}) => id),
    );
    return leavingRows(
      {
        sent: this.#outbox.sent.filter(({id}) => !known.has(id)),
        replies: this.#outbox.replies,
        again: () => this.#outbox.again(),
      },
      this.#words,
    );
  }

  get #words(): ThreadWords {
    const listTools = this.#listTools.value;
    return {
      terms: this.#terms.value,
      listTerms: this.#listTerms.value,
      listTools,
      reasons: listTools.reasons,
      locale: this.#host.locale,
    };
  }

  /** What others have written is said; what one has sent oneself was said to be sent. */
  #came(messages: readonly TicketMessage[]): void {
    if (this.#outbox.isUncertain) this.#outbox.again();
    const news = messages.findLast(({author}) => author.role === 'agent');
    if (!news) return;
    const text = news.text.length > mostSaid ? `${news.text.slice(0, mostSaid)}…` : news.text;
    this.#options.say(`${news.author.name} – ${text}`);
  }

  #loadEarlier(isAsked = false): void {
    const thread = this.#options.thread();
    // Scrolling on doesn't ask again and again for what could not be had.
    if (thread && (isAsked || this.#history.state !== 'failed')) void this.#history.load(thread);
  }

  #showEnd(): void {
    this.#place.toEnd();
    this.#host.renderRoot.querySelector<HTMLElement>('.messages')?.focus({preventScroll: true});
  }
}
