import {customer} from './customer.js';
import {northwind, odotrack} from './vendors.js';
import {words} from './words.js';

/** Sales taxes of Québec. */
export const quebecTaxes = [
  {name: 'TPS', rate: '5'},
  {name: 'TVQ', rate: '9.975'},
] as const;

/** A haulier in Québec: CAD, with some USD. Holds order 26387 and invoice 212380. */
export const tremblay = customer({
  tenantId: odotrack.tenantId,
  externalId: 'transport-tremblay',
  number: 'C-10482',
  company: 'Transport Tremblay & Fils inc.',
  region: 'CA',
  locale: 'fr-CA',
  timeZone: 'America/Toronto',
  billTo: ['4175, rue Sainte-Catherine', 'Trois-Rivières (Québec) G8Y 3S6', 'Canada'],
  taxId: 'TPS 10987 6543 RT0001',
  currency: 'CAD',
  taxes: quebecTaxes,
  catalogue: [
    {description: 'Plan Pro', unit: 'mois', price: 2495, most: 12},
    {description: 'Plan Essentiel', unit: 'mois', price: 1595, most: 8},
    {description: 'Appareil ODO50', unit: 'appareil', price: 14900, most: 3},
    {description: 'Cable OBD2 à 3 broches', unit: 'pièce', price: 3495, most: 4},
    {description: 'Caméra de bord ODO-Cam', unit: 'appareil', price: 27900, most: 2},
  ],
  words: words.fr,
  series: '',
  domain: 'transport-tremblay.example',
  people: ['Geneviève Tremblay', 'Luc Bouchard', 'Amélie Côté'],
});

/** A new account: nothing was billed yet. */
export const belvedere = customer({
  tenantId: odotrack.tenantId,
  externalId: 'location-belvedere',
  number: 'C-11907',
  company: 'Location Belvédère',
  region: 'CA',
  locale: 'fr-CA',
  timeZone: 'America/Toronto',
  billTo: ['88, chemin du Belvédère', 'Saguenay (Québec) G7H 4J7', 'Canada'],
  taxId: null,
  currency: 'CAD',
  taxes: quebecTaxes,
  catalogue: [],
  words: words.fr,
  series: '',
  domain: 'belvedere.example',
  people: ['Étienne Gagnon', 'Maude Fortin', 'Samuel Roy'],
});

/** EUR, in German. */
export const hansa = customer({
  tenantId: northwind.tenantId,
  externalId: 'kontor-hansa',
  number: '100231',
  company: 'Kontor Hansa GmbH',
  region: 'DE',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  billTo: ['Am Sandtorkai 48', '20457 Hamburg', 'Deutschland'],
  taxId: 'DE 287 654 321',
  currency: 'EUR',
  taxes: [{name: 'USt.', rate: '19'}],
  catalogue: [
    {description: 'Northwind Business', unit: 'Lizenz', price: 3490, most: 40},
    {description: 'Northwind Archiv, 1 TB', unit: 'TB', price: 1875, most: 20},
    {description: 'Premium-Support', unit: 'Monat', price: 24900, most: 1},
    {description: 'Schulung vor Ort', unit: 'Tag', price: 118050, most: 2},
  ],
  words: words.de,
  series: 'KH-',
  domain: 'kontor-hansa.example',
  people: ['Frauke Petersen', 'Jens Oldenburg', 'Mira Yıldız'],
});

/** JPY, which has no minor unit, in Japanese. */
export const sakura = customer({
  tenantId: northwind.tenantId,
  externalId: 'sakura-seisakusho',
  number: '100874',
  company: '株式会社さくら製作所',
  region: 'JP',
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
  billTo: ['〒530-0001', '大阪府大阪市北区梅田3丁目1番3号', '日本'],
  taxId: 'T8120001234567',
  currency: 'JPY',
  taxes: [{name: '消費税', rate: '10'}],
  catalogue: [
    {description: 'ノースウインド ビジネス（月額ライセンス）', unit: 'ライセンス', price: 4980, most: 30},
    {description: 'アーカイブ容量 1TB', unit: 'TB', price: 2750, most: 12},
    {description: 'プレミアムサポート', unit: '月', price: 33333, most: 1},
  ],
  words: words.ja,
  series: 'SS-',
  domain: 'sakura.example',
  people: ['佐藤 美咲', '鈴木 健太', '高橋 さくら'],
});

