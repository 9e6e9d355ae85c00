import type {Clock} from '../clock.js';
import {PortalFault} from '../port/fault.js';

/** A token bucket: `quota` requests at once, refilled evenly over `windowSeconds`. */
export interface RatePolicy {
  readonly quota: number;
  readonly windowSeconds: number;
}

/** How many requests each kind of caller may make, and streams each user may hold. */
export interface Limits {
  /** One user of one customer. */
  readonly principal: RatePolicy;
  /** All sessions and the API key of one tenant. */
  readonly tenant: RatePolicy;
  /** One network address, whoever is behind it. */
  readonly address: RatePolicy;
  readonly streamsPerUser: number;
  /** The most documents in one archive. */
  readonly archiveDocuments: number;
}

export const defaultLimits: Limits = {
  principal: {quota: 300, windowSeconds: 60},
  tenant: {quota: 6_000, windowSeconds: 60},
  address: {quota: 1_200, windowSeconds: 60},
  streamsPerUser: 8,
  archiveDocuments: 1_000,
};

/** What a bucket says after a request asked for one token. */
export interface RateAnswer {
  readonly allowed: boolean;
  /** Whole tokens left. */
  readonly remaining: number;
  /** Seconds until there is a token again; 0 when there is one. */
  readonly resetSeconds: number;
}

/** Where buckets are kept. In memory each instance counts for itself; several instances share their counts through another implementation. */
export interface RateStore {
  take(key: string, policy: RatePolicy, now: Date): Promise<RateAnswer> | RateAnswer;
}

interface Bucket {
  tokens: number;
  /** Epoch ms of when `tokens` was right. */
  at: number;
  readonly policy: RatePolicy;
}

/** Buckets in this process, at most `most` of them: full ones are forgotten first, since a forgotten bucket is a full one. */
export function memoryRateStore(most = 50_000): RateStore {
  const buckets = new Map<string, Bucket>();
  const refilled = ({tokens, at, policy}: Bucket, now: number): number =>
    Math.min(policy.quota, tokens + (Math.max(0, now - at) / 1000) * (policy.quota / policy.windowSeconds));

  function makeRoom(now: number): void {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= bucket.policy.quota) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < most) return;
      buckets.delete(key);
    }
  }

  return {
    take(key, policy, instant) {
      const now = instant.getTime();
      const bucket = buckets.get(key);
      if (!bucket && buckets.size >= most) makeRoom(now);
      const tokens = bucket ? refilled(bucket, now) : policy.quota;
      const allowed = tokens >= 1;
      const left = allowed ? tokens - 1 : tokens;
      buckets.delete(key);
      buckets.set(key, {tokens: left, at: now, policy});
      const wait = left >= 1 ? 0 : ((1 - left) * policy.windowSeconds) / policy.quota;
      return {allowed, remaining: Math.floor(left), resetSeconds: Math.ceil(wait)};
    },
  };
}

type RateKind = 'address' | 'tenant' | 'principal';

/** Takes a token for each kind of caller in turn, and remembers the tightest answer for the response's headers. */
export class RateGate {
  readonly #limits: Limits;
  readonly #store: RateStore;
  readonly #clock: Clock;
  #tightest: {readonly kind: RateKind; readonly answer: RateAnswer} | undefined;

  constructor(limits: Limits, store: RateStore, clock: Clock) {
    this.#limits = limits;
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws PortalFault rate_limited */
  async pass(kind: RateKind, id: string): Promise<void> {
    const answer = await this.#store.take(`${kind}:${id}`, this.#limits[kind], this.#clock.now());
    const share = (each: {kind: RateKind; answer: RateAnswer}): number =>
      each.answer.remaining / this.#limits[each.kind].quota;
    if (!this.#tightest || !answer.allowed || share({kind, answer}) < share(this.#tightest))
      this.#tightest = {kind, answer};
    if (!answer.allowed) {
      throw new PortalFault('rate_limited', 429, 'Too many requests; nothing was done.', {
        retryAfter: Math.max(1, answer.resetSeconds),
        beforeExecution: true,
      });
    }
  }

  /** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers) of the tightest limit that was passed. */
  headers(): Record<string, string> {
    if (!this.#tightest) return {};
    const {kind, answer} = this.#tightest;
    const {quota, windowSeconds} = this.#limits[kind];
    return {
      'ratelimit-policy': `"${kind}";q=${quota};w=${windowSeconds}`,
      ratelimit: `"${kind}";r=${answer.remaining};t=${answer.resetSeconds}`,
    };
  }
}
