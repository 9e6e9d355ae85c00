import type {Quote, QuoteAcceptRequest} from '../../../client/contract.js';
import {ownerOf} from '../../../client/owner.js';
import type {PortalClient} from '../../../client/portal-client.js';
import type {ReadQuote} from '../../../client/section-types.js';
import {PortalError} from '../../../core/errors.js';
import type {PortalOperation} from '../../../core/portal-error-event.js';
import {AcceptDraft, missingFrom, type AcceptInput} from './accept-draft.js';
import {requestOf} from './accept-request.js';
import type {Accepted, AcceptStep} from './accept-step.js';
import type {Drawing} from './strokes.js';

/** What a flow asks of the dialog that shows it. */
export interface AcceptFlowHost {
  readonly client: PortalClient | undefined;
  /** Something is different: render. */
  changed(): void;
  /** The quote is accepted, by this customer, here. */
  accepted(accepted: Accepted): void;
  /** Something has failed, which the flow shows: tells the page. */
  failed(reason: unknown, operation: PortalOperation): PortalError;
  /** A drawing as a picture, base64. */
  draw(drawing: Drawing): Promise<string | undefined>;
}

/** The quote as it was read before, where it has changed since. */
export interface Change {
  readonly before: Quote;
  readonly after: Quote;
}

/** An acceptance that was sent. */
interface Sent {
  readonly request: QuoteAcceptRequest;
  readonly etag: string;
  readonly key: string;
}

const moved: readonly string[] = ['stale', 'amount_changed', 'precondition_required'];

/**
 * The way of one acceptance: signed where that is asked for, reviewed, sent once, and known. It holds what the customer has signed and typed until the quote is accepted, whatever goes wrong on the
 * way. It renders nothing.
 */
export class AcceptFlow {
  readonly #host: AcceptFlowHost;
  #step: AcceptStep = {name: 'closed'};
  #read: ReadQuote | undefined;
  #draft: AcceptDraft | undefined;
  #change: Change | undefined;
  #problem: PortalError | undefined;
  #reviewing: Promise<void> | undefined;
  /** What this page has sent and has no definitive answer to. */
  #sent: Sent | undefined;
  /** Grows with each quote that is opened and with closing: what becomes known later of an earlier one must not take its place. */
  #turn = 0;
  /** Who has begun it. */
  #owner = '';

  constructor(host: AcceptFlowHost) {
    this.#host = host;
  }

  get step(): AcceptStep {
    return this.#step;
  }

  /** The quote that is being accepted; undefined before the first. */
  get quote(): Quote | undefined {
    return this.#read?.quote;
  }

  get input(): AcceptInput | undefined {
    return this.#draft?.input;
  }

  /** What has changed since the customer read it, until they confirm again. */
  get change(): Change | undefined {
    return this.#change;
  }

  /** The last refusal, to be shown where one can act on it. */
  get problem(): PortalError | undefined {
    return this.#problem;
  }

