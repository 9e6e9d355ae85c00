/**
 * The words of one part of the product in every language. English is in the bundle, so that a widget can always speak; the others load when an
 * element's locale asks for them. Words are split by part, not by language alone, so that a list doesn't load the words of a payment.
 */
export interface Catalog<Terms> {
  readonly english: Terms;
  /** By BCP 47 tag in lower case, a language or a language with its region: `fr`, `fr-ca`. */
  readonly others: Readonly<Record<string, () => Promise<Terms>>>;
}

/** The closest language that a catalog has: `fr-BE` → `fr`; undefined for English and for those it hasn't. */
export function closestLanguage<Terms>(catalog: Catalog<Terms>, locale: string): string | undefined {
  const tag = locale.toLowerCase();
  return [tag, tag.split('-')[0] ?? tag].find((candidate) => Object.hasOwn(catalog.others, candidate));
}
