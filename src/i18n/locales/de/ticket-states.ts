import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'In Bearbeitung', pending: 'Ihre Antwort steht aus', resolved: 'Gelöst', closed: 'Geschlossen'},
    priorities: {low: 'Niedrig', normal: 'Normal', high: 'Hoch', urgent: 'Dringend'},
  },
};
