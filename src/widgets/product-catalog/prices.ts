import type {Product} from '../../client/contract.js';

/** What one of a product costs for a term. */
export type ProductPrice = Product['prices'][number];

/** The prices of a product in a currency, the shortest term first. */
export const pricesIn = ({prices}: Pick<Product, 'prices'>, currency: string): ProductPrice[] =>
  prices.filter(({unitPrice}) => unitPrice.currency === currency);

/** The price for a term, or for the shortest where it isn't sold for that one; undefined where it isn't sold in the currency. */
export function priceFor(product: Pick<Product, 'prices'>, currency: string, term: number): ProductPrice | undefined {
  const prices = pricesIn(product, currency);
  return prices.find(({termMonths}) => termMonths === term) ?? prices[0];
}

/** The terms that any of the products is sold for in a currency, the shortest first. */
export function termsOf(products: readonly Pick<Product, 'prices'>[], currency: string): number[] {
  const terms = new Set(products.flatMap((product) => pricesIn(product, currency).map(({termMonths}) => termMonths)));
  return [...terms].sort((a, b) => a - b);
}
