import type {PaymentAttempt, PaymentAttemptRequest, PaymentPreviewRequest} from '../../port/contract.js';
import {notFound} from '../faults.js';
import {once} from '../once.js';
import {json} from '../respond.js';
import {mountPath, type Services, type VisitorRoutes} from '../services.js';

/** Seconds after which a client may ask again what became of an attempt. */
const askAgainAfter = 1;

type PaymentOperation =
  'previewPayment' | 'findPaymentAttempts' | 'createPaymentAttempt' | 'getPaymentAttempt' | 'cancelPaymentAttempt';

/** Previews and attempts. All that decides about money is the ledger's. */
export function paymentRoutes(services: Services): VisitorRoutes<PaymentOperation> {
  const {ledger, origin} = services;
  return {
    async previewPayment({principal, body, today}) {
      return json(await ledger.preview(principal, body.value as PaymentPreviewRequest, today));
    },

    async findPaymentAttempts({principal, parameters}) {
      const attempt = await ledger.findByKey(principal, parameters.query['idempotencyKey'] as string);
      return json({items: attempt ? [attempt] : []});
    },

    async createPaymentAttempt(call) {
      const {principal, body, request, parameters, today} = call;
      return once(services, call, async (idempotencyKey) => {
        const attempt = await ledger.pay(principal, body.value as PaymentAttemptRequest, {
          idempotencyKey,
          ifMatch: parameters.header['If-Match'],
          returnOrigin: request.headers.get('origin') ?? origin,
          today,
        });
        return json(attempt, 201, {location: `${mountPath}/payment-attempts/${attempt.id}`});
      });
    },

    async getPaymentAttempt({principal, parameters}) {
      const attempt = await ledger.attempt(principal, parameters.path['attemptId'] ?? '');
      if (!attempt) throw notFound('payment');
      return json(attempt, 200, isUnderWay(attempt) ? {'retry-after': String(askAgainAfter)} : {});
    },

    async cancelPaymentAttempt(call) {
      return once(services, call, async () =>
        json(await ledger.cancel(call.principal, call.parameters.path['attemptId'] ?? '')),
      );
    },
  };
}

function isUnderWay({status}: PaymentAttempt): boolean {
  return status === 'processing' || status === 'requires_action';
}
