import {documentTerms} from '../../src/i18n/documents.js';
import {invoiceToolTerms} from '../../src/i18n/invoice-tools.js';
import {invoiceTerms} from '../../src/i18n/invoices.js';
import {listToolTerms} from '../../src/i18n/list-tools.js';
import {listTerms} from '../../src/i18n/lists.js';
import {paymentTerms} from '../../src/i18n/payments.js';
import {sessionTerms} from '../../src/i18n/session.js';
import type {Words} from '../../src/i18n/words.js';

/** All of the English words, which the bundle has in parts. */
export const english: Words = {
  lists: listTerms.english,
  listTools: listToolTerms.english,
  invoices: invoiceTerms.english,
  invoiceTools: invoiceToolTerms.english,
  documents: documentTerms.english,
  payments: paymentTerms.english,
  session: sessionTerms.english,
};
