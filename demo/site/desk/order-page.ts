import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout, faultOf, mistakeBelow, mistakeSummary, problemView} from './layout.js';
import type {Mistakes} from './line-form.js';
import type {DeskOrder} from './records.js';
import type {Voice} from './voice.js';

/** What an order can become. */
export const orderStatuses = ['confirmed', 'in_progress', 'fulfilled', 'canceled'] as const;
/** What can become of a delivery. */
export const deliveryStatuses = ['waiting', 'shipped', 'delivered'] as const;

/** The delivery form as it was sent. */
export interface DeliveryEntry {
  readonly status: string;
  readonly expectedOn: string;
  readonly tracking: string;
}

export interface OrderView {
  readonly order: DeskOrder;
  readonly delivery: DeliveryEntry;
  readonly mistakes: Mistakes;
  /** Why it wasn't done. */
  readonly problem?: string;
  readonly done?: string;
}

/** One order: how far it is, and its delivery. */
export function orderPage(desk: VendorDesk, {order: deskOrder, delivery, mistakes, problem, done}: OrderView): Html {
  const {customer, order} = deskOrder;
  const {voice} = desk;
  const {order: words, allRequests, navigation, orderStatuses: statuses} = voice.words;
  const at = deskPath(desk.site, `/orders/${customer.id}/${order.id}`);
  const isCanceled = order.status === 'canceled';
  return deskLayout(desk, {
    title: words.title(order.number),
    ...(done !== undefined && {done}),
    body: html`<nav aria-label="${navigation}"><a href="${deskPath(desk.site)}">${allRequests}</a></nav>
      <h1><bdi>${words.title(order.number)}</bdi></h1>
      ${problemView(problem)}
      <dl class="facts">
        <div>
          <dt>${words.company}</dt>
          <dd><bdi>${customer.company}</bdi></dd>
        </div>
        <div>
          <dt>${words.orderedOn}</dt>
          <dd>${voice.day(order.orderedOn)}</dd>
        </div>
        <div>
          <dt>${words.total}</dt>
          <dd>${voice.money(order.total)}</dd>
        </div>
        <div>
          <dt>${words.paid}</dt>
          <dd>${voice.money(order.amountPaid)}${order.awaitingPayment ? `, ${words.awaited}` : ''}</dd>
        </div>
        ${
          order.quote === null
            ? ''
            : html`<div>
                <dt>${words.quote}</dt>
                <dd>${order.quote.number}</dd>
              </div>`
        }
      </dl>
      ${
        isCanceled
          ? html`<p class="lead">${words.isCanceled}</p>`
          : html`<section aria-labelledby="progress">
                <h2 id="progress">${words.progress}</h2>
                <form method="post" action="${at}/status">
                  <fieldset class="choices">
                    <legend>${words.theOrderIs}</legend>
                    ${orderStatuses.map((status) => choice('status', status, order.status, statuses[status]))}
                  </fieldset>
                  <p class="muted">${words.cancelMeans}</p>
                  <p><button type="submit">${words.saveProgress}</button></p>
                </form>
              </section>
              ${order.delivery === null ? '' : deliveryForm(at, delivery, mistakes, voice)}`
      }`,
  });
}

function deliveryForm(at: string, delivery: DeliveryEntry, mistakes: Mistakes, voice: Voice): Html {
  const {order: words, deliveryStatuses: statuses} = voice.words;
  const labels: Readonly<Record<string, string>> = {expectedOn: words.expectedOn, tracking: words.tracking};
  return html`<section aria-labelledby="delivery">
    <h2 id="delivery">${words.delivery}</h2>
    ${mistakeSummary(voice, mistakes, (field) => labels[field] ?? words.delivery)}
    <form method="post" action="${at}/delivery">
      <fieldset class="choices">
        <legend>${words.theGoodsAre}</legend>
        ${deliveryStatuses.map((status) => choice('delivery', status, delivery.status, statuses[status]))}
      </fieldset>
      <div class="fields">
        <p class="field">
          <label for="expectedOn">${words.expectedOn}</label>
          <input
            id="expectedOn"
            name="expectedOn"
            type="date"
            value="${delivery.expectedOn}"
            ${faultOf(mistakes, 'expectedOn')}
          />
          ${mistakeBelow(mistakes, 'expectedOn')}
        </p>
        <p class="field">
          <label for="tracking">${words.tracking}</label>
          <input
            id="tracking"
            name="tracking"
            maxlength="100"
            value="${delivery.tracking}"
            autocomplete="off"
            ${faultOf(mistakes, 'tracking')}
          />
          ${mistakeBelow(mistakes, 'tracking')}
        </p>
      </div>
      <p><button type="submit">${words.saveDelivery}</button></p>
    </form>
  </section>`;
}

function choice(name: string, value: string, current: string, label: string): Html {
  const id = `${name}-${value}`;
  return html`<label for="${id}">
    <input
      id="${id}"
      type="radio"
      name="${name}"
      value="${value}"
      autocomplete="off"
      ${value === current ? 'checked' : ''}
    />
    ${label}
  </label>`;
}
