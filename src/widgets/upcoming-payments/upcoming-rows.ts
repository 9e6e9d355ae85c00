import {html, nothing, type TemplateResult} from 'lit';

import type {UpcomingPayment, UpcomingSort, UpcomingState} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatInDays} from '../../format/in-days.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {UpcomingTerms} from '../../i18n/upcoming.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {actionsHeading, heading, opener, recordTable} from '../../templates/record-table.js';
import {sortHeader} from '../../templates/sort-header.js';
import type {UpcomingAct} from './upcoming-payments.events.js';

/** What the table of what is coming shows and calls. */
export interface UpcomingRowsOptions {
  readonly terms: UpcomingTerms;
  readonly actions: string;
  /** Why something can't be done; they load after the rows. */
  readonly reasons: ListToolTerms['reasons'] | undefined;
  readonly locale: string;
  readonly sort: UpcomingSort;
  /** What an entry is charged to, in words; they load after the rows. */
  readonly methodOf: ((entry: UpcomingPayment) => string) | undefined;
  readonly onSort: (sort: UpcomingSort) => void;
  readonly onOpen: (id: string) => void;
  readonly onAct: (action: UpcomingAct, entry: UpcomingPayment) => void;
}

const tones: Readonly<Record<UpcomingState, BadgeTone>> = {
  auto_renew: 'success',
  manual: 'neutral',
  failed: 'danger',
  under_way: 'info',
};

/** What is looked for first in an entry: what it is called, else its number, else what it is charged to, as a card is. */
export function entryName({title, number, method, kind}: UpcomingPayment, {kinds}: UpcomingTerms): string {
  return title ?? number ?? (method?.brand && method.last4 ? `${method.brand} •••• ${method.last4}` : kinds[kind]);
}

/** What is coming, a row an entry: a table where there is room, cards where there isn't. */
export function upcomingRows(entries: readonly UpcomingPayment[], options: UpcomingRowsOptions): TemplateResult {
  const {terms, reasons, locale, methodOf, onOpen, onAct, ...sorting} = options;
  const figure = (value: number): string => formatNumber(value, locale);
  const row = (entry: UpcomingPayment): TemplateResult => {
    const {id, kind, on, overdue, amount, estimated, state, number, reference, installment, record} = entry;
    const name = entryName(entry, terms);
    const facts = [
      terms.kinds[kind],
      number !== name && number,
      installment && terms.installment(figure(installment.number), figure(installment.of)),
      reference,
    ].filter(Boolean);
    return html`
      <tr role="row" part="row" data-id=${id}>
        <td role="cell" part="cell column-on" class="date">
          ${formatDay(on, locale)}
          <small class=${overdue ? 'late' : 'muted'} part="due"> ${dayWords(entry, terms, locale)} </small>
        </td>
        <th role="rowheader" scope="row" part="cell column-number" class="what">
          ${
            // What is under way is told of by its invoices.
            record.type === 'payment_attempt'
              ? html`<bdi>${name}</bdi>`
              : opener(name, `${terms.kinds[kind]}: ${name}`, () => onOpen(id))
          }
          <small class="muted" part="entry-kind">
            ${facts.map((fact, index) => [index ? ' · ' : nothing, html`<bdi>${fact}</bdi>`])}
          </small>
        </th>
        <td role="cell" part="cell column-status" class="standing">
          ${badge(terms.states[state], tones[state], `status status-${state.replace('_', '-')}`)}
        </td>
        <td role="cell" part="cell column-amount" class="amount">
          ${amount ? formatMoney(amount, locale) : nothing}
          ${amount && estimated ? html`<small class="muted" part="estimated">${terms.estimated}</small>` : nothing}
        </td>
        <td role="cell" part="cell column-method" class="method">${methodOf?.(entry)}</td>
        <td role="cell" part="cell column-actions" class="actions no-print">
          ${actsOf(entry).map((action, index) => [
            index ? ' ' : nothing,
            button(terms.acts[action], {
              part: actionParts[action],
              name: `${terms.acts[action]}: ${name}`,
              capability: entry.capabilities[action],
              ...(reasons && {reasons}),
              id: `why-${action}-${id}`,
              onClick: () => onAct(action, entry),
            }),
          ])}
        </td>
      </tr>
    `;
  };
  const headings = html`
    ${sortHeader(terms.day, 'on', {...sorting, className: 'date'})} ${sortHeader(terms.what, 'number', sorting)}
    ${heading(terms.state, 'status')}
    ${sortHeader(terms.amount, 'amount', {...sorting, first: 'descending', className: 'amount'})}
    ${heading(terms.method, 'method', 'method')} ${actionsHeading(options.actions)}
  `;
  return recordTable(terms.title, headings, entries.map(row));
}

const actionParts: Readonly<Record<UpcomingAct, string>> = {
  pay: 'pay',
  renew: 'renew-subscription',
  changeMethod: 'change-method',
  review: 'review-quote',
};

/** What is offered of an entry: all that can be done, or else what its kind is done with, which then says why it can't be. */
function actsOf({capabilities, kind}: UpcomingPayment): readonly UpcomingAct[] {
  // It is being paid: what is to be done is done.
  if (kind === 'payment') return [];
  const acts = Object.keys(actionParts) as UpcomingAct[];
  const allowed = acts.filter((action) => capabilities[action].allowed);
  return allowed.length
    ? allowed
    : acts
        .filter((action) => !['status', 'feature', 'nothing_due'].includes(capabilities[action].reason ?? ''))
        .slice(0, 1);
}

/** “in 3 days”, “Overdue · 5 days ago”. What is charged again on a day to come is overdue all the same. */
function dayWords({overdue, inDays}: UpcomingPayment, terms: UpcomingTerms, locale: string): string {
  const when = formatInDays(inDays, locale);
  return overdue ? (inDays < 0 ? `${terms.overdue} · ${when}` : terms.overdue) : when;
}
