import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'In behandeling', pending: 'Wacht op uw antwoord', resolved: 'Opgelost', closed: 'Gesloten'},
    priorities: {low: 'Laag', normal: 'Normaal', high: 'Hoog', urgent: 'Dringend'},
  },
};
