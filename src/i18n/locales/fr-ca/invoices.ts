import type {Sections} from '../../words.js';
import {words as french} from '../fr/invoices.js';

/** French as written in Canada: what it says otherwise than Europe. */
export const words: Sections['invoices'] = {
  ...french,
  invoiceTools: {
    ...french.invoiceTools,
    creditNotes: 'Notes de crédit',
    creditNoteVoid: 'Annulée',
    views: {...french.invoiceTools.views, 'credit-notes': 'Notes de crédit'},
    noCreditNotes: 'Aucune note de crédit',
    noCreditNotesHint: 'Vos notes de crédit seront affichées ici.',
  },
};
