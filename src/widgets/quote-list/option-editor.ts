import type {Quote, QuoteLine} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {ReadQuote} from '../../client/section-types.js';
import type {PortalElement} from '../../core/portal-element.js';
import {reportError} from '../../core/report-error.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import type {QuoteDocumentTerms} from '../../i18n/quote-documents.js';
import {compareDecimals, parseQuantity, within} from './quantity.js';
import type {OptionControls} from './quote-lines.js';

/** What the editor asks of its document. */
export interface OptionEditorOptions {
  readonly say: (message: string) => void;
  readonly terms: () => QuoteDocumentTerms;
  /** The quote with the server's new sums. */
  readonly onWritten: (read: ReadQuote) => void;
}

/** How much of a line is wanted, which is shown and the server doesn't have yet. */
interface Wish {
  /** Whose wish it is. */
  readonly owner: string;
  readonly client: PortalClient;
  readonly quoteId: string;
  readonly line: QuoteLine;
  readonly quantity: string;
}

/**
 * Sets how much of optional lines is taken. What the customer wants is shown at once, the sums are the server's: one change is on its way at a time, and of those that come meanwhile the last one of each
 * line goes next, so that no answer overtakes another. A change that fails takes back what was shown, and says so.
 */
export class OptionEditor {
  readonly #host: PortalElement;
  readonly #options: OptionEditorOptions;
  /** By line. */
  readonly #wishes = new Map<string, Wish>();
  /** By line: what the server has since the first of these presses. */
  readonly #written = new Map<string, string>();
  #problem: {readonly quoteId: string; readonly words: string} | undefined;
  #isSending = false;

  constructor(host: PortalElement, options: OptionEditorOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Sums of this quote are on their way: those that are shown aren't what the customer wants. */
  isBusy({id}: Quote): boolean {
    return [...this.#wishes.values()].some((wish) => wish.quoteId === id && this.#isTheirs(wish));
  }

  /** Why the last change of this quote was taken back. */
  problemOf({id}: Quote): string | undefined {
    return this.#problem?.quoteId === id ? this.#problem.words : undefined;
  }

  /** For the lines of a quote. */
  controls({id}: Quote): OptionControls {
    return {
      quantityOf: (line) => this.#quantityOf(line),
      set: (line, quantity) => this.#set(id, line, quantity),
      type: (line, typed) => this.#type(id, line, typed),
    };
  }

  #quantityOf({id, quantity = '0'}: QuoteLine): string {
    const wish = this.#wishes.get(id);
    return wish && this.#isTheirs(wish) ? wish.quantity : quantity;
  }

  #type(quoteId: string, line: QuoteLine, typed: string): void {
    const {minQuantity = '0', maxQuantity = '0'} = line.option ?? {};
    const quantity = parseQuantity(typed);
    const allowed = within(quantity ?? this.#quantityOf(line), minQuantity, maxQuantity);
    const {option} = this.#options.terms();
    if (quantity === undefined || compareDecimals(quantity, allowed) !== 0)
      this.#options.say(option.between(this.#number(minQuantity), this.#number(maxQuantity)));
    this.#set(quoteId, line, allowed);
  }

  #set(quoteId: string, line: QuoteLine, quantity: string): void {
    const {client} = this.#host;
    this.#host.requestUpdate();
    // Typed as it is already.
    if (!client || compareDecimals(quantity, this.#quantityOf(line)) === 0) return;
    this.#problem = undefined;
    this.#wishes.set(line.id, {owner: ownerOf(client), client, quoteId, line, quantity});
    if (!this.#isSending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    this.#written.clear();
    let last: {readonly wish: Wish; readonly read: ReadQuote} | undefined;
    for (let wish = this.#next(); wish; wish = this.#next()) {
      const {client, quoteId, line, quantity} = wish;
      try {
        const read = await client.quotes.setOption(quoteId, line.id, quantity);
        // Another one may be wanted by now.
        if (this.#wishes.get(line.id) === wish) this.#wishes.delete(line.id);
        this.#written.set(line.id, quantity);
        if (!this.#isTheirs(wish)) continue;
        this.#options.onWritten(read);
        last = {wish, read};
      } catch (reason) {
        last = undefined;
        this.#failed(wish, reason);
      }
    }
    this.#isSending = false;
    // Only where the presses have led: each one's sum would be old when it is heard.
    if (last && this.#isTheirs(last.wish)) {
      const {line, quantity} = last.wish;
      const total = formatMoney(last.read.quote.total, this.#host.locale);
      this.#options.say(this.#options.terms().option.newTotal(line.description, this.#number(quantity), total));
    }
    this.#host.requestUpdate();
  }

  /** What somebody has wished for is not sent in the name of who has signed in since. */
  #next(): Wish | undefined {
    for (const [id, wish] of this.#wishes) if (!this.#isTheirs(wish)) this.#wishes.delete(id);
    return this.#wishes.values().next().value;
  }

  #isTheirs({owner}: Wish): boolean {
    return owner === ownerOf(this.#host.client);
  }

  /** Nothing else that is wanted of the quote is sent either: it was chosen for sums that never came. */
  #failed(failed: Wish, reason: unknown): void {
    const {quoteId, line} = failed;
    if (!this.#isTheirs(failed)) return;
    for (const [id, wish] of this.#wishes) if (wish.quoteId === quoteId) this.#wishes.delete(id);
    const {outcome} = reportError(this.#host, reason, 'option');
    const {option, problems} = this.#options.terms();
    const before = this.#written.get(line.id) ?? line.quantity ?? '0';
    // Nobody knows what it is now: the quote is being read again.
    const words = outcome === 'unknown' ? problems.unknown : option.failed(line.description, this.#number(before));
    this.#problem = {quoteId, words};
    this.#options.say(words);
  }

  #number(decimal: string): string {
    return formatNumber(decimal as `${number}`, this.#host.locale);
  }
}
