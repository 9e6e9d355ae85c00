import type {UpcomingTerms} from '../upcoming.js';

export const en: UpcomingTerms = {
  title: 'Upcoming payments',
  day: 'Date',
  what: 'Payment or expiry',
  state: 'Status',
  amount: 'Amount',
  method: 'Charged to',
  kinds: {
    invoice: 'Invoice',
    payment: 'Payment',
    renewal: 'Renewal',
    expiry: 'Expiry',
    quote: 'Quote',
    method_expiry: 'Card expiry',
  },
  states: {auto_renew: 'Auto-renew', manual: 'Manual', failed: 'Payment failed', under_way: 'Under way'},
  scheduled: 'Scheduled',
  unscheduled: 'Not scheduled',
  overdue: 'Overdue',
  estimated: 'Estimate',
  installment: (number, of) => `Instalment ${number} of ${of}`,
  acts: {pay: 'Pay', renew: 'Renew', changeMethod: 'Change method', review: 'Review'},
};
