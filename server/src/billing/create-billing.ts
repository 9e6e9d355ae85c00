import type {Ledger} from '../ledger/ledger.js';
import {silentLog, type Log} from '../log.js';
import type {PortalBackend} from '../port/backend.js';
import type {Database} from '../port/unit.js';
import {tenantIds} from '../sql/tenants.js';
import {candidates, type Candidate} from './candidates.js';
import {newTally, type BillingReport, type Tally} from './report.js';
import {takeStep, type StepTools} from './steps.js';

export type {BillingReport} from './report.js';

/** How to make a billing run. */
export interface BillingOptions {
  readonly database: Database;
  /** Whose payment methods are charged. Subscriptions are those in the database. */
  readonly backend: Pick<PortalBackend, 'paymentMethods'>;
  readonly ledger: Pick<Ledger, 'collect'>;
  /** Whether somebody sends what is queued: nothing is queued else. */
  readonly sendsMail: boolean;
  readonly log?: Log;
}

/** What is billed in one go. */
export interface BillingRound {
  /** This vendor's subscriptions alone; everybody's when left out. */
  readonly tenantId?: string;
  /** Ends the run after the step that is being taken. */
  readonly signal?: AbortSignal;
}

/** Renews, charges, reminds and closes subscriptions. */
export interface Billing {
  /** Does all that is due by now; only one run at a time, whatever the number of instances. What a crash left unfinished the next one finishes. */
  run(round?: BillingRound): Promise<BillingReport>;
}

/** The name under which a run has the database for itself. */
const exclusiveName = 'billing';

/** More steps than decades of missed periods take: what goes on beyond is a fault. */
const mostSteps = 2_000;

/** After so many charges in a row that the PSP gave no answer to it is taken for away, and the rest is left for the next run. */
const patience = 3;

/** The billing run on SQL. */
export function createBilling({database, backend, ledger, sendsMail, log = silentLog}: BillingOptions): Billing {
  const tools: StepTools = {methods: backend.paymentMethods ?? {get: () => Promise.resolve(undefined)}, sendsMail};
  return {
    async run({tenantId, signal} = {}) {
      const tally = newTally();
      const ran = await database.exclusively(exclusiveName, async () => {
        const run = new Run(database, ledger, tools, log, tally, signal);
        for (const tenant of tenantId === undefined ? await tenantIds(database) : [tenantId]) await run.bill(tenant);
        return true;
      });
      if (ran) log.info(tally, 'Subscriptions were billed.');
      return {ran: ran ?? false, ...tally};
    },
  };
}

class Run {
  readonly #database: Database;
  readonly #ledger: BillingOptions['ledger'];
  readonly #tools: StepTools;
  readonly #log: Log;
  readonly #tally: Tally;
  readonly #signal: AbortSignal | undefined;
  #unanswered = 0;

  constructor(
    database: Database,
    ledger: BillingOptions['ledger'],
    tools: StepTools,
    log: Log,
    tally: Tally,
    signal: AbortSignal | undefined,
  ) {
    this.#database = database;
    this.#ledger = ledger;
    this.#tools = tools;
    this.#log = log;
    this.#tally = tally;
    this.#signal = signal;
  }

  async bill(tenantId: string): Promise<void> {
    for await (const candidate of candidates(this.#database, tenantId, this.#tools.sendsMail)) {
      if (this.#signal?.aborted) return;
      try {
        await this.#advance(tenantId, candidate);
      } catch (error) {
        // One customer's fault is no reason to leave the others unbilled.
        this.#tally.faults += 1;
        this.#log.error(
          {error, tenantId, subscriptionId: candidate.id},
          'A subscription could not be billed. Nothing was charged that is not written down; the next run goes on with it.',
        );
      }
    }
  }

  async #advance(tenantId: string, {customerId, id}: Candidate): Promise<void> {
    const scope = {tenantId, customerId};
    const waiting = new Set<string>();
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (this.#signal?.aborted) return;
      const step = await this.#database.run(scope, (unit) => takeStep(this.#tools, unit, id, waiting));
      if (!step) return;
      if (step.kind === 'did') {
        if (step.counts) this.#tally[step.counts] += step.number ?? 1;
        continue;
      }
      const {request} = step;
      if (this.#unanswered >= patience) {
        waiting.add(request.invoiceId);
        continue;
      }
      const collected = await this.#ledger.collect(scope, request);
      this.#unanswered = collected === 'unknown' ? this.#unanswered + 1 : 0;
      if (collected === 'paid') this.#tally.collected += 1;
      if (collected === 'paid' || collected === 'failed' || collected === 'nothing_due') continue;
      waiting.add(request.invoiceId);
      if (collected === 'under_way' || collected === 'unknown') this.#tally.underWay += 1;
      if (collected === 'unusable')
        this.#log.warn({...scope, subscriptionId: id}, 'A payment method can not be charged by this server.');
    }
    throw new Error(`The subscription ${id} was not done with after ${mostSteps} steps.`);
  }
}