  /** Starts with a quote as it was read; with one whose acceptance is in doubt by asking what became of it. */
  async start(quote: Quote, etag: string): Promise<void> {
    const turn = ++this.#turn;
    this.#owner = ownerOf(this.#host.client);
    const draft = new AcceptDraft(this.#client, quote.id);
    if (this.#read?.quote.id !== quote.id) this.#sent = undefined;
    this.#draft = draft;
    this.#read = {quote, etag};
    this.#change = undefined;
    this.#problem = undefined;
    if (draft.inDoubt) return this.check();
    this.#begin(quote);
    await this.#prefill(draft, turn);
  }

  /** Takes what was typed or signed. */
  set(input: Partial<AcceptInput>): void {
    this.#draft?.change(input);
    this.#problem = undefined;
    this.#host.changed();
  }

  /** To the review, once there is a signature. */
  review(): Promise<void> {
    return (this.#reviewing ??= this.#review().finally(() => (this.#reviewing = undefined)));
  }

  /** Back to the signature. */
  edit(): void {
    this.#problem = undefined;
    this.#go({name: 'sign'});
  }

  /** Accepts what is under review, once, however often it is called. */
  async confirm(): Promise<void> {
    const step = this.#step;
    const read = this.#read;
    const draft = this.#draft;
    if (step.name !== 'review' || !read || !draft) return;
    this.#problem = undefined;
    this.#go({name: 'sending', checking: false});
    const request = requestOf(read.quote, draft.input, step.picture);
    this.#sent = {request, etag: read.etag, key: draft.keyFor(read.etag, request)};
    await this.#send(read, this.#sent, step);
  }

  /** Asks what became of an acceptance whose answer was lost. Sends nothing that could accept it. */
  async check(): Promise<void> {
    this.#go({name: 'sending', checking: true});
    await this.#settle();
  }

  /** Asks again, if nobody knows: as when there is a connection or a session again. */
  async askAgain(): Promise<void> {
    if (this.#step.name === 'unknown') await this.check();
  }

  close(): void {
    this.#turn++;
    this.#go({name: 'closed'});
  }

  get #client(): PortalClient {
    const {client} = this.#host;
    if (!client) throw new PortalError('not_configured', 'There is no provider around this widget any more.');
    return client;
  }

  get #isTheirs(): boolean {
    return this.#owner === ownerOf(this.#host.client);
  }

  #go(step: AcceptStep): void {
    // What becomes known of an acceptance is shown to nobody else.
    if (step.name !== 'closed' && !this.#isTheirs) return;
    this.#step = step;
    this.#host.changed();
  }

  /** Where the customer can go on: at the signature, where one is asked for and there is none, or at the review. */
  #begin(quote: Quote): void {
    if (quote.status !== 'open' || quote.expired) this.#gone(quote);
    else if (quote.capabilities.accept.reason === 'limit') this.#go({name: 'limit'});
    else this.#go(quote.requires.signature ? {name: 'sign'} : {name: 'review', picture: undefined});
  }

  /** The name of who is signed in, unless another was typed. */
  async #prefill(draft: AcceptDraft, turn: number): Promise<void> {
    if (draft.input.name !== undefined) return;
    try {
      const {user} = await this.#client.account.get();
      if (draft.input.name === undefined) draft.change({name: user.name});
      if (turn === this.#turn) this.#host.changed();
    } catch {
      // It can be typed.
    }
  }

  async #review(): Promise<void> {
    const input = this.#draft?.input;
    if (this.#step.name !== 'sign' || !input || missingFrom(input)) return;
    const turn = this.#turn;
    try {
      const picture = await this.#picture(input);
      if (turn === this.#turn) this.#go({name: 'review', picture});
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#problem = this.#host.failed(reason, 'accept');
      this.#host.changed();
    }
  }

  async #picture({mode, drawing, picture}: AcceptInput): Promise<string | undefined> {
    if (mode === 'draw' && drawing) return this.#host.draw(drawing);
    return mode === 'image' ? picture : undefined;
  }

  async #send({quote}: ReadQuote, sent: Sent, step: Extract<AcceptStep, {name: 'review'}>): Promise<void> {
    const turn = this.#turn;
    let uncertain = false;
    const onUncertain = (): void => {
      uncertain = true;
      if (turn !== this.#turn) return;
      this.#go({name: 'sending', checking: true});
    };
    const {request, etag, key} = sent;
    try {
      const accepted = await this.#client.quotes.accept(quote.id, request, {etag, key, onUncertain});
      // Closed meanwhile: the list shows what it has become.
      if (turn === this.#turn) this.#done(accepted);
    } catch (reason) {
      if (turn !== this.#turn) return;
      const error = this.#host.failed(reason, 'accept');
      const open = error.outcome !== 'none' || error.code === 'request_in_progress' || (uncertain && error.retryable);
      if (open || (uncertain && error.code === 'session_expired')) return this.#settle();
      this.#forget();
      await this.#refused(error, step);
    }
  }

  /** The server's word is that nothing was accepted. The key stays with the draft: the same may be sent again. */
  #forget(): void {
    this.#sent = undefined;
    this.#draft?.settle();
  }

  /**
   * The quote itself says what became of it. One that is accepted is sent again under the key of before, which can't accept anything any more and tells whether it was this customer who did; one that
   * is still open was not accepted, and waits for the customer.
   */
  async #settle(): Promise<void> {
    const turn = this.#turn;
    const before = this.#read;
    if (!before) return;
    this.#go({name: 'sending', checking: true});
    let now: ReadQuote;
    try {
      now = await this.#client.quotes.get(before.quote.id);
    } catch (reason) {
      this.#host.failed(reason, 'document');
      if (turn === this.#turn) this.#go({name: 'unknown'});
      return;
    }
    if (turn !== this.#turn) return;
    if (now.quote.status === 'accepted') return this.#claim(now.quote);
    this.#forget();
    this.#problem = now.quote.status === 'open' ? new PortalError('network') : undefined;
    await this.#take(now, before);
  }

  /** An accepted quote: by this customer, here, if the key of before says so. */
  async #claim(quote: Quote): Promise<void> {
    const sent = this.#sent;
    try {
      if (!sent) return this.#gone(quote);
      const {request, etag, key} = sent;
      this.#done(await this.#client.quotes.accept(quote.id, request, {etag, key}));
    } catch {
      this.#gone(quote);
    }
  }

  /** Nothing was accepted for certain: back to where it can be mended. */
  async #refused(error: PortalError, step: AcceptStep): Promise<void> {
    const turn = this.#turn;
    this.#problem = error;
    const before = this.#read;
    const again =
      moved.includes(error.code) ||
      error.code === 'quote_closed' ||
      error.code === 'signature_required' ||
      error.reason === 'limit';
    if (!again || !before) {
      const atSignature = error.fields.some(({pointer}) => pointer.startsWith('/signature'));
      return this.#go(atSignature ? {name: 'sign'} : step);
    }
    try {
      const now = await this.#client.quotes.get(before.quote.id);
      if (turn !== this.#turn) return;
      this.#problem = undefined;
      if (error.reason === 'limit') {
        this.#read = now;
        return this.#go({name: 'limit'});
      }
      await this.#take(now, before, moved.includes(error.code));
    } catch (reason) {
      this.#host.failed(reason, 'document');
      if (turn === this.#turn) this.#go(step);
    }
  }

  /** Goes on with the quote as it stands now; with the difference, where it isn't what the customer has read. The signature stays. */
  async #take(now: ReadQuote, before: ReadQuote, changed = now.etag !== before.etag): Promise<void> {
    this.#read = now;
    if (changed && now.quote.status === 'open') {
      // What was read first is what one compares with, however often it has changed since.
      this.#change = {before: this.#change?.before ?? before.quote, after: now.quote};
    }
    this.#begin(now.quote);
    const input = this.#draft?.input;
    // It was signed already: one confirms what is new, and doesn't sign again.
    if (this.#step.name === 'sign' && input && !missingFrom(input)) await this.#review();
  }

  #gone(quote: Quote): void {
    if (!this.#isTheirs) return;
    this.#sent = undefined;
    this.#problem = undefined;
    this.#draft?.clear();
    this.#go({name: 'gone', quote});
  }

  #done(accepted: Accepted): void {
    if (!this.#isTheirs) return;
    this.#sent = undefined;
    this.#draft?.clear();
    this.#read = {quote: accepted.quote, etag: this.#read?.etag ?? ''};
    this.#go({name: 'done', accepted});
    this.#host.accepted(accepted);
  }
}
