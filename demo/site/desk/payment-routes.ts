import {randomUUID} from 'node:crypto';
import type {Context, Hono} from 'hono';
import {type VendorDesk, deskPath} from './desk.js';
import {leftOf, paymentPage} from './payment-page.js';
import {decimalOf, minorUnitsOf} from './voice.js';

/** What the desk does about payments. @param doneOf - what a page says of what was done before it was opened */
export function paymentRoutes(app: Hono, desk: VendorDesk, doneOf: (c: Context) => {done?: string}): void {
  const {site, payments, voice} = desk;
  const {payments: words, problems} = voice.words;
  const at = deskPath(site, '/payments');
  const show = async (given: {problem?: string; done?: string}) =>
    paymentPage(desk, {payments: await payments.last(), key: randomUUID(), ...given});

  app.get('/payments', async (c) => c.html(await show(doneOf(c))));

  app.post('/payments/:id/refund', async (c) => {
    const payment = await payments.get(c.req.param('id'));
    if (!payment) return c.text(words.notFound, 404);
    const form = await c.req.parseBody();
    const text = (name: string): string => (typeof form[name] === 'string' ? form[name].trim() : '');
    const {currency} = payment.amount;
    const amount = minorUnitsOf(voice.decimal(text('amount')), currency);
    const left = leftOf(payment);
    if (amount === undefined || amount <= 0)
      return c.html(await show({problem: problems.amount(currency, voice.typed(decimalOf(left, currency)))}), 422);
    // Asked all the same when it is more than is left: sent again, it may have been given back already.
    if (!(await payments.refund(payment.id, amount, text('key') || randomUUID())))
      return c.html(await show({problem: words.tooMuch(voice.money({amount: left, currency}))}), 422);
    return c.redirect(`${at}?done=refunded`, 303);
  });
}
