import type {CreditNoteListRecord, CreditNoteRecord, InvoiceListRecord, InvoiceRecord} from '../port/backend.js';
import type {CreditNote, CreditNoteListItem, Invoice, InvoiceListItem} from '../port/contract.js';
import {creditNoteCapabilities, invoiceCapabilities, paymentFacts, type VendorRules} from './capabilities.js';
import type {Rights} from './rights.js';

/** A row of the list as this person sees it. */
export function presentInvoiceRow(
  record: InvoiceListRecord,
  rights: Rights,
  vendor: VendorRules,
  activeAttempt: string | undefined,
): InvoiceListItem {
  return {
    ...record,
    processing: activeAttempt !== undefined,
    capabilities: invoiceCapabilities(rights, vendor, paymentFacts(record), activeAttempt),
  };
}

/** A whole invoice as this person sees it. */
export function presentInvoice(
  {version: _, ...record}: InvoiceRecord,
  rights: Rights,
  vendor: VendorRules,
  activeAttempt: string | undefined,
): Invoice {
  return {
    ...record,
    processing: activeAttempt !== undefined,
    currentAttemptId: activeAttempt ?? null,
    capabilities: invoiceCapabilities(rights, vendor, paymentFacts(record), activeAttempt),
  };
}

/** A row of the credit notes as this person sees it. */
export function presentCreditNoteRow(record: CreditNoteListRecord, rights: Rights): CreditNoteListItem {
  return {...record, capabilities: creditNoteCapabilities(rights)};
}

/** A whole credit note as this person sees it. */
export function presentCreditNote({version: _, ...record}: CreditNoteRecord, rights: Rights): CreditNote {
  return {...record, capabilities: creditNoteCapabilities(rights)};
}
