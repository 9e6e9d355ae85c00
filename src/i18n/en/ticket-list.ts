import type {TicketListTerms} from '../ticket-list.js';

export const en: TicketListTerms = {
  tickets: 'Tickets',
  number: '#',
  subject: 'Subject',
  status: 'Status',
  category: 'Category',
  priority: 'Priority',
  updated: 'Last update',
  unread: 'Unread',
  openedBy: (name) => `Opened by ${name}`,
};
