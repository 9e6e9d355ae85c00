import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'In corso', pending: 'In attesa della sua risposta', resolved: 'Risolto', closed: 'Chiuso'},
    priorities: {low: 'Bassa', normal: 'Normale', high: 'Alta', urgent: 'Urgente'},
  },
};
