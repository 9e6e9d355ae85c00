import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {QuoteClosedError, type QuoteRecord} from '../../src/port/quotes.js';
import type {Database} from '../../src/port/unit.js';
import {reviseQuote} from '../../src/sql/quote-writing.js';
import {fixtureLines} from '../support/fixtures.js';
import {eventsOf, fault, offers, today, quoteWorld} from './quote-world.js';

/** What else customers answer to a quote, on any database. */
export function describeAnswers(database: () => Database): void {
  const world = quoteWorld(database);
  const {run, at, add, get, accept} = world;

  describe('quotes.decline', () => {
    const declinedAt = new Date('2026-06-15T12:00:00Z');
    const minutesLater = (minutes: number) => new Date(declinedAt.getTime() + minutes * 60_000);
    const decline = (id: string) =>
      at(declinedAt, (unit) =>
        offers.decline(unit, id, {actor: world.actor, reason: 'too_expensive', comment: 'Too much'}, today),
      );
    const undo = (id: string, now: Date, day = today) =>
      at(now, (unit) => offers.undoDecline(unit, id, world.actor, day));

    it('says who, why and until when it can be undone', async () => {
      const id = await add();
      assert.equal(await decline(id), true);
      const quote = await get(id);
      assert.deepEqual(quote.declined, {
        reason: 'too_expensive',
        comment: 'Too much',
        declinedAt: '2026-06-15T12:00:00.000Z',
        declinedBy: 'Ada',
        undoUntil: '2026-06-15T13:00:00.000Z',
      });
      assert.deepEqual([quote.status, quote.facts.undoUntil], ['declined', '2026-06-15T13:00:00.000Z']);
      assert.deepEqual(quote.messages.at(-1), {
        ...quote.messages.at(-1),
        event: 'declined',
        text: 'Too much',
        author: {name: 'Ada', role: 'system'},
      });
    });

    it('can be undone within the vendor’s time, and no later', async () => {
      const id = await add();
      await decline(id);
      await assert.rejects(undo(id, minutesLater(60.001)), QuoteClosedError);
      assert.equal(await undo(id, minutesLater(60)), true);
      const quote = await get(id);
      assert.deepEqual([quote.status, quote.declined, quote.facts.undoUntil], ['open', null, null]);
      assert.deepEqual(eventsOf(quote), ['sent', 'declined', 'decline_undone']);
      await assert.rejects(undo(id, minutesLater(61)), QuoteClosedError);

      await run(({db}) => db.updateTable('tenants').set({decline_undo_minutes: 5}).execute());
      await decline(id);
      await assert.rejects(undo(id, minutesLater(6)), QuoteClosedError);
    });

    it('can’t be undone once the quote has expired', async () => {
      const id = await add({validUntil: today});
      await decline(id);
      await assert.rejects(undo(id, minutesLater(1), '2026-06-16'), QuoteClosedError);
      assert.equal(await undo(id, minutesLater(1)), true);
    });
  });

  describe('quotes.requestChanges', () => {
    const ask = (id: string, input: {lines?: {lineId: string; quantity: string}[]; comment?: string}) =>
      run((unit) => offers.requestChanges(unit, id, {actor: world.actor, ...input}, today));

    it('keeps what is wanted beside what was quoted', async () => {
      const id = await add();
      await ask(id, {
        lines: [
          {lineId: 'lin_seats', quantity: '8.0'},
          {lineId: 'lin_setup', quantity: '0'},
          {lineId: 'lin_extra', quantity: '0.000'},
        ],
        comment: 'We do the set-up.',
      });
      const quote = await get(id);
      assert.deepEqual(quote.changeRequest?.lines, [
        {lineId: 'lin_seats', description: 'Seats', from: '10', to: '8'},
        {lineId: 'lin_setup', description: 'Set-up', from: '1.5', to: '0'},
      ]);
      assert.deepEqual([quote.changesRequested, quote.changeRequest?.requestedBy, quote.version], [true, 'Ada', 2]);
      assert.equal(quote.messages.at(-1)?.event, 'changes_requested');
    });

    it('takes the place of the one before', async () => {
      const id = await add();
      await ask(id, {comment: 'First'});
      await ask(id, {comment: 'Second'});
      assert.equal((await get(id)).changeRequest?.comment, 'Second');
      const open = await run(({db}) =>
        db.selectFrom('quote_change_requests').select('status').where('quote_id', '=', id).orderBy('status').execute(),
      );
      assert.deepEqual(
        open.map(({status}) => status),
        ['open', 'replaced'],
      );
    });

    it('refuses what asks for nothing, or for lines that have no quantity', async () => {
      const id = await add();
      await assert.rejects(ask(id, {}), fault('invalid_request', 422, ''));
      await assert.rejects(
        ask(id, {lines: [{lineId: 'lin_seats', quantity: '10'}]}),
        fault('invalid_request', 422, ''),
      );
      const lines = [
        {lineId: 'lin_seats', quantity: '1'},
        {lineId: 'lin_note', quantity: '1'},
      ];
      await assert.rejects(ask(id, {lines}), fault('invalid_request', 422, '/lines/1/lineId'));
      const twice = [
        {lineId: 'lin_seats', quantity: '1'},
        {lineId: 'lin_seats', quantity: '2'},
      ];
      await assert.rejects(ask(id, {lines: twice}), fault('invalid_request', 422, '/lines/1/lineId'));
      assert.equal((await get(id)).changesRequested, false);
    });

    it('is answered by a new version, which can be compared line by line with the one before', async () => {
      const id = await add({documents: [{name: 'terms.pdf', content: new Uint8Array([37, 80])}]});
      await ask(id, {lines: [{lineId: 'lin_seats', quantity: '8'}]});
      await run((unit) => offers.requestApproval(unit, id, {actor: world.actor}, today));
      const lines = fixtureLines
        .filter((line) => line.id !== 'lin_note')
        .map((line) => (line.id === 'lin_seats' ? {...line, quantity: '8'} : line))
        .concat({id: 'lin_new', description: 'Training', unitPrice: 5_000});
      await run((unit) =>
        reviseQuote(unit, id, {lines, validUntil: '2026-08-01', note: 'As you wish'}, 'Vendor', today),
      );
      const quote = await get(id);
      assert.deepEqual(
        [quote.revision, quote.validUntil, quote.issuedOn, quote.changesRequested, quote.approval],
        [2, '2026-08-01', today, false, null],
      );
      assert.equal(quote.changeRequest?.lines[0]?.to, '8');
      assert.deepEqual(eventsOf(quote).slice(-1), ['revised']);
      assert.equal(quote.messages.at(-1)?.text, 'As you wish');
      assert.deepEqual(
        quote.revisions.map(({revision, issuedOn, total}) => [revision, issuedOn, total.amount]),
        [
          [1, '2026-06-01', 140_725],
          [2, today, quote.total.amount],
        ],
      );
      const before = await run((unit) => offers.version(unit, id, 1));
      const quantities = (each: {lines: QuoteRecord['lines']} | undefined) =>
        Object.fromEntries((each?.lines ?? []).map((line) => [line.id, line.quantity ?? line.kind]));
      assert.equal(before?.total.amount, 140_725);
      assert.deepEqual([quantities(before)['lin_seats'], quantities(quote)['lin_seats']], ['10', '8']);
      assert.deepEqual([quantities(before)['lin_note'], quantities(quote)['lin_note']], ['note', undefined]);
      assert.deepEqual([quantities(before)['lin_new'], quantities(quote)['lin_new']], [undefined, '1']);
      assert.equal(await run((unit) => offers.version(unit, id, 3)), undefined);

      const file = quote.documents[0];
      assert.deepEqual([file?.name, file?.contentType, file?.size], ['terms.pdf', 'application/pdf', 2]);
      const stored = await run((unit) => offers.file(unit, id, file?.id ?? ''));
      assert.deepEqual([...(stored?.content ?? [])], [37, 80]);
    });
  });

  describe('a quote’s other answers', () => {
    it('asks an owner once', async () => {
      const id = await add();
      for (const comment of ['Please', 'Again'])
        await run((unit) => offers.requestApproval(unit, id, {actor: world.actor, comment}, today));
      const quote = await get(id);
      assert.deepEqual([quote.approval?.comment, quote.awaitingApproval, quote.version], ['Please', true, 2]);
      assert.deepEqual(eventsOf(quote), ['sent', 'approval_requested']);
    });

    it('asks for a new quote in the place of one that is over, and of no other', async () => {
      const id = await add();
      const ask = (day: string) =>
        run((unit) => offers.requestNew(unit, id, {actor: world.actor, comment: 'Still needed'}, day));
      await assert.rejects(ask(today), fault('not_allowed', 403));
      assert.deepEqual([await ask('2026-07-02'), await ask('2026-07-02')], [true, true]);
      const quote = await get(id, '2026-07-02');
      assert.deepEqual([quote.facts.newQuoteRequested, eventsOf(quote)], [true, ['sent', 'new_quote_requested']]);
      assert.ok(quote.newQuoteRequestedAt, 'it says when');
    });

    it('carries a discussion in any state, without making anyone confirm again', async () => {
      const id = await add();
      await accept(id);
      const {version} = await get(id);
      const message = await run((unit) =>
        offers.postMessage(unit, id, {actor: world.actor, text: 'Thanks <b>you</b>'}),
      );
      const quote = await get(id);
      assert.deepEqual(quote.messages.at(-1), message);
      assert.deepEqual(
        [message?.author, message?.text, message?.event, message?.files, quote.version],
        [{name: 'Ada', role: 'customer'}, 'Thanks <b>you</b>', undefined, [], version],
      );
      assert.equal(
        await run((unit) => offers.postMessage(unit, 'quo_none', {actor: world.actor, text: 'x'})),
        undefined,
      );
    });
  });
}
