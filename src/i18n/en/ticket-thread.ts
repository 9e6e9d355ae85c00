import type {TicketThreadTerms} from '../ticket-thread.js';

const by = (what: string, name: string): string => (name ? `${what} by ${name}` : what);

export const en: TicketThreadTerms = {
  conversation: 'Conversation',
  agent: 'Support',
  byMail: 'by e-mail',
  events: {
    closed: (name) => by('Closed', name),
    auto_closed: () => 'Closed, since nothing was written for a while',
    resolved: (name) => by('Marked as resolved', name),
    reopened: (name) => by('Reopened', name),
    rated: (name) => by('Rated', name),
  },
};
