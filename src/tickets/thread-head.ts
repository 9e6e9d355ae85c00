import {html, type TemplateResult} from 'lit';

import type {Ticket} from '../client/contract.js';
import type {TicketStateTerms} from '../i18n/ticket-states.js';
import {ticketBadge} from '../templates/ticket-status.js';

/** What a ticket is called and how it stands. */
export function threadHead(ticket: Ticket, states: TicketStateTerms): TemplateResult {
  const {number, subject, status, priority, category} = ticket;
  return html`
    <div class="thread-head" part="ticket-head">
      <h2 id="ticket-subject" part="title" tabindex="-1" dir="auto">${subject}</h2>
      <p class="thread-facts" part="facts">
        ${ticketBadge(status, states)}
        <bdi part="ticket-number">${number}</bdi>
        <span part="category">${category.name}</span>
        <span part="priority">${states.priorities[priority]}</span>
      </p>
    </div>
  `;
}
