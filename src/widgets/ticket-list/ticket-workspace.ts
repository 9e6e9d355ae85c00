import {html, nothing, type TemplateResult} from 'lit';

import {openPart} from '../../controllers/opening.js';
import {LazyPart} from '../../core/lazy-part.js';
import {TicketOpenEvent} from '../../lists/list.events.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {showInPage} from '../../lists/page-widget.js';
import type {TicketListItem} from '../../client/contract.js';
import {ticketQuery} from './list-query.js';
import type {NewTicketDialog} from './new-ticket-dialog.js';
import {TicketNewEvent} from './ticket-list.events.js';
import type {TicketList} from './ticket-list.js';
import {TicketTools} from './ticket-tools.js';

/** All of the list but its rows: what surrounds them, the ticket in their place, and the dialog in which a new one is written. */
export class TicketWorkspace extends ListWorkspace<TicketList> {
  readonly #new: LazyPart<NewTicketDialog>;

  protected override readonly tools: TicketTools;

  protected override readonly record = new LazyPart(this.host, async () => {
    const {TicketDocument} = await import('./ticket-document.js');
    return new TicketDocument(this.host, {
      say: (message) => this.say(message),
      back: () => this.open(undefined),
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: TicketList, options: WorkspaceOptions<TicketListItem>) {
    super(host, options);
    this.tools = new TicketTools(host, () => this.#write());
    this.#new = new LazyPart(host, async () => {
      const {NewTicketDialog: Dialog} = await import('./new-ticket-dialog.js');
      return new Dialog(host, {
        say: options.say,
        created: ({id}) => this.open(id),
        restoreFocus: () => host.renderRoot.querySelector<HTMLElement>('[part~=new-ticket]')?.focus(),
      });
    });
  }

  protected override get resource(): 'ticket' {
    return 'ticket';
  }

  protected override get query(): object {
    return ticketQuery(this.host, undefined);
  }

  /** Asks the page, then shows a ticket in the page's thread, else in place of the list. */
  override open(id: string | undefined): void {
    if (id === undefined) return super.open(id);
    if (!this.host.dispatchEvent(new TicketOpenEvent({id}))) return;
    if (!showInPage(this.host, 'ticket-thread', 'ticket', id)) super.open(id);
  }

  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.#new.value?.render() ?? nothing}`;
  }

  #write(): void {
    if (!this.host.dispatchEvent(new TicketNewEvent())) return;
    void this.reach(() => openPart(this.host, this.#new, (dialog) => dialog.open()));
  }
}
