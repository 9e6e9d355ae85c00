import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {freshKey, openPortal, type Json, type TestClient, type TestPortal} from '../support/portal.js';

describe('subscriptions over HTTP', () => {
  let portal: TestPortal;
  let client: TestClient;
  before(async () => {
    portal = await openPortal({validateResponses: true});
    client = await portal.signIn('kontor-hansa', 'billing');
  });
  after(() => portal.close());

  const list = (query = ''): Promise<Json> => client.json(`/subscriptions?limit=100${query}`);
  const withTeam = async (team: string, product: string): Promise<Json> => {
    const {items} = await list(`&filter[team]=${encodeURIComponent(team)}`);
    const found = items.find((item: Json) => item.product.name === product);
    assert.ok(found, `${team} ${product}`);
    return client.json(`/subscriptions/${found.id}`);
  };
  const act = async (
    id: string,
    action: string,
    body: unknown,
    etag: string,
    headers: Record<string, string> = freshKey(),
  ): Promise<{status: number; body: Json; response: Response}> => {
    const response = await client.post(`/subscriptions/${id}/${action}`, body, {...headers, 'if-match': etag});
    return {status: response.status, body: await response.json(), response};
  };
  const put = async (id: string, what: string, body: unknown, etag: string): Promise<{status: number; body: Json}> => {
    const response = await client.send(`/subscriptions/${id}/${what}`, {
      method: 'PUT',
      headers: {'content-type': 'application/json', 'if-match': etag},
      body: JSON.stringify(body),
    });
    return {status: response.status, body: await response.json()};
  };

  it('lists every state, and counts as it lists', async () => {
    const {counts, attention, facets} = await client.json('/subscriptions/summary');
    for (const [status, count] of Object.entries(counts)) {
      const {page} = await list(status === 'all' ? '' : `&filter[status]=${status}`);
      assert.equal(page.total, count, status);
      assert.ok(page.total > 0, status);
    }
    const {items} = await list();
    const troubled = items.filter((item: Json) => item.methodIssue !== null).map(({id}: Json) => id);
    assert.equal(attention.methodIssues, troubled.length);
    assert.ok(troubled.length > 0);
    const filtered = await list('&filter[status]=method_issue');
    assert.deepEqual(
      filtered.items.map(({id}: Json) => id),
      troubled,
    );
    assert.equal(attention.graceEndsOn, '2026-06-18');
    assert.deepEqual(facets.currencies, ['EUR']);
    for (const {id} of items) await client.json(`/subscriptions/${id}`);
  });

  it('says until when one that waits to be renewed goes on, and why', async () => {
    const waiting = await withTeam('Sales', 'Northwind Starter');
    assert.equal(waiting.inGracePeriod, true);
    assert.equal(waiting.graceDaysLeft, 5);
    assert.equal(waiting.methodIssue, 'expired');
    assert.ok(waiting.openInvoice);
    assert.equal(waiting.capabilities.renew.allowed, true);
    assert.deepEqual(waiting.capabilities.changeSeats, {allowed: false, reason: 'unpaid'});
  });

  it('finds, sorts and turns pages', async () => {
    const first = await client.json('/subscriptions?limit=5&sort=-total');
    const second = await client.json(`/subscriptions?limit=5&sort=-total&cursor=${first.page.next}`);
    const totals = [...first.items, ...second.items].map((item: Json) => item.price.amount);
    assert.deepEqual(
      totals,
      [...totals].sort((a, b) => b - a),
    );
    assert.equal((await list('&q=po-77120')).page.total, 1);
  });

  it('sorts by the day that is said of each, whatever comes on it', async () => {
    const {items} = await list('&sort=endsOn&filter[status]=current');
    const days = items.map(({status, endsOn, graceEndsOn, pause, currentPeriod}: Json): string => {
      if (status === 'paused') return pause.until ?? '9999-12-31';
      return graceEndsOn ?? endsOn ?? currentPeriod.endsOn;
    });
    assert.deepEqual(days, [...days].sort());
    // What must be renewed within days is in front of what runs for weeks, though its new period ends later.
    const waiting = items.findIndex((item: Json) => item.inGracePeriod);
    assert.ok(items[waiting].currentPeriod.endsOn > days[waiting + 1], days.join());
  });

  it('writes the file of those chosen', async () => {
    const {items} = await list();
    const response = await client.send(`/subscriptions/export?ids=${items[0].id},${items[1].id}`);
    assert.equal(response.headers.get('portal-row-count'), '2');
    const lines = (await response.text()).trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', new RegExp(items[0].number));
  });

  it('charges more seats for the days that are left, once, at the price that was shown', async () => {
    const {id, items, seats} = await withTeam('Operations', 'Northwind Business');
    const preview = await (await client.post(`/subscriptions/${id}/change-previews`, {seats: seats.bought + 2})).json();
    assert.equal(preview.timing, 'now');
    const [line] = preview.lines;
    const amount = Math.round((2 * items[0].unitPrice.amount * line.daysLeft) / line.daysInPeriod);
    assert.equal(line.amount.amount, amount);
    assert.equal(preview.dueNow.amount, amount + Math.round(amount * 0.19));

    const key = freshKey();
    const send = () => client.post(`/subscriptions/${id}/changes`, {previewId: preview.id}, key);
    const done = await (await send()).json();
    assert.equal(done.subscription.seats.bought, seats.bought + 2);
    const invoice = await client.json(`/invoices/${done.invoice.id}`);
    assert.equal(invoice.total.amount, preview.dueNow.amount);
    assert.deepEqual(await (await send()).json(), done);
    const again = await client.post(`/subscriptions/${id}/changes`, {previewId: preview.id}, freshKey());
    assert.equal(again.status, 412);
    assert.equal((await again.json()).code, 'stale');
  });

  it('leaves what is less to the next period, and takes it back', async () => {
    const {id, seats} = await withTeam('Operations', 'Northwind Business');
    const body = {seats: seats.bought - 1};
    const preview = await (await client.post(`/subscriptions/${id}/change-previews`, body)).json();
    assert.equal(preview.timing, 'period_end');
    assert.equal(preview.dueNow.amount, 0);
    const {subscription} = await (
      await client.post(`/subscriptions/${id}/changes`, {previewId: preview.id}, freshKey())
    ).json();
    assert.equal(subscription.seats.bought, seats.bought);
    assert.equal(subscription.scheduledChange.items[0].quantity, seats.bought - 1);
    assert.equal(subscription.nextInvoice.total.amount, preview.nextInvoice.total.amount);
    const response = await client.send(`/subscriptions/${id}/scheduled-change`, {
      method: 'DELETE',
      headers: {'if-match': subscription.etag},
    });
    assert.equal(response.status, 200);
    assert.equal((await response.json()).scheduledChange, null);
  });

  it('makes the other preview stale when one is confirmed', async () => {
    const {id, seats} = await withTeam('Operations', 'Northwind Business');
    const show = async (by: number): Promise<Json> =>
      (await client.post(`/subscriptions/${id}/change-previews`, {seats: seats.bought + by})).json();
    const [one, other] = [await show(1), await show(3)];
    assert.equal((await client.post(`/subscriptions/${id}/changes`, {previewId: one.id}, freshKey())).status, 200);
    assert.equal((await client.post(`/subscriptions/${id}/changes`, {previewId: other.id}, freshKey())).status, 412);
  });

  it('says each reason why a change can not be', async () => {
    const contract = await withTeam('Headquarters', 'Northwind Enterprise');
    const bound = (await list('&q=MSA-2024')).items[0];
    const refuse = async (id: string, body: unknown): Promise<Json> => {
      const response = await client.post(`/subscriptions/${id}/change-previews`, body);
      assert.equal(response.status, 422);
      return (await response.json()).errors;
    };
    assert.equal((await refuse(bound.id, {seats: 50}))[0].code, 'contract');
    assert.equal((await refuse(bound.id, {seats: 1})).length, 3);
    assert.equal((await refuse(bound.id, {seats: 9_000}))[0].code, 'above_maximum');
    assert.equal((await refuse(bound.id, {seats: 60}))[0].code, 'unchanged');
    assert.ok(contract);
  });

  it('turns a month into a year at once and gives back what is left of the month', async () => {
    const {id, capabilities, renewsOn} = await withTeam('Operations', 'Northwind Starter');
    assert.ok(capabilities.changeTerm.allowed, renewsOn);
    const preview = await (await client.post(`/subscriptions/${id}/change-previews`, {termMonths: 12})).json();
    assert.equal(preview.timing, 'now');
    assert.ok(preview.credit.amount > 0);
    const {subscription} = await (
      await client.post(`/subscriptions/${id}/changes`, {previewId: preview.id}, freshKey())
    ).json();
    assert.deepEqual(subscription.currentPeriod, {startsOn: '2026-06-15', endsOn: '2027-06-14'});
    assert.equal(subscription.termMonths, 12);
  });

  it('renews ahead of the day for the price that was agreed to', async () => {
    const {id, etag, nextInvoice, currentPeriod} = await withTeam('Headquarters', 'Northwind Enterprise');
    const wrong = await act(id, 'renew', {expectedTotal: nextInvoice.total.amount + 1}, etag);
    assert.equal(wrong.body.code, 'amount_changed');
    const {status, body} = await act(id, 'renew', {expectedTotal: nextInvoice.total.amount}, etag);
    assert.equal(status, 200);
    assert.ok(body.subscription.currentPeriod.startsOn > currentPeriod.endsOn);
    assert.equal(body.subscription.capabilities.renew.allowed, false);
    assert.equal((await act(id, 'renew', {expectedTotal: 1}, etag)).body.code, 'not_possible');
  });

  it('says of one that is unpaid when what follows it is charged, and for how much', async () => {
    const {id, etag, price, currentPeriod, nextCharge} = await withTeam('Sales', 'Northwind Starter');
    const body = {action: 'renew', subscriptions: [{id, etag}]};
    const {results} = await (await client.post('/subscription-actions/preview', body)).json();
    const [{effect}] = results;
    assert.deepEqual(effect.period, currentPeriod);
    assert.deepEqual(effect.nextCharge.amount, price);
    assert.ok(effect.nextCharge.on > currentPeriod.endsOn, `${nextCharge?.on} → ${effect.nextCharge.on}`);
  });

  it('tells the invoice of a renewal that is unpaid, and makes no other', async () => {
    const {id, etag, openInvoice} = await withTeam('Sales', 'Northwind Starter');
    const {amountDue} = await client.json(`/invoices/${openInvoice.id}`);
    const {body} = await act(id, 'renew', {expectedTotal: amountDue.amount}, etag);
    assert.deepEqual(body.invoice, openInvoice);
  });

  it('goes on again once its renewal is paid by hand', async () => {
    const {id, openInvoice} = await withTeam('Field service', 'Northwind Business');
    const {groups} = await (
      await client.post('/payment-previews', {invoices: [{id: openInvoice.id}], applyCredit: false})
    ).json();
    const {items} = await client.json('/payment-methods');
    const [group] = groups;
    const paid = await client.post(
      '/payment-attempts',
      {
        currency: group.currency,
        invoices: [{id: openInvoice.id, amount: group.total.amount}],
        applyCredit: false,
        expectedAmount: group.charge.amount,
        source: {type: 'saved', paymentMethodId: items[0].id},
      },
      {...freshKey(), 'if-match': group.etag},
    );
    if (paid.status !== 201) assert.fail(JSON.stringify(await paid.json()));
    assert.equal((await client.json(`/subscriptions/${id}`)).status, 'active');
  });

  it('needs what was read, and what was read must be what is there', async () => {
    const {id, etag} = await withTeam('Legal', 'Northwind Archive');
    const response = await client.send(`/subscriptions/${id}/auto-renew`, {
      method: 'PUT',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({autoRenew: true}),
    });
    assert.equal(response.status, 428);
    const on = await put(id, 'auto-renew', {autoRenew: true}, etag);
    assert.equal(on.body.endsOn, null);
    assert.ok(on.body.nextCharge);
    assert.equal((await put(id, 'auto-renew', {autoRenew: false}, etag)).status, 412);
    assert.equal((await put(id, 'auto-renew', {autoRenew: false}, on.body.etag)).status, 200);
  });

  it('refuses a method that has expired, and takes one that has not', async () => {
    const {id, etag} = await withTeam('Sales', 'Northwind Starter');
    const {items} = await client.json('/payment-methods');
    const expired = items.find((method: Json) => method.expired);
    assert.equal(
      (await put(id, 'payment-method', {paymentMethodId: expired.id}, etag)).body.code,
      'payment_method_unusable',
    );
    const {body} = await put(id, 'payment-method', {paymentMethodId: null}, etag);
    assert.equal(body.paymentMethod.isDefault, true);
    assert.equal(body.nextCharge.on, '2026-06-15');
  });

  it('cancels at the end, and is kept for the offer', async () => {
    const {id, etag, retentionOffer} = await withTeam('Operations', 'Northwind Business');
    assert.ok(retentionOffer);
    const canceled = await act(id, 'cancel', {when: 'period_end', reason: 'too_expensive'}, etag);
    assert.equal(canceled.body.cancelAtPeriodEnd, true);
    assert.equal(canceled.body.nextInvoice, null);
    const kept = await act(id, 'keep', {acceptOffer: true}, canceled.body.etag);
    assert.equal(kept.body.cancelAtPeriodEnd, false);
    assert.equal(kept.body.discount.percent, retentionOffer.percent);
    assert.equal(kept.body.retentionOffer, null);
  });

  it('pauses from the day after the period and goes on', async () => {
    const {id, etag, currentPeriod} = await withTeam('Operations', 'Northwind Business');
    const tooLate = await act(id, 'pause', {from: '2027-01-01', until: null}, etag);
    assert.equal(tooLate.status, 422);
    const paused = await act(id, 'pause', {from: currentPeriod.endsOn, until: null}, etag);
    assert.deepEqual(paused.body.pause, {from: currentPeriod.endsOn, until: null});
    const resumed = await act(id, 'resume', {}, paused.body.etag);
    assert.equal(resumed.body.pause, null);
    const {id: other, etag: otherTag} = (await list('&filter[status]=paused')).items[0];
    const again = await act(other, 'resume', {}, otherTag);
    assert.equal(again.body.status, 'active');
    assert.deepEqual(again.body.currentPeriod, {startsOn: '2026-06-15', endsOn: '2026-07-14'});
    assert.ok(again.body.openInvoice);
  });

  it('voids what is unpaid when it is canceled at once', async () => {
    const {id, etag, openInvoice} = await withTeam('Sales', 'Northwind Starter');
    const {body} = await act(id, 'cancel', {when: 'now', reason: 'unused', comment: 'We moved.'}, etag);
    assert.equal(body.status, 'canceled');
    assert.equal((await client.json(`/invoices/${openInvoice.id}`)).status, 'void');
  });

  it('asks sales for what it must handle', async () => {
    const {id, etag, capabilities} = await withTeam('Headquarters', 'Northwind Sovereign Cloud');
    assert.deepEqual(capabilities.renew, {allowed: false, reason: 'quote_only'});
    const {status, body} = await act(id, 'quote-requests', {seats: 100, comment: 'For the new site.'}, etag);
    assert.equal(status, 201);
    const quote = await client.json(`/quotes/${body.id}`);
    assert.equal(quote.origin.type, 'added_users');
    assert.equal(quote.lines[0].quantity, '100');
  });

  it('finds one that is paused until a day, and whose method has expired by then', async () => {
    const {items} = await list();
    const {id, currentPeriod, etag: read} = items.find((item: Json) => item.capabilities.pause.allowed);
    const methods = await client.json('/payment-methods');
    const expiring = methods.items.find(({expiresSoon, expired}: Json) => expiresSoon && !expired);
    const {body: charged} = await put(id, 'payment-method', {paymentMethodId: expiring.id}, read);
    const {etag} = charged;
    const until = '2027-05-31';
    const {status, body} = await act(id, 'pause', {from: currentPeriod.endsOn, until}, etag);
    assert.equal(status, 200, JSON.stringify(body));
    const troubled = (await list()).items.filter((item: Json) => item.methodIssue !== null);
    const found = await list('&filter[status]=method_issue');
    assert.ok(found.items.some((item: Json) => item.id === id));
    assert.equal(found.page.total, troubled.length);
  });

  it('does with many what can be done, and says of the rest why not', async () => {
    const {items} = await list();
    const subscriptions = [...items.map(({id, etag}: Json) => ({id, etag})), {id: 'sub_nobody', etag: '"1-x"'}];
    const body = {action: 'auto_renew_off', subscriptions};
    const preview = await (await client.post('/subscription-actions/preview', body)).json();
    const response = await client.post('/subscription-actions', body, freshKey());
    assert.equal(response.status, 200);
    const {results} = await response.json();
    const outcomes = new Map<string, Json>(results.map((result: Json) => [result.id, result]));
    assert.deepEqual(
      results.map(({outcome, reason}: Json) => [outcome, reason]),
      preview.results.map(({outcome, reason}: Json) => [outcome, reason]),
    );
    assert.ok(results.some(({outcome}: Json) => outcome === 'done'));
    assert.ok(results.some(({reason}: Json) => reason === 'contract'));
    assert.equal(outcomes.get('sub_nobody').reason, 'not_found');
    for (const {id, autoRenew} of (await list()).items)
      if (outcomes.get(id).outcome === 'done') assert.equal(autoRenew, false);
    const again = await (await client.post('/subscription-actions', body, freshKey())).json();
    assert.ok(again.results.some(({outcome}: Json) => outcome === 'stale'));
  });

  it('lets members look and nothing else', async () => {
    const member = await portal.signIn('kontor-hansa', 'member');
    const {items} = await member.json('/subscriptions');
    assert.deepEqual(items[0].capabilities.cancel, {allowed: false, reason: 'role'});
    const refused = await member.post(
      `/subscriptions/${items[0].id}/cancel`,
      {when: 'now', reason: 'other'},
      {...freshKey(), 'if-match': items[0].etag},
    );
    assert.equal(refused.status, 403);
  });
});
