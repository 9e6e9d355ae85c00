import type {MethodSetup, MethodSetupRequest} from '../../port/contract.js';
import {notFound} from '../faults.js';
import {once} from '../once.js';
import {json} from '../respond.js';
import {mountPath, type Services, type VisitorRoutes} from '../services.js';

/** Seconds after which a client may ask again what became of a setup. */
const askAgainAfter = 1;

type SetupOperation = 'findMethodSetups' | 'createMethodSetup' | 'getMethodSetup' | 'cancelMethodSetup';

/** Entering a method. What is kept is decided by the ledger with the PSP. */
export function methodSetupRoutes(services: Services): VisitorRoutes<SetupOperation> {
  const {setups} = services.ledger;
  return {
    async findMethodSetups({principal, parameters}) {
      const setup = await setups.findByKey(principal, parameters.query['idempotencyKey'] as string);
      return json({items: setup ? [setup] : []});
    },

    async createMethodSetup(call) {
      const {principal, body, request} = call;
      return once(services, call, async (idempotencyKey) => {
        const {billing, ...asked} = body.value as MethodSetupRequest;
        const lines = billing?.lines.map((line) => line.trim()).filter(Boolean);
        const setup = await setups.create(
          principal,
          {...asked, ...(lines && {billing: {lines}})},
          {idempotencyKey, returnOrigin: request.headers.get('origin') ?? services.origin},
        );
        return json(setup, 201, {location: `${mountPath}/payment-method-setups/${setup.id}`});
      });
    },

    async getMethodSetup({principal, parameters}) {
      const setup = await setups.get(principal, parameters.path['setupId'] ?? '');
      if (!setup) throw notFound('setup');
      return json(setup, 200, isUnderWay(setup) ? {'retry-after': String(askAgainAfter)} : {});
    },

    async cancelMethodSetup(call) {
      return once(services, call, async () =>
        json(await setups.cancel(call.principal, call.parameters.path['setupId'] ?? '')),
      );
    },
  };
}

function isUnderWay({status}: MethodSetup): boolean {
  return status === 'processing' || status === 'requires_action';
}
