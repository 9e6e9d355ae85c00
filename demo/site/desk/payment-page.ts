import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout, problemView} from './layout.js';
import type {DeskPayment} from './payments.js';
import {decimalOf} from './voice.js';

export interface PaymentList {
  readonly payments: readonly DeskPayment[];
  /** With which each form is sent: sent again, it gives back once. */
  readonly key: string;
  /** Why nothing was given back. */
  readonly problem?: string;
  readonly done?: string;
}

/** What is left of a payment to give back, minor units. */
export function leftOf({amount, refunded}: DeskPayment): number {
  return amount.amount - refunded.amount;
}

/** The last payments of all customers, each with what is left to be given back. */
export function paymentPage(desk: VendorDesk, {payments, key, problem, done}: PaymentList): Html {
  const {payments: words} = desk.voice.words;
  return deskLayout(desk, {
    title: words.title,
    ...(done !== undefined && {done}),
    body: html`<h1>${words.title}</h1>
      ${problemView(problem)}
      ${payments.length === 0 ? html`<p class="lead">${words.none}</p>` : table(desk, payments, key)}`,
  });
}

function table(desk: VendorDesk, payments: readonly DeskPayment[], key: string): Html {
  const {payments: words} = desk.voice.words;
  return html`<p class="lead">${words.lead}</p>
    <div class="scroll" role="region" aria-label="${words.title}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.columns.reference}</th>
            <th scope="col">${words.columns.company}</th>
            <th scope="col">${words.columns.invoices}</th>
            <th scope="col">${words.columns.takenAt}</th>
            <th scope="col" class="amount">${words.columns.amount}</th>
            <th scope="col" class="amount">${words.columns.refunded}</th>
            <th scope="col">${words.columns.refund}</th>
          </tr>
        </thead>
        <tbody>
          ${payments.map((payment) => row(desk, payment, key))}
        </tbody>
      </table>
    </div>`;
}

function row({site, voice}: VendorDesk, payment: DeskPayment, key: string): Html {
  const {id, reference, company, invoices, takenAt, amount, refunded} = payment;
  const {payments: words} = voice.words;
  const left = leftOf(payment);
  return html`<tr>
    <th scope="row"><bdi>${reference}</bdi></th>
    <td class="company"><bdi>${company}</bdi></td>
    <td><bdi>${invoices.join(', ')}</bdi></td>
    <td>${voice.moment(takenAt)}</td>
    <td class="amount">${voice.money(amount)}</td>
    <td class="amount">${voice.money(refunded)}</td>
    <td>
      ${
        left === 0
          ? words.allRefunded
          : html`<form class="row" method="post" action="${deskPath(site, `/payments/${id}/refund`)}">
              <input type="hidden" name="key" value="${key}" />
              <input
                name="amount"
                inputmode="decimal"
                size="9"
                value="${voice.typed(decimalOf(left, amount.currency))}"
                aria-label="${words.amountOf(reference, amount.currency)}"
                autocomplete="off"
              />
              <button type="submit">${words.refund}</button>
            </form>`
      }
    </td>
  </tr>`;
}
