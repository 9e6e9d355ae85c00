import type {Account, SessionRequest} from '../../port/contract.js';
import {json} from '../respond.js';
import type {Services, VendorCall, VisitorRoutes} from '../services.js';

/** `POST /sessions`: a vendor's server gets a token for one customer's user. */
export async function createSession({sessions}: Services, {tenantId, body}: VendorCall): Promise<Response> {
  const {token, expiresAt} = await sessions.mint(tenantId, body.value as SessionRequest);
  return json({token, expiresAt: expiresAt.toISOString()}, 201);
}

/** The session and the account. */
export function sessionRoutes({
  sessions,
  hub,
  limits,
}: Services): VisitorRoutes<'getSession' | 'endSession' | 'getAccount'> {
  return {
    async getSession({principal}) {
      const {customerId, userId, expiresAt, scopes, features} = principal;
      return json({
        customerId,
        userId,
        expiresAt: expiresAt.toISOString(),
        scopes: [...scopes],
        features: [...features],
      });
    },

    async endSession({principal}) {
      await sessions.end(principal);
      hub.endSession(principal.sessionId);
      return new Response(null, {status: 204});
    },

    async getAccount({principal, membership, vendor}) {
      const {customer, user, role} = membership;
      const account: Account = {
        ...customer,
        user,
        role,
        scopes: [...principal.scopes],
        features: [...principal.features],
        vendor: {
          name: vendor.name,
          ...(vendor.supportEmail ? {supportEmail: vendor.supportEmail} : {}),
          ...(vendor.supportUrl ? {supportUrl: vendor.supportUrl} : {}),
        },
        limits: {archiveDocuments: limits.archiveDocuments},
      };
      return json(account);
    },
  };
}
