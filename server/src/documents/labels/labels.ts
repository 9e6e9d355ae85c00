import type {components} from '../../contract.generated.js';
import type {BillingLabels} from './billing/billing-labels.js';
import type {SaleLabels} from './sale/sale-labels.js';

type Schemas = components['schemas'];

/** Every word that our documents print, in one language. Amounts, dates and numbers arrive formatted. */
export interface DocumentLabels {
  /** BCP 47; also the language that the PDF says it is in. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';

  readonly invoice: string;
  readonly creditNote: string;
  readonly receipt: string;

  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly paidOn: string;
  readonly reference: string;
  readonly order: string;
  readonly subscription: string;
  readonly forInvoice: string;
  readonly reason: string;
  readonly paymentMethod: string;
  readonly billTo: string;
  readonly taxId: string;

  readonly status: {
    readonly open: string;
    readonly paid: string;
    readonly void: string;
    readonly uncollectible: string;
    readonly overdue: string;
    readonly partiallyPaid: string;
    readonly processing: string;
    readonly issued: string;
  };

  readonly amountDueBy: (amount: string, date: string) => string;
  readonly nextInstallmentBy: (amount: string, date: string) => string;
  readonly amountPaidOn: (amount: string, date: string) => string;
  readonly amountPaid: (amount: string) => string;
  readonly amountCredited: (amount: string) => string;
  readonly nothingDue: string;
  readonly voided: string;

  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discount: string;
  readonly taxes: string;
  readonly amount: string;

  readonly beforeDiscount: string;
  readonly subtotal: string;
  readonly taxOn: (base: string) => string;
  readonly total: string;
  readonly paid: string;
  readonly credited: string;
  readonly amountDue: string;
  readonly remainingCredit: string;

  readonly payments: string;
  readonly date: string;
  readonly method: string;
  readonly paymentReference: string;
  readonly state: string;
  readonly paymentStatus: Record<Schemas['InvoicePayment']['status'], string>;
  /** Of a payment of which a part was given back. */
  readonly partRefunded: (amount: string) => string;

  readonly creditsApplied: string;
  readonly source: string;
  readonly creditBalance: string;
  readonly applications: string;

  readonly installments: string;
  readonly installment: string;
  readonly installmentDue: string;
  readonly installmentStatus: Record<Schemas['Installment']['status'], string>;

  readonly terms: string;
  readonly notes: string;

  readonly settled: string;
  readonly fromCredit: string;
  readonly charged: string;
  readonly receiptNote: string;

  /** A payment method's type, before its last four digits. */
  readonly methodType: Record<Schemas['MethodLabel']['type'], string>;
  readonly endingIn: (name: string, last4: string) => string;

  readonly questions: (contact: string) => string;
  readonly page: (page: string, pages: string) => string;

  /** Of quotes and order confirmations. */
  readonly sale: SaleLabels;
  readonly billing: BillingLabels;
}
