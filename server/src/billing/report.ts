/** What a run did, in numbers. */
export interface BillingReport {
  /** False when another instance was at it: nothing was done then. */
  readonly ran: boolean;
  /** Periods begun, the first paid one after a trial or a pause included. */
  readonly renewed: number;
  readonly paused: number;
  /** Gone on within the period that was paid for before the pause. */
  readonly resumed: number;
  readonly ended: number;
  /** Ended because their renewal wasn't paid. */
  readonly closed: number;
  /** Charges that were made. */
  readonly collected: number;
  /** Charges that came to nothing. */
  readonly declined: number;
  /** Charges whose outcome isn't known yet. */
  readonly underWay: number;
  readonly voided: number;
  readonly reminded: number;
  /** Subscriptions that a fault kept from being billed; the next run tries again. */
  readonly faults: number;
}

/** A report that is being counted. */
export type Tally = {-readonly [Key in Exclude<keyof BillingReport, 'ran'>]: number};

export function newTally(): Tally {
  return {
    renewed: 0,
    paused: 0,
    resumed: 0,
    ended: 0,
    closed: 0,
    collected: 0,
    declined: 0,
    underWay: 0,
    voided: 0,
    reminded: 0,
    faults: 0,
  };
}
