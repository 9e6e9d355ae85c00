import {html, nothing, type TemplateResult} from 'lit';

import type {ChangePreview, Money, Subscription} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber, formatPercent} from '../../format/number.js';
import {subscriptionMethod} from '../../templates/subscription-method.js';
import {counted, type CardWords} from './card-words.js';

/** Whether two previews say the same: what is charged, from when, and what comes next. */
export function isSamePrice(one: ChangePreview, other: ChangePreview): boolean {
  const said = ({timing, effectiveOn, after, dueNow, toBalance, nextInvoice}: ChangePreview): string =>
    JSON.stringify([timing, effectiveOn, after, dueNow, toBalance, nextInvoice]);
  return said(one) === said(other);
}

/** What a change does: before and after, what is charged today and why, what comes next. What differs from `old` is marked. */
export function changeReview(
  preview: ChangePreview,
  old: ChangePreview | undefined,
  {paymentMethod}: Subscription,
  words: CardWords,
): TemplateResult {
  const {tools, states, locale} = words;
  const {change} = tools;
  const {timing, effectiveOn, dueNow, toBalance, nextInvoice, lines} = preview;
  const day = (iso: string): string => formatDay(iso, locale);
  const money = (amount: Money): string => formatMoney(amount, locale);
  const marked = (value: string, was: string | undefined): TemplateResult =>
    was === undefined || was === value
      ? html`${value}`
      : html`<mark part="changed-value">${value}</mark> <small class="muted">${tools.wasBefore(was)}</small>`;
  const sum = (label: unknown, value: unknown, className = ''): TemplateResult =>
    html`<p class="sum ${className}" part="sum ${className}">
      <span part="sum-label">${label}</span><span class="amount" part="sum-amount">${value}</span>
    </p>`;
  return html`
    <p class="hint-text" part="hint">
      <strong>${timing === 'now' ? change.now(day(effectiveOn)) : change.later(day(effectiveOn))}</strong>
    </p>
    ${comparison(preview, old, words, marked)}
    ${
      timing === 'now' && lines.length
        ? html`
            <h3 part="subtitle">${change.chargedNow}</h3>
            ${lines.map(({kind, description, quantity, unit, daysLeft, daysInPeriod, amount}) => {
              const count = counted(quantity, unit, words);
              const part = change.days(formatNumber(daysLeft, locale), formatNumber(daysInPeriod, locale));
              return sum(
                html`${kind === 'credit' ? change.unused(description) : description}
                  <small class="muted">${count} · ${part}</small>`,
                money(amount),
              );
            })}
            ${preview.taxes.map(({name, rate, amount}) => sum(`${name} ${formatPercent(rate, locale)}`, money(amount)))}
          `
        : nothing
    }
    ${sum(change.dueNow, marked(money(dueNow), old && money(old.dueNow)), 'grand')}
    ${toBalance.amount > 0 ? sum(change.toBalance, marked(money(toBalance), old && money(old.toBalance))) : nothing}
    ${
      nextInvoice
        ? sum(
            html`${change.next} <small class="muted">${day(nextInvoice.on)}</small>`,
            marked(money(nextInvoice.total), old?.nextInvoice ? money(old.nextInvoice.total) : undefined),
          )
        : nothing
    }
    <p class="muted" part="hint">
      <small>
        ${
          dueNow.amount === 0
            ? change.nothingNow
            : paymentMethod
              ? change.chargedTo(subscriptionMethod(paymentMethod, states))
              : nothing
        }
      </small>
    </p>
  `;
}

/** What it consists of now, and after. */
function comparison(
  {before, after}: ChangePreview,
  old: ChangePreview | undefined,
  words: CardWords,
  marked: (value: string, was: string | undefined) => TemplateResult,
): TemplateResult {
  const {tools, states, card, locale, terms} = words;
  const {change} = tools;
  const ids = [...new Set([...before.items, ...after.items].map(({productId}) => productId))];
  const quantity = (state: ChangePreview['before'], id: string): string => {
    const item = state.items.find(({productId}) => productId === id);
    return item ? counted(item.quantity, item.unit, words) : '–';
  };
  const nameOf = (id: string): string =>
    [...after.items, ...before.items].find(({productId}) => productId === id)?.name ?? '';
  const price = (state: ChangePreview['before']): string => formatMoney(state.total, locale);
  return html`
    <table class="compare" part="compare">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${terms.description}</span></th>
          <th scope="col">${change.before}</th>
          <th scope="col">${change.after}</th>
        </tr>
      </thead>
      <tbody>
        ${ids.map(
          (id) => html`
            <tr>
              <th scope="row">${nameOf(id)}</th>
              <td>${quantity(before, id)}</td>
              <td>${marked(quantity(after, id), old && quantity(old.after, id))}</td>
            </tr>
          `,
        )}
        ${
          before.termMonths === after.termMonths
            ? nothing
            : html`<tr>
                <th scope="row">${change.term}</th>
                <td>${states.term(before.termMonths, locale)}</td>
                <td>${states.term(after.termMonths, locale)}</td>
              </tr>`
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${change.perTerm}</th>
          <td>${price(before)}</td>
          <td>${marked(price(after), old && price(old.after))}</td>
        </tr>
      </tfoot>
      <caption class="visually-hidden">
        ${card.period}
      </caption>
    </table>
  `;
}
