import type Stripe from 'stripe';

import {PspRefusedError, type PspMethodChanges, type PspMethods} from '../../port/psp.js';
import {asking, isMissing, isRefusal} from './client.js';
import {StripeSetups} from './setups.js';

/** Methods that Stripe keeps: PaymentMethods of a Stripe customer. */
export function createStripeMethods(stripe: Stripe, publishableKey: string): PspMethods {
  const setups = new StripeSetups(stripe, publishableKey);
  return {
    types: ['card', 'sepa_debit'],
    canUpdate: {holder: true, expiry: true},
    setUp: (request, signal) => setups.setUp(request, signal),
    findSetup: (key, signal) => setups.findSetup(key, signal),
    cancelSetup: (key, signal) => setups.cancelSetup(key, signal),

    updateMethod: (ref, changes, signal) =>
      asking(`the change of ${ref}`, signal, async (step) => {
        try {
          await step(() => stripe.paymentMethods.update(ref, parametersOf(changes)));
        } catch (error) {
          if (!isRefusal(error)) throw error;
          throw new PspRefusedError(`Stripe did not change ${ref}: ${error.code ?? error.type}. It is as it was.`);
        }
      }),

    removeMethod: (ref, signal) =>
      asking(`the removal of ${ref}`, signal, async (step) => {
        try {
          await step(() => stripe.paymentMethods.detach(ref));
        } catch (error) {
          // What nobody has can't be detached, and is refused as a wrong request.
          if (isMissing(error)) return;
          if (isRefusal(error) && (await step(() => stripe.paymentMethods.retrieve(ref))).customer === null) return;
          throw error;
        }
      }),
  };
}

function parametersOf({holder, expMonth, expYear}: PspMethodChanges): Stripe.PaymentMethodUpdateParams {
  const card = {
    ...(expMonth !== undefined && {exp_month: expMonth}),
    ...(expYear !== undefined && {exp_year: expYear}),
  };
  return {
    ...(holder !== undefined && {billing_details: {name: holder}}),
    ...(Object.keys(card).length > 0 && {card}),
  };
}