/** KWD, which has three decimals, in Arabic. */
export const alNoor = customer({
  tenantId: northwind.tenantId,
  externalId: 'al-noor',
  number: '101002',
  company: 'شركة النور للتجارة العامة',
  region: 'KW',
  locale: 'ar',
  timeZone: 'Asia/Kuwait',
  billTo: ['شارع فهد السالم، برج المدينة، الطابق 14', 'مدينة الكويت 13001', 'الكويت'],
  taxId: null,
  currency: 'KWD',
  taxes: [{name: 'ضريبة', rate: '2.5'}],
  catalogue: [
    {description: 'نورث ويند للأعمال – ترخيص شهري', unit: 'ترخيص', price: 10_735, most: 25},
    {description: 'أرشيف سحابي 1 تيرابايت', unit: 'تيرابايت', price: 5_625, most: 10},
    {description: 'الدعم الفني المميز', unit: 'شهر', price: 76_250, most: 1},
  ],
  words: words.ar,
  series: 'AN-',
  domain: 'al-noor.example',
  people: ['نورة العتيبي', 'خالد المطيري', 'ليلى الصباح'],
});

/** Several currencies, long names, and text that tries to be more than text. */
export const globex = customer({
  tenantId: northwind.tenantId,
  externalId: 'globex',
  number: '100007',
  company: 'Globex International Holdings and Worldwide Procurement Services (Northern & Western Europe) plc',
  region: 'GB',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  billTo: [
    'Attn. Accounts Payable, Shared Service Centre 4 West',
    '1 Aldermanbury Square',
    'London EC2V 7HR',
    'United Kingdom',
  ],
  taxId: 'GB 123 4567 89',
  currency: 'EUR',
  taxes: [{name: 'VAT', rate: '20'}],
  catalogue: [
    {description: 'Northwind Enterprise', unit: 'seat', price: 5900, most: 60},
    {description: 'Northwind Archive, 1 TB', unit: 'TB', price: 1875, most: 25},
    {description: 'Customer success manager', unit: 'month', price: 195000, most: 1},
  ],
  words: words.en,
  series: 'GX-',
  domain: 'globex.example',
  people: ['Harriet Whitcombe-Featherstonehaugh', 'Oluwaseun Adebayo', 'Tom Li'],
});

/** In a region where nothing is paid online. */
export const panaderia = customer({
  tenantId: northwind.tenantId,
  externalId: 'panaderia-del-sur',
  number: '101377',
  company: 'Panadería del Sur S.A.',
  region: 'AR',
  locale: 'es',
  timeZone: 'America/Argentina/Buenos_Aires',
  billTo: ['Av. Corrientes 1847', 'C1045AAB Buenos Aires', 'Argentina'],
  taxId: '30-71234567-8',
  currency: 'USD',
  taxes: [{name: 'IVA', rate: '21'}],
  catalogue: [
    {description: 'Northwind Business', unit: 'licencia', price: 2900, most: 12},
    {description: 'Archivo Northwind, 1 TB', unit: 'TB', price: 1550, most: 5},
  ],
  words: words.es,
  series: 'PS-',
  domain: 'panaderia.example',
  people: ['Martina Álvarez', 'Joaquín Pérez', 'Sofía Núñez'],
});

/** 10,000 invoices. */
export const atlas = customer({
  tenantId: northwind.tenantId,
  externalId: 'atlas-logistics',
  number: '100001',
  company: 'Atlas Logistics Network, Inc.',
  region: 'US',
  locale: 'en-US',
  timeZone: 'America/New_York',
  billTo: ['350 Fifth Avenue, Suite 4810', 'New York, NY 10118', 'United States'],
  taxId: '13-4567890',
  currency: 'USD',
  taxes: [{name: 'Sales tax', rate: '8.875'}],
  catalogue: [
    {description: 'Northwind Business', unit: 'seat', price: 3500, most: 80},
    {description: 'Northwind Archive, 1 TB', unit: 'TB', price: 1900, most: 40},
    {description: 'API calls, per 1,000', unit: 'thousand', price: 45, most: 900},
    {description: 'Premium support', unit: 'month', price: 25000, most: 1},
  ],
  words: words.en,
  series: 'AT-',
  domain: 'atlas-logistics.example',
  people: ['Denise Marlow', 'Priya Raman', 'Carlos Ortega'],
});

/** A new account: nothing was billed yet. */
export const newLeaf = customer({
  tenantId: northwind.tenantId,
  externalId: 'new-leaf',
  number: '101699',
  company: 'New Leaf Studio',
  region: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  billTo: ['Prinsengracht 12', '1015 DV Amsterdam', 'Nederland'],
  taxId: null,
  currency: 'EUR',
  taxes: [],
  catalogue: [],
  words: words.en,
  series: 'NL-',
  domain: 'new-leaf.example',
  people: ['Sanne de Vries', 'Daan Bakker', 'Noor Jansen'],
});
