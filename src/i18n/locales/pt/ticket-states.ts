import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'Em andamento', pending: 'Aguardando sua resposta', resolved: 'Resolvido', closed: 'Fechado'},
    priorities: {low: 'Baixa', normal: 'Normal', high: 'Alta', urgent: 'Urgente'},
  },
};
