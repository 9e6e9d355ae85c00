import type {Database} from 'portal-widgets-server';
import {seededPsp} from 'portal-widgets-server/seed/vendors';
import type {DeskPayment, PaymentDesk} from '../site/desk/payments.js';

/** How many payments the list of the desk has. */
const most = 20;

interface Capture {
  /** The attempt's id. */
  readonly reference: string;
  readonly capturedAt: string;
}

/**
 * A vendor's payments, as its own server asks the sandbox PSP about them.
 *
 * @param pspUrl - where the sandbox's API is, without a slash at its end
 * @param secretKey - the vendor's; it never leaves this process
 */
export function createPaymentDesk(
  database: Database,
  tenantId: string,
  pspUrl: string,
  secretKey: string,
): PaymentDesk {
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${pspUrl}/v1${path}`, {
      ...init,
      headers: {Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json', ...init.headers},
    });

  async function last(): Promise<DeskPayment[]> {
    const {captures} = await read<{captures: Capture[]}>(await call('/captures'));
    // The vendors of the demo share one account at the provider.
    const attempts = await readAttempts(
      database,
      tenantId,
      captures.map(({reference}) => reference),
    );
    const own = captures.flatMap(({reference, capturedAt}) => {
      const attempt = attempts.get(reference);
      return attempt ? [{...attempt, takenAt: capturedAt}] : [];
    });
    return Promise.all(
      own
        .slice(-most)
        .toReversed()
        .map(async (attempt): Promise<DeskPayment> => {
          const {amount, currency, refunded} = await read<{amount: number; currency: string; refunded: number}>(
            await call(`/payments/${attempt.id}`),
          );
          return {...attempt, amount: {amount, currency}, refunded: {amount: refunded, currency}};
        }),
    );
  }

  return {
    last,
    get: async (id) => (await last()).find((payment) => payment.id === id),
    async refund(id, amount, key) {
      const answer = await call(`/payments/${id}/refund`, {
        method: 'POST',
        headers: {'Idempotency-Key': key},
        body: JSON.stringify({amount}),
      });
      // Somebody else has given it back meanwhile.
      if (answer.status === 422 || answer.status === 409) return false;
      await read(answer);
      return true;
    },
  };
}

type Attempt = Pick<DeskPayment, 'id' | 'reference' | 'company' | 'invoices'>;

/** The vendor's own of these attempts. */
function readAttempts(database: Database, tenantId: string, ids: readonly string[]): Promise<Map<string, Attempt>> {
  if (ids.length === 0) return Promise.resolve(new Map());
  return database.run({tenantId, customerId: '*'}, async ({db}) => {
    const rows = await db
      .selectFrom('payment_attempts as a')
      .innerJoin('customers as c', (join) =>
        join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.customer_id'),
      )
      .innerJoin('payment_attempt_items as i', (join) =>
        join.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.attempt_id', '=', 'a.id'),
      )
      .select(['a.id', 'a.reference', 'c.company', 'i.invoice_number as invoice'])
      .where('a.tenant_id', '=', tenantId)
      .where('a.provider', '=', seededPsp)
      .where('a.id', 'in', ids)
      .orderBy('i.invoice_number')
      .execute();
    const attempts = new Map<string, Attempt>();
    for (const {id, reference, company, invoice} of rows) {
      attempts.set(id, {id, reference, company, invoices: [...(attempts.get(id)?.invoices ?? []), invoice]});
    }
    return attempts;
  });
}

/** @throws Error for what the desk's people can't mend */
async function read<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`The payment provider answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
