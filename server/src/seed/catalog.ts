import {dayIn} from '../clock.js';
import type {SeededCustomer} from './customer.js';
import {addDays, seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {searchText} from '../sql/search.js';
import {northwind, odotrack} from './vendors.js';

/** Something that a vendor sells by subscription. */
export interface CatalogProduct {
  readonly key: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly kind: 'plan' | 'license' | 'addon';
  readonly family?: string;
  readonly rank?: number;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly trialDays?: number;
  readonly byQuote?: true;
  /** Of one for a month by currency, minor units. */
  readonly monthly: Readonly<Record<string, number>>;
  /** The keys of what goes with it. */
  readonly addons?: readonly string[];
}

export interface SeededCatalog {
  readonly tenantId: string;
  readonly products: readonly CatalogProduct[];
}

/** What a term costs in months: a year is ten of them, three years are 27. */
const monthsToPay: Readonly<Record<number, number>> = {1: 1, 12: 10, 36: 27};

/** What Northwind Cloud sells. */
export const northwindCatalog: SeededCatalog = {
  tenantId: northwind.tenantId,
  products: [
    {
      key: 'starter',
      sku: 'NW-START',
      name: 'Northwind Starter',
      description: 'Files, mail and calendars for a small team.',
      category: 'Workspace',
      kind: 'plan',
      family: 'workspace',
      rank: 1,
      unit: 'seat',
      max: 25,
      trialDays: 14,
      monthly: {EUR: 1290, USD: 1290, JPY: 1780, KWD: 3950},
      addons: ['security', 'support'],
    },
    {
      key: 'business',
      sku: 'NW-BUS',
      name: 'Northwind Business',
      description: 'Everything of Starter, with shared drives, audit and single sign-on.',
      category: 'Workspace',
      kind: 'plan',
      family: 'workspace',
      rank: 2,
      unit: 'seat',
      max: 300,
      monthly: {EUR: 3490, USD: 3500, JPY: 4980, KWD: 10_735},
      addons: ['security', 'support', 'api'],
    },
    {
      key: 'enterprise',
      sku: 'NW-ENT',
      name: 'Northwind Enterprise',
      description: 'Everything of Business, with data residency, retention rules and a 99.9 % promise.',
      category: 'Workspace',
      kind: 'plan',
      family: 'workspace',
      rank: 3,
      unit: 'seat',
      min: 5,
      max: 5000,
      monthly: {EUR: 5900, USD: 5990, JPY: 8400, KWD: 18_150},
      addons: ['security', 'support', 'api'],
    },
    {
      key: 'sovereign',
      sku: 'NW-SOV',
      name: 'Northwind Sovereign Cloud',
      description: 'Enterprise in a data centre of your own country, with a named engineer.',
      category: 'Workspace',
      kind: 'plan',
      family: 'workspace',
      rank: 4,
      unit: 'seat',
      min: 50,
      byQuote: true,
      monthly: {EUR: 9900, USD: 9900, JPY: 14_000, KWD: 30_500},
      addons: ['support'],
    },
    {
      key: 'archive',
      sku: 'NW-ARC',
      name: 'Northwind Archive',
      description: 'Storage that nobody can change or delete, by the terabyte.',
      category: 'Storage',
      kind: 'license',
      unit: 'TB',
      monthly: {EUR: 1875, USD: 1900, JPY: 2750, KWD: 5_625},
    },
    {
      key: 'sign',
      sku: 'NW-SIGN',
      name: 'Northwind Sign',
      description: 'Contracts signed and sealed, from any device.',
      category: 'Documents',
      kind: 'license',
      unit: 'seat',
      trialDays: 30,
      monthly: {EUR: 990, USD: 990, JPY: 1400, KWD: 3_050},
    },
    {
      key: 'security',
      sku: 'NW-SEC',
      name: 'Advanced security',
      description: 'Threat detection and device rules for every seat.',
      category: 'Add-ons',
      kind: 'addon',
      unit: 'seat',
      monthly: {EUR: 450, USD: 450, JPY: 640, KWD: 1_385},
    },
    {
      key: 'support',
      sku: 'NW-SUP',
      name: 'Premium support',
      description: 'An answer within an hour, day and night.',
      category: 'Add-ons',
      kind: 'addon',
      max: 1,
      monthly: {EUR: 24_900, USD: 25_000, JPY: 33_333, KWD: 76_250},
    },
    {
      key: 'api',
      sku: 'NW-API',
      name: 'API calls',
      description: 'For what other systems read and write, per 1,000 calls a day.',
      category: 'Add-ons',
      kind: 'addon',
      unit: 'thousand',
      monthly: {EUR: 45, USD: 45, JPY: 65, KWD: 140},
    },
  ],
};

/** What Odotrack sells. */
export const odotrackCatalog: SeededCatalog = {
  tenantId: odotrack.tenantId,
  products: [
    {
      key: 'starter',
      sku: 'ODO-ESS',
      name: 'Plan Essentiel',
      description: 'Position des véhicules, trajets et rapports mensuels.',
      category: 'Suivi de flotte',
      kind: 'plan',
      family: 'flotte',
      rank: 1,
      unit: 'véhicule',
      max: 50,
      trialDays: 14,
      monthly: {CAD: 1595, USD: 1195},
      addons: ['security', 'support'],
    },
    {
      key: 'business',
      sku: 'ODO-PRO',
      name: 'Plan Pro',
      description: 'Tout du plan Essentiel, avec alertes, entretien et heures de service.',
      category: 'Suivi de flotte',
      kind: 'plan',
      family: 'flotte',
      rank: 2,
      unit: 'véhicule',
      max: 400,
      monthly: {CAD: 2495, USD: 1899},
      addons: ['security', 'support', 'api'],
    },
    {
      key: 'enterprise',
      sku: 'ODO-FLOTTE',
      name: 'Plan Grande flotte',
      description: 'Tout du plan Pro, avec répartition des courses et accès pour les clients.',
      category: 'Suivi de flotte',
      kind: 'plan',
      family: 'flotte',
      rank: 3,
      unit: 'véhicule',
      min: 5,
      monthly: {CAD: 3295, USD: 2495},
      addons: ['security', 'support', 'api'],
    },
    {
      key: 'sovereign',
      sku: 'ODO-MUN',
      name: 'Plan Municipal',
      description: 'Pour les villes : déneigement, voirie et reddition de comptes.',
      category: 'Suivi de flotte',
      kind: 'plan',
      family: 'flotte',
      rank: 4,
      unit: 'véhicule',
      min: 20,
      byQuote: true,
      monthly: {CAD: 4195, USD: 3195},
    },
    {
      key: 'archive',
      sku: 'ODO-VIDEO',
      name: 'Archives vidéo',
      description: 'Les images des caméras de bord, gardées un an.',
      category: 'Caméras',
      kind: 'license',
      unit: 'caméra',
      monthly: {CAD: 895, USD: 695},
    },
    {
      key: 'sign',
      sku: 'ODO-FORM',
      name: 'Formulaires et signatures',
      description: 'Rondes de sécurité et preuves de livraison, signées au téléphone.',
      category: 'Documents',
      kind: 'license',
      unit: 'chauffeur',
      trialDays: 30,
      monthly: {CAD: 495, USD: 375},
    },
    {
      key: 'security',
      sku: 'ODO-CAM',
      name: 'Caméra de bord connectée',
      description: 'Alertes de conduite, par véhicule.',
      category: 'Options',
      kind: 'addon',
      unit: 'véhicule',
      monthly: {CAD: 1250, USD: 950},
    },
    {
      key: 'support',
      sku: 'ODO-SOUTIEN',
      name: 'Soutien prioritaire',
      description: 'Une réponse dans l’heure, jour et nuit.',
      category: 'Options',
      kind: 'addon',
      max: 1,
      monthly: {CAD: 9900, USD: 7500},
    },
    {
      key: 'api',
      sku: 'ODO-US',
      name: 'Données aux États-Unis',
      description: 'Le suivi de l’autre côté de la frontière.',
      category: 'Options',
      kind: 'addon',
      unit: 'véhicule',
      monthly: {CAD: 600, USD: 450},
    },
  ],
};

/** The id of a seeded product. */
export const productId = ({tenantId}: SeededCatalog, key: string): string => seedId('prd', tenantId, key);

/** A product of the catalog by its key. @throws Error when there is none */
export function productOf({products}: SeededCatalog, key: string): CatalogProduct {
  const product = products.find((each) => each.key === key);
  if (!product) throw new Error(`The catalog has no product "${key}".`);
  return product;
}

/** What one costs for a term, minor units. */
export function termPrice(product: CatalogProduct, termMonths: number, currency: string): number {
  return (product.monthly[currency] ?? 0) * (monthsToPay[termMonths] ?? termMonths);
}

/** Adds the catalog, its prices with a rise that is announced, and the taxes of the customers' regions. */
export function addCatalog(
  rows: SeedRows,
  catalog: SeededCatalog,
  customers: readonly SeededCustomer[],
  now: Date,
): void {
  const {tenantId, products} = catalog;
  // A price is the vendor's, and rises on one day for all.
  const risesOn = addDays(dayIn('UTC', now), 45);
  const tenant = {tenant_id: tenantId};
  products.forEach((product, index) => {
    const id = productId(catalog, product.key);
    rows.add('products', {
      ...tenant,
      id,
      sku: product.sku,
      name: product.name,
      description: product.description,
      category: product.category,
      kind: product.kind,
      family: product.family ?? null,
      rank: product.rank ?? 0,
      unit: product.unit ?? null,
      min_seats: product.min ?? 1,
      max_seats: product.max ?? null,
      trial_days: product.trialDays ?? 0,
      by_quote: product.byQuote ?? false,
      position: index + 1,
      search: searchText([product.name, product.sku, product.category, product.description]),
    });
    for (const termMonths of [1, 12, 36]) {
      for (const currency of Object.keys(product.monthly)) {
        const price = {...tenant, product_id: id, term_months: termMonths, currency};
        const amount = termPrice(product, termMonths, currency);
        rows.add('product_prices', {...price, valid_from: '2015-01-01', unit_price: amount});
        if (product.key === 'archive')
          rows.add('product_prices', {...price, valid_from: risesOn, unit_price: Math.round(amount * 1.08)});
      }
    }
    for (const addon of product.addons ?? [])
      rows.add('product_addons', {...tenant, product_id: id, addon_id: productId(catalog, addon)});
  });
  const regions = new Map(customers.map(({region, taxes}) => [region, taxes]));
  for (const [region, taxes] of regions)
    taxes.forEach(({name, rate}, index) => rows.add('tax_rules', {...tenant, region, position: index + 1, name, rate}));
}
