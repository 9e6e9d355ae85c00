import type {Catalog} from './catalog.js';
import {en} from './en/documents.js';

/** The words of one invoice or credit note, shown whole. */
export interface DocumentTerms {
  readonly invoice: (number: string) => string;
  readonly creditNote: (number: string) => string;
  readonly backToList: string;
  readonly previous: string;
  readonly next: string;
  readonly pdf: string;
  readonly share: string;
  readonly pay: string;
  readonly from: string;
  readonly billTo: string;
  readonly taxId: (id: string) => string;
  readonly issued: string;
  readonly due: string;
  readonly reference: string;
  readonly origin: string;
  readonly paidOn: string;
  readonly lines: string;
  readonly description: string;
  readonly quantity: string;
  /** “24 seats”: where that is what is counted. */
  readonly seats: (count: number, locale: string) => string;
  readonly unitPrice: string;
  readonly discount: string;
  readonly taxes: string;
  readonly subtotal: string;
  readonly discountTotal: string;
  readonly taxOn: (name: string, rate: string, base: string) => string;
  readonly total: string;
  readonly paid: string;
  readonly credited: string;
  readonly amountDue: string;
  readonly remaining: string;
  readonly installments: string;
  readonly installment: (number: number, locale: string) => string;
  readonly installmentStatus: {
    readonly paid: string;
    readonly due: string;
    readonly overdue: string;
    readonly upcoming: string;
  };
  readonly payments: string;
  readonly paymentStatus: {
    readonly processing: string;
    readonly succeeded: string;
    readonly failed: string;
    readonly refunded: string;
  };
  /** Of a payment of which a part was given back. */
  readonly partRefunded: (amount: string) => string;
  readonly methods: {
    readonly card: string;
    readonly sepa_debit: string;
    readonly bank_transfer: string;
    readonly credit: string;
    readonly other: string;
  };
  readonly creditsApplied: string;
  readonly creditBalance: string;
  readonly appliedTo: string;
  readonly terms: string;
  readonly notes: string;
  readonly reason: string;
  readonly corrects: string;
  readonly beingPaid: string;
  readonly shareTitle: string;
  readonly shareHint: (until: string) => string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly send: string;
  readonly close: string;
  readonly shareFailed: string;
}

export const documentTerms: Catalog<'documents'> = {part: 'documents', english: en};
