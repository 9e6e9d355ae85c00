import type {SeedRows} from './rows.js';

/** What tickets are about, in the vendor's order and in each language that its customers read. */
export const ticketCategories = [
  {
    id: 'billing',
    names: {
      en: 'Billing',
      fr: 'Facturation',
      de: 'Abrechnung',
      es: 'Facturación',
      nl: 'Facturering',
      ja: 'お支払い',
      ar: 'الفوترة',
    },
  },
  {
    id: 'technical',
    names: {
      en: 'Technical problem',
      fr: 'Problème technique',
      de: 'Technisches Problem',
      es: 'Problema técnico',
      nl: 'Technisch probleem',
      ja: '技術的な問題',
      ar: 'مشكلة تقنية',
    },
  },
  {
    id: 'account',
    names: {
      en: 'Account and access',
      fr: 'Compte et accès',
      de: 'Konto und Zugang',
      es: 'Cuenta y acceso',
      nl: 'Account en toegang',
      ja: 'アカウントとアクセス',
      ar: 'الحساب والوصول',
    },
  },
  {
    id: 'question',
    names: {
      en: 'Question',
      fr: 'Question',
      de: 'Frage',
      es: 'Consulta',
      nl: 'Vraag',
      ja: 'ご質問',
      ar: 'استفسار',
    },
  },
] as const;

/** Adds what tickets of a vendor can be about. */
export function addTicketCategories(rows: SeedRows, tenantId: string): void {
  rows.add(
    'ticket_categories',
    ...ticketCategories.map(({id, names}, index) => ({tenant_id: tenantId, id, position: index + 1, names})),
  );
}
