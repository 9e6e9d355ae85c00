import type {TemplateResult} from 'lit';

import type {TicketStatus} from '../client/contract.js';
import type {TicketStateTerms} from '../i18n/ticket-states.js';
import {badge, type BadgeTone} from './badge.js';

const tones: Readonly<Record<TicketStatus, BadgeTone>> = {
  open: 'info',
  pending: 'warning',
  resolved: 'success',
  closed: 'neutral',
};

/** A ticket's status as a badge, with the parts `status status-pending`. */
export const ticketBadge = (status: TicketStatus, terms: TicketStateTerms): TemplateResult =>
  badge(terms.statuses[status], tones[status], `status status-${status}`);
