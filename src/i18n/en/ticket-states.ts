import type {TicketStateTerms} from '../ticket-states.js';

export const en: TicketStateTerms = {
  statuses: {open: 'Open', pending: 'Awaiting your reply', resolved: 'Resolved', closed: 'Closed'},
  priorities: {low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent'},
};
