import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {ResourceState} from '../../controllers/resource.js';
import {PortalElement} from '../../core/portal-element.js';
import {ThreadView} from '../../tickets/thread-view.js';
import {threadStyles} from '../../tickets/thread.styles.js';

/**
 * A ticket and its conversation: read, followed live and answered, with files; closed, reopened, and rated at its end.
 *
 * @customElement ticket-thread
 * @fires {TicketReplyEvent} portal-ticket-reply - A reply was sent.
 * @fires {TicketChangeEvent} portal-ticket-change - The ticket was closed, reopened or rated.
 * @fires {PortalErrorEvent} portal-error - Reading, uploading, replying, closing, reopening or rating has failed; the widget shows it too.
 *
 */
export class TicketThread extends PortalElement {
  static override styles = [...PortalElement.styles, threadStyles];

  static override properties: PropertyDeclarations = {
    ticket: {},
  };

  /** The id of the ticket that is shown. */
  declare ticket: string | undefined;

  readonly #view = new ThreadView(this, {
    ticketId: () => this.ticket,
    say: (message) => this.announce(message),
  });

  /** Reads it again; resolves when it is shown or has failed. */
  refresh(): Promise<void> {
    return this.#view.reload();
  }

  protected override get shownState(): ResourceState<unknown> {
    return this.#view.state;
  }

  protected override renderContent(): TemplateResult {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-thread': TicketThread;
  }
}
