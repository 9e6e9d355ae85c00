import assert from 'node:assert/strict';
import {beforeEach} from 'node:test';

import {PortalFault} from '../../src/port/fault.js';
import type {AcceptedQuote, QuoteRecord} from '../../src/port/quotes.js';
import type {Database, Unit} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import type {QuoteSpec} from '../../src/sql/quote-writing.js';
import {addFixture, addQuote, type Fixture} from '../support/fixtures.js';

/** The customer's day in these tests. */
export const today = '2026-06-15';

const {quotes, invoices} = createSqlBackend();
assert.ok(quotes && invoices, 'the back end has both sections');
export const [offers, bills] = [quotes, invoices];

/** A customer without anything, made anew for each test, and what is done with its quotes. */
export interface QuoteWorld {
  readonly owner: Fixture;
  readonly actor: {readonly id: string; readonly name: string};
  run<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** In a unit of another instant. */
  at<T>(instant: Date, work: (unit: Unit) => Promise<T>): Promise<T>;
  /** A new quote; resolves to its id. */
  add(given?: Partial<QuoteSpec>): Promise<string>;
  get(id: string, day?: string): Promise<QuoteRecord>;
  accept(id: string, day?: string): Promise<AcceptedQuote | undefined>;
}

/** To be called in a suite, on any database. */
export function quoteWorld(database: () => Database): QuoteWorld {
  let owner: Fixture;
  beforeEach(async () => {
    owner = await addFixture(database());
  });
  const world: QuoteWorld = {
    get owner() {
      return owner;
    },
    get actor() {
      return {id: owner.userId, name: 'Ada'};
    },
    run: (work) => database().run(owner, work),
    at: (instant, work) => world.run((unit) => work({...unit, now: instant})),
    add: async (given = {}) => (await world.run((unit) => addQuote(unit, given))).id,
    async get(id, day = today) {
      const quote = await world.run((unit) => offers.get(unit, id, day));
      assert.ok(quote, id);
      return quote;
    },
    accept: (id, day = today) => world.run((unit) => offers.accept(unit, id, {actor: world.actor}, day)),
  };
  return world;
}

/** What has happened to a quote, and what was said about it. */
export function eventsOf(quote: QuoteRecord): string[] {
  return quote.messages.map(({event, text}) => event ?? text);
}

/** That an error is this fault. */
export const fault = (code: string, status: number, pointer?: string) => (error: unknown) => {
  assert.ok(error instanceof PortalFault, String(error));
  assert.deepEqual([error.code, error.status, error.errors?.[0]?.pointer], [code, status, pointer]);
  return true;
};
