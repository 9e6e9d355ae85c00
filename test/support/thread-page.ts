import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/ticket-thread.js';
import type {Ticket} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {TicketThread} from '../../src/widgets/ticket-thread/ticket-thread.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import type {TestWorld} from './control.js';
import {fill, find, press, shown, textOf} from './seen.js';

/** What a new ticket of a test says. */
export const asked = {
  subject: 'The import stops half-way',
  category: 'technical',
  priority: 'high',
  text: 'It stops at row 1,200.',
} as const;

/** What a person sees of a `<ticket-thread>`. */
export class ThreadPage {
  readonly scope: ClientScope;
  readonly widget: TicketThread;
  readonly ticket: Ticket | undefined;

  constructor(scope: ClientScope, widget: TicketThread, ticket: Ticket | undefined) {
    this.scope = scope;
    this.widget = widget;
    this.ticket = ticket;
  }

  /** Opens a page with a conversation in it. */
  static async open(
    client: PortalClient | undefined,
    ticket: Ticket | undefined,
    {
      locale,
      content = html`<ticket-thread ticket=${ticket?.id ?? ''}></ticket-thread>`,
    }: {readonly locale?: string; readonly content?: TemplateResult} = {},
  ): Promise<ThreadPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new ThreadPage(scope, scope.querySelector('ticket-thread')!, ticket);
  }

  /** Opens a new ticket and its conversation, and waits for it. */
  static async of(client: PortalClient, locale?: string): Promise<ThreadPage> {
    const ticket = await client.tickets.create(asked);
    const page = await ThreadPage.open(client, ticket, locale === undefined ? {} : {locale});
    return page.ready();
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What the live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  /** The messages in their order, as text, without their heads. */
  get messages(): string[] {
    return [...this.root.querySelectorAll('[part~=entry-text]')].map(textOf);
  }

  /** What has been typed and not sent. */
  get draft(): string {
    return this.root.querySelector<HTMLTextAreaElement>('#reply')?.value ?? '';
  }

  /** The box in which one scrolls. */
  get box(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[part~=messages]')!;
  }

  /** The names of the files that go with the reply. */
  get uploads(): string[] {
    return [...this.root.querySelectorAll('[part~=uploads] [part~=file-name]')].map(textOf);
  }

  /** Resolves once the conversation is shown whole. */
  async ready(): Promise<this> {
    await shown(
      () => this.root.querySelector('[part~=reply-place], #reply, .reply-place > p'),
      () => `a conversation; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1600)}`,
    );
  }

  /** Resolves once the live region says it. */
  async speaks(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said)),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.root, role, name);
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.root, role, name);
  }

  /** Types a reply. */
  type(text: string): Promise<void> {
    return fill(this.root, 'textbox', 'Your reply', text);
  }

  /** Types a reply and sends it. */
  async reply(text: string): Promise<void> {
    await this.type(text);
    await this.press('button', 'Send');
  }

  /** Chooses files to go with the reply. */
  attach(...files: readonly File[]): void {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    const input = this.root.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }
}

/** An agent answers a ticket in HTML. */
export const answers = (
  world: TestWorld,
  {id}: Pick<Ticket, 'id'>,
  message: string,
  status: 'open' | 'pending' | 'resolved' = 'pending',
): Promise<unknown> => world.agent('POST', `/${id}/messages`, {author: 'Anna Berg', html: message, status});

/** A picture of a few bytes. */
export const picture = (name = 'screen.png'): File =>
  new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])], name);
