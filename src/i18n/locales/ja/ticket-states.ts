import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: '対応中', pending: 'お客様の返信待ち', resolved: '解決済み', closed: '終了'},
    priorities: {low: '低', normal: '通常', high: '高', urgent: '緊急'},
  },
};
