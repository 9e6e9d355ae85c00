/** Has a PSP forget the methods that customers removed, however often it must be asked. */
import type {ForgottenMethod} from '../port/payment-methods.js';
import {tenantIds} from '../sql/tenants.js';
import type {Books} from './books.js';
import {timeout} from './lease.js';

/** How many methods one round takes at once, a tenant. */
const batch = 100;

/**
 * Asks the PSP to forget a method, and notes that it has. What it doesn't forget now it is asked again by {@link forgetRemoved}: nothing is charged to it meanwhile, since nothing
 * here knows it any more.
 */
export async function forgetMethod(books: Books, tenantId: string, method: ForgottenMethod): Promise<void> {
  const {id, customerId, provider, providerRef} = method;
  try {
    const methods = books.psps.get(provider)?.methods;
    if (!methods) throw new Error(`There is no adapter "${provider}" that keeps methods.`);
    await methods.removeMethod(providerRef, timeout(books));
    await books.database.run({tenantId, customerId}, async (unit) => books.backend.paymentMethods?.forgotten(unit, id));
  } catch (error) {
    books.log.warn(
      {tenantId, methodId: id, error},
      'The PSP still keeps a method that was removed here. Nothing is charged to it any more; the PSP is asked again.',
    );
  }
}

/** Asks again for every method that a PSP may still keep. */
export async function forgetRemoved(books: Books): Promise<void> {
  const section = books.backend.paymentMethods;
  if (!section) return;
  for (const tenantId of await tenantIds(books.database)) {
    for (;;) {
      const scope = {tenantId, customerId: '*'};
      const taken = await books.database.run(scope, (unit) => section.takeForgotten(unit, batch));
      for (const method of taken) await forgetMethod(books, tenantId, method);
      if (taken.length < batch) break;
    }
  }
}
