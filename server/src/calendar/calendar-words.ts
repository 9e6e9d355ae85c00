/** The words of a calendar of payments, in one language. What they are given is formatted. */
export interface CalendarWords {
  readonly name: (vendor: string) => string;
  readonly invoice: (number: string) => string;
  readonly renewal: (product: string) => string;
  readonly expiry: (product: string) => string;
  readonly quote: (number: string) => string;
  readonly methodExpiry: (method: string) => string;
  /** Of an invoice in instalments. */
  readonly installment: (number: string, of: string) => string;
  readonly estimated: string;
  readonly overdue: string;
  readonly chargedTo: (method: string) => string;
  readonly payYourself: string;
  /** The last attempt failed, or the method won't do. */
  readonly failed: string;
}

const byLanguage: Readonly<Record<string, CalendarWords>> = {
  en: {
    name: (vendor) => `Upcoming payments – ${vendor}`,
    invoice: (number) => `Invoice ${number}`,
    renewal: (product) => `${product} renews`,
    expiry: (product) => `${product} ends`,
    quote: (number) => `Quote ${number}: last day`,
    methodExpiry: (method) => `${method} expires`,
    installment: (number, of) => `Instalment ${number} of ${of}`,
    estimated: 'Estimate at today’s prices and taxes',
    overdue: 'Overdue',
    chargedTo: (method) => `Charged automatically: ${method}`,
    payYourself: 'Not charged automatically',
    failed: 'The payment failed, or its payment method won’t do',
  },
  fr: {
    name: (vendor) => `Paiements à venir – ${vendor}`,
    invoice: (number) => `Facture ${number}`,
    renewal: (product) => `Renouvellement : ${product}`,
    expiry: (product) => `Fin : ${product}`,
    quote: (number) => `Devis ${number} : dernier jour`,
    methodExpiry: (method) => `Expiration : ${method}`,
    installment: (number, of) => `Échéance ${number} sur ${of}`,
    estimated: 'Estimation aux prix et taxes d’aujourd’hui',
    overdue: 'En retard',
    chargedTo: (method) => `Débit automatique : ${method}`,
    payYourself: 'Sans débit automatique',
    failed: 'Le paiement a échoué, ou son moyen de paiement ne convient pas',
  },
  de: {
    name: (vendor) => `Anstehende Zahlungen – ${vendor}`,
    invoice: (number) => `Rechnung ${number}`,
    renewal: (product) => `${product} verlängert sich`,
    expiry: (product) => `${product} endet`,
    quote: (number) => `Angebot ${number}: letzter Tag`,
    methodExpiry: (method) => `${method} läuft ab`,
    installment: (number, of) => `Rate ${number} von ${of}`,
    estimated: 'Schätzung zu heutigen Preisen und Steuern',
    overdue: 'Überfällig',
    chargedTo: (method) => `Automatische Abbuchung: ${method}`,
    payYourself: 'Keine automatische Abbuchung',
    failed: 'Die Zahlung ist fehlgeschlagen, oder die Zahlungsmethode genügt nicht',
  },
  es: {
    name: (vendor) => `Próximos pagos – ${vendor}`,
    invoice: (number) => `Factura ${number}`,
    renewal: (product) => `Renovación: ${product}`,
    expiry: (product) => `Fin: ${product}`,
    quote: (number) => `Presupuesto ${number}: último día`,
    methodExpiry: (method) => `Caduca: ${method}`,
    installment: (number, of) => `Plazo ${number} de ${of}`,
    estimated: 'Estimación con los precios e impuestos de hoy',
    overdue: 'Vencida',
    chargedTo: (method) => `Cargo automático: ${method}`,
    payYourself: 'Sin cargo automático',
    failed: 'El pago ha fallado o su método de pago no sirve',
  },
  it: {
    name: (vendor) => `Pagamenti in arrivo – ${vendor}`,
    invoice: (number) => `Fattura ${number}`,
    renewal: (product) => `Rinnovo: ${product}`,
    expiry: (product) => `Fine: ${product}`,
    quote: (number) => `Preventivo ${number}: ultimo giorno`,
    methodExpiry: (method) => `Scadenza: ${method}`,
    installment: (number, of) => `Rata ${number} di ${of}`,
    estimated: 'Stima ai prezzi e alle imposte di oggi',
    overdue: 'Scaduta',
    chargedTo: (method) => `Addebito automatico: ${method}`,
    payYourself: 'Nessun addebito automatico',
    failed: 'Il pagamento non è riuscito o il metodo di pagamento non è valido',
  },
  pt: {
    name: (vendor) => `Próximos pagamentos – ${vendor}`,
    invoice: (number) => `Fatura ${number}`,
    renewal: (product) => `Renovação: ${product}`,
    expiry: (product) => `Término: ${product}`,
    quote: (number) => `Orçamento ${number}: último dia`,
    methodExpiry: (method) => `Vencimento: ${method}`,
    installment: (number, of) => `Parcela ${number} de ${of}`,
    estimated: 'Estimativa com os preços e impostos de hoje',
    overdue: 'Vencida',
    chargedTo: (method) => `Cobrança automática: ${method}`,
    payYourself: 'Sem cobrança automática',
    failed: 'O pagamento falhou ou a forma de pagamento não serve',
  },
  nl: {
    name: (vendor) => `Komende betalingen – ${vendor}`,
    invoice: (number) => `Factuur ${number}`,
    renewal: (product) => `${product} wordt verlengd`,
    expiry: (product) => `${product} eindigt`,
    quote: (number) => `Offerte ${number}: laatste dag`,
    methodExpiry: (method) => `${method} verloopt`,
    installment: (number, of) => `Termijn ${number} van ${of}`,
    estimated: 'Schatting tegen de prijzen en belastingen van vandaag',
    overdue: 'Te laat',
    chargedTo: (method) => `Automatisch afgeschreven: ${method}`,
    payYourself: 'Niet automatisch afgeschreven',
    failed: 'De betaling is mislukt of de betaalmethode voldoet niet',
  },
  ar: {
    name: (vendor) => `المدفوعات القادمة – ${vendor}`,
    invoice: (number) => `الفاتورة ${number}`,
    renewal: (product) => `تجديد ${product}`,
    expiry: (product) => `انتهاء ${product}`,
    quote: (number) => `عرض السعر ${number}: اليوم الأخير`,
    methodExpiry: (method) => `انتهاء صلاحية ${method}`,
    installment: (number, of) => `القسط ${number} من ${of}`,
    estimated: 'تقدير بأسعار اليوم وضرائبه',
    overdue: 'متأخرة',
    chargedTo: (method) => `تُخصم تلقائيًا: ${method}`,
    payYourself: 'لا تُخصم تلقائيًا',
    failed: 'فشلت عملية الدفع أو أن طريقة الدفع غير صالحة',
  },
  he: {
    name: (vendor) => `תשלומים קרובים – ${vendor}`,
    invoice: (number) => `חשבונית ${number}`,
    renewal: (product) => `חידוש ${product}`,
    expiry: (product) => `סיום ${product}`,
    quote: (number) => `הצעת מחיר ${number}: היום האחרון`,
    methodExpiry: (method) => `פג תוקף: ${method}`,
    installment: (number, of) => `תשלום ${number} מתוך ${of}`,
    estimated: 'הערכה לפי המחירים והמסים של היום',
    overdue: 'באיחור',
    chargedTo: (method) => `חיוב אוטומטי: ${method}`,
    payYourself: 'ללא חיוב אוטומטי',
    failed: 'התשלום נכשל, או שאמצעי התשלום אינו תקף',
  },
  ja: {
    name: (vendor) => `今後のお支払い – ${vendor}`,
    invoice: (number) => `請求書${number}`,
    renewal: (product) => `${product}の更新`,
    expiry: (product) => `${product}の終了`,
    quote: (number) => `見積書${number}：有効期限日`,
    methodExpiry: (method) => `${method}の有効期限`,
    installment: (number, of) => `分割払い ${number}／${of}回`,
    estimated: '本日の価格と税による見積もり',
    overdue: '期限超過',
    chargedTo: (method) => `自動引き落とし：${method}`,
    payYourself: '自動では引き落とされません',
    failed: 'お支払いに失敗したか、お支払い方法が使えません',
  },
};

/** The words of a language that documents have, by its locale. */
export function calendarWords(locale: string): CalendarWords {
  const words = byLanguage[locale.split('-')[0] ?? ''] ?? byLanguage['en'];
  if (!words) throw new Error('There are no English words.');
  return words;
}
