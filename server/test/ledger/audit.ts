import type {Database, Unit} from '../../src/port/unit.js';

/** What a PSP took, as the audit needs to know it: the sandbox's captures fit. */
export interface AuditedCapture {
  /** The attempt's id. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

/** What the audit looks for besides disagreement. */
export interface AuditOptions {
  /** Whether attempts may still be under way. Not after everything was reconciled. */
  readonly underWay?: 'allowed' | 'none';
  /** Attempts made before it have their captures elsewhere, as seeded ones do. */
  readonly since?: Date;
  /** Looks at this vendor only. */
  readonly tenantId?: string;
}

/**
 * Compares the ledger of all tenants with what the PSP captured, and with itself. Answers one sentence a disagreement; none is what everybody hopes for.
 *
 * Each capture belongs to exactly one succeeded attempt of the same amount and each such attempt has one; the sums of items, payments, invoices, credit applications
 * and what credit notes have left all agree.
 */
export async function auditLedger(
  database: Database,
  captures: readonly AuditedCapture[],
  {underWay = 'none', since, tenantId}: AuditOptions = {},
): Promise<string[]> {
  const tenants = tenantId === undefined ? await allTenants(database) : [tenantId];
  const found: string[] = [];
  const known = new Set<string>();
  for (const tenant of tenants) {
    const books = await database.run({tenantId: tenant, customerId: '*'}, readBooks);
    for (const attempt of books.attempts) known.add(attempt.id);
    found.push(
      ...auditCaptures(books, captures, underWay, since),
      ...auditAttempts(books, underWay),
      ...auditInvoices(books),
    );
    found.push(...auditCredit(books));
  }
  for (const {reference} of captures) {
    if (!known.has(reference)) found.push(`Orphan: ${reference} was captured but there is no such attempt.`);
  }
  return found;
}

function allTenants(database: Database): Promise<string[]> {
  return database.run({tenantId: '*', customerId: ''}, async ({db}) => {
    const rows = await db.selectFrom('tenants').select('tenant_id').execute();
    return rows.map((row) => row.tenant_id);
  });
}

type Books = Awaited<ReturnType<typeof readBooks>>;

async function readBooks({db}: Unit) {
  return {
    attempts: await db.selectFrom('payment_attempts').selectAll().execute(),
    items: groupBy(await db.selectFrom('payment_attempt_items').selectAll().execute(), (item) => item.attempt_id),
    invoices: await db.selectFrom('invoices').selectAll().execute(),
    payments: await db.selectFrom('payments').selectAll().execute(),
    applications: await db.selectFrom('credit_applications').selectAll().execute(),
    creditNotes: await db.selectFrom('credit_notes').selectAll().execute(),
  };
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function sum<T>(rows: readonly T[], pick: (row: T) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}

function auditCaptures(
  {attempts}: Books,
  captures: readonly AuditedCapture[],
  underWay: 'allowed' | 'none',
  since: Date | undefined,
): string[] {
  const byReference = groupBy(captures, (capture) => capture.reference);
  return attempts.flatMap(({id, status, charge, currency, created_at}) => {
    const own = byReference.get(id) ?? [];
    if (own.length > 1) return [`Double: ${id} was captured ${own.length} times.`];
    const [capture] = own;
    const ended = status === 'failed' || status === 'canceled';
    if (capture && (ended || (status !== 'succeeded' && underWay === 'none')))
      return [`Orphan: ${id} was captured but is ${status}.`];
    if (capture && (capture.amount !== charge || capture.currency !== currency)) {
      return [`${id} captured ${capture.amount} ${capture.currency} instead of ${charge} ${currency}.`];
    }
    const ours = since === undefined || created_at >= since;
    if (!capture && ours && status === 'succeeded' && charge > 0)
      return [`Lost: ${id} succeeded but nothing was captured.`];
    return [];
  });
}

/** What was given back has come all the same. */
function hasCome({status}: Books['payments'][number]): boolean {
  return status === 'succeeded' || status === 'refunded';
}

function auditAttempts({attempts, items, payments, applications}: Books, underWay: 'allowed' | 'none'): string[] {
  return attempts.flatMap(({id, status, total, credit, charge, lease_until, settled_at}) => {
    const own = items.get(id) ?? [];
    const found: string[] = [];
    const must = (holds: boolean, what: string): void => {
      if (!holds) found.push(`Attempt ${id} (${status}): ${what}.`);
    };
    const open = status === 'created' || status === 'requires_action' || status === 'processing';
    const paid = payments.filter((payment) => payment.attempt_id === id && hasCome(payment));
    const credits = applications.filter((application) => application.attempt_id === id);
    const creditIn = (state: string): number =>
      sum(
        credits.filter((one) => one.status === state),
        (one) => one.amount,
      );
    must(!open || underWay === 'allowed', 'is still under way');
    must(own.length > 0, 'has no items');
    must(
      own.every((item) => item.active === open),
      open ? 'has let an invoice go' : 'still keeps an invoice',
    );
    must(sum(own, (item) => item.amount) === total, "its items don't add up to its total");
    must(sum(own, (item) => item.credit) === credit, "its items don't add up to its credit");
    must(sum(own, (item) => item.charge) === charge, "its items don't add up to its charge");
    must(open || lease_until === null, 'has ended but is still leased');
    must(settled_at !== null || status !== 'succeeded', 'is paid but was never settled');
    must(settled_at === null || !open, 'is settled and yet under way');
    must(
      sum(paid, (payment) => payment.amount) === (status === 'succeeded' ? charge : 0),
      'the payments booked are not its charge',
    );
    must(creditIn('held') === (open ? credit : 0), 'the credit held is not its credit while under way');
    must(
      creditIn('applied') === (status === 'succeeded' ? credit : 0),
      'the credit applied is not its credit once paid',
    );
    for (const item of own) {
      const booked = sum(
        paid.filter((payment) => payment.invoice_id === item.invoice_id),
        (payment) => payment.amount,
      );
      must(booked === (status === 'succeeded' ? item.charge : 0), `${item.invoice_number} has ${booked} of it booked`);
    }
    return found;
  });
}

function auditInvoices({invoices, payments, applications}: Books): string[] {
  const paymentsOf = groupBy(payments.filter(hasCome), (payment) => payment.invoice_id);
  const creditsOf = groupBy(
    applications.filter(({status}) => status === 'applied'),
    (one) => one.invoice_id,
  );
  return invoices.flatMap(({id, number, status, total, amount_paid, amount_credited, amount_due}) => {
    const found: string[] = [];
    const must = (holds: boolean, what: string): void => {
      if (!holds) found.push(`Invoice ${number} (${status}): ${what}.`);
    };
    must(
      sum(paymentsOf.get(id) ?? [], (payment) => payment.amount) === amount_paid,
      "its payments aren't what it has as paid",
    );
    must(
      sum(creditsOf.get(id) ?? [], (one) => one.amount) === amount_credited,
      "its credits aren't what it has as credited",
    );
    must(status === 'void' || amount_due === total - amount_paid - amount_credited, 'what it owes is wrong');
    must(status !== 'open' || amount_due > 0 || total === 0, 'is open and owes nothing');
    return found;
  });
}

function auditCredit({creditNotes, applications}: Books): string[] {
  const usedOf = groupBy(
    applications.filter(({status}) => status !== 'released'),
    (one) => one.credit_note_id,
  );
  return creditNotes.flatMap(({id, number, status, total, remaining}) => {
    const used = sum(usedOf.get(id) ?? [], (one) => one.amount);
    const right = status === 'void' ? remaining === 0 : remaining === total - used;
    return right
      ? []
      : [`Credit note ${number} (${status}): ${remaining} of ${total} is left though ${used} is held or applied.`];
  });
}
