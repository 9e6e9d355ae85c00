import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'En curso', pending: 'A la espera de su respuesta', resolved: 'Resuelto', closed: 'Cerrado'},
    priorities: {low: 'Baja', normal: 'Normal', high: 'Alta', urgent: 'Urgente'},
  },
};
