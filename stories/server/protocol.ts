/** A request as it crosses from the page to the worker: all of it that a server looks at. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: ArrayBuffer;
}

/** A session to be made: a copy of a seeded customer, and who of its people signs in. */
export interface SessionWish {
  /** A place of {@link Place}, so that a second session sees what the first one has done. */
  readonly place?: string;
  /** The vendor's own ids of the customer and the person. */
  readonly customer: string;
  readonly user: string;
  readonly scopes?: readonly string[];
  readonly features?: readonly string[];
  /** Seconds, 60 to 900. */
  readonly expiresIn?: number;
}

/** A session, and the copy of the vendor that it is in. */
export interface Place {
  readonly place: string;
  readonly token: string;
}

/** What the page can ask of the worker beside HTTP. */
export interface Calls {
  session(wish: SessionWish): Place;
  /** Changes the vendor's row of a place, such as its features. */
  vendor(change: {readonly place: string; readonly columns: Readonly<Record<string, unknown>>}): void;
}

/** From the page. */
export type ToServer =
  | {readonly id: number; readonly type: 'fetch'; readonly to: 'portal' | 'psp'; readonly request: WireRequest}
  | {readonly id: number; readonly type: 'abort'}
  | {readonly id: number; readonly type: 'call'; readonly name: keyof Calls; readonly input: unknown};

/** From the worker. A body comes in pieces, since an event stream never ends. */
export type FromServer =
  | {
      readonly id: number;
      readonly type: 'head';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | {readonly id: number; readonly type: 'piece'; readonly bytes: Uint8Array<ArrayBuffer>}
  | {readonly id: number; readonly type: 'end'}
  | {readonly id: number; readonly type: 'result'; readonly value: unknown}
  | {readonly id: number; readonly type: 'failed'; readonly message: string};
