import type {MethodLabel} from '../client/contract.js';
import type {DocumentTerms} from '../i18n/documents.js';

/** “Visa •••• 4242”, or the kind of method where it has no brand. */
export function methodLabel({brand, type, last4}: MethodLabel, names: DocumentTerms['methods']): string {
  const name = brand ? brand.charAt(0).toUpperCase() + brand.slice(1) : names[type];
  return last4 ? `${name} •••• ${last4}` : name;
}
