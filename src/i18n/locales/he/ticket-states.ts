import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'בטיפול', pending: 'ממתינה לתשובתך', resolved: 'נפתרה', closed: 'סגורה'},
    priorities: {low: 'נמוכה', normal: 'רגילה', high: 'גבוהה', urgent: 'דחופה'},
  },
};
