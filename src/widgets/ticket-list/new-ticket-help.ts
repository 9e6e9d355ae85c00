import type {TemplateResult, nothing} from 'lit';

import type {HelpArticle} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {openPart} from '../../controllers/opening.js';
import {LazyPart} from '../../core/lazy-part.js';
import type {PortalElement} from '../../core/portal-element.js';
import {HelpAnswers} from './help-answers.js';
import type {HelpArticleView} from './help-article.js';
import {helpList} from './help-view.js';
import type {NewTicketWords} from './new-ticket-words.js';

/** What the help asks of its dialog. */
export interface NewTicketHelpOptions {
  readonly words: () => NewTicketWords;
  readonly dialog: () => HTMLElement | null;
  /** An article has answered the question. */
  readonly solved: (article: HelpArticle) => void;
}

/** What the vendor's help says about a ticket that is being written: a list of articles, and one of them in place of the form. */
export class NewTicketHelp {
  readonly #host: PortalElement;
  readonly #options: NewTicketHelpOptions;
  readonly #answers: HelpAnswers;
  readonly #view: LazyPart<HelpArticleView>;

  constructor(host: PortalElement, options: NewTicketHelpOptions) {
    this.#host = host;
    this.#options = options;
    this.#answers = new HelpAnswers(() => host.requestUpdate());
    this.#view = new LazyPart(host, async () => {
      const {HelpArticleView: View} = await import('./help-article.js');
      return new View(host);
    });
  }

  /** How many articles there are, in words; empty for none. */
  get news(): string {
    const {terms, locale} = this.#options.words();
    const {length} = this.#answers.articles;
    return length ? terms.help.found(length, locale) : '';
  }

  /** Looks for articles about a subject, once its typing pauses. */
  ask(client: PortalClient, subject: string): void {
    void this.#answers.ask(client, subject);
  }

  /** Forgets what was found and read. */
  clear(): void {
    this.#answers.clear();
    this.#view.value?.close();
  }

  /** The articles. */
  renderList(): TemplateResult | typeof nothing {
    return helpList(this.#answers.articles, this.#options.words().terms, (article) => void this.#read(article));
  }

  /** The one that is read; undefined for none. */
  renderArticle(): TemplateResult | undefined {
    return this.#view.value?.render(this.#options.words().terms, {
      onBack: () => void this.#leave(),
      onSolved: (article) => this.#options.solved(article),
    });
  }

  /** Where its code can't be had, as when offline, the list of them stays. */
  async #read(article: HelpArticle): Promise<void> {
    await openPart(this.#host, this.#view, (view) => view.open(article)).catch(() => undefined);
    await this.#focus('.article h3');
  }

  async #leave(): Promise<void> {
    this.#view.value?.close();
    await this.#focus('[part~=ticket-subject]');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#options.dialog()?.querySelector<HTMLElement>(selector)?.focus();
  }
}
