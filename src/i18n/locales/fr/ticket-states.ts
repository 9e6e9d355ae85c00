import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'En cours', pending: 'En attente de votre réponse', resolved: 'Résolu', closed: 'Fermé'},
    priorities: {low: 'Basse', normal: 'Normale', high: 'Haute', urgent: 'Urgente'},
  },
};
