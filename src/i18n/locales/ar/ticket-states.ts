import type {Sections} from '../../words.js';

export const words: Sections['ticketStates'] = {
  ticketStates: {
    statuses: {open: 'قيد المعالجة', pending: 'بانتظار ردّكم', resolved: 'تم الحل', closed: 'مغلقة'},
    priorities: {low: 'منخفضة', normal: 'عادية', high: 'مرتفعة', urgent: 'عاجلة'},
  },
};
