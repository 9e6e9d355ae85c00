import type {OrderTerms} from '../orders.js';

export const en: OrderTerms = {
  orders: 'Orders',
  number: '#',
  date: 'Date',
  startsOn: 'Start date',
  endsOn: 'End date',
  progress: 'Progress',
  period: (from, to) => `From ${from} to ${to}`,
  agreement: 'Agreement',
  total: 'Total',
  amountPaid: 'Amount paid',
  paid: (amount) => `${amount} paid`,
  status: 'Status',
  statuses: {
    confirmed: 'Confirmed',
    in_progress: 'In progress',
    fulfilled: 'Fulfilled',
    canceled: 'Canceled',
  },
  awaitingPayment: 'Awaiting payment',
  details: 'Details',
  detailsOf: (number) => `Details of ${number}`,
  invoices: 'Invoices',
  invoicesOf: (number) => `Invoices of ${number}`,
};
