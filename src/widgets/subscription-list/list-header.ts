import {html, nothing, type TemplateResult} from 'lit';

import type {Capability, SubscriptionListItem, SubscriptionSummary} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {SubscriptionListToolTerms} from '../../i18n/subscription-list-tools.js';
import type {SubscriptionListTerms} from '../../i18n/subscription-list.js';
import {filterChoice} from '../../lists/filter-choice.js';
import {button} from '../../templates/button.js';
import {downloadIcon} from '../../templates/icons.js';
import type {SubscriptionView} from './list-query.js';
import {most} from './select-all.js';
import type {BulkAction} from './subscription-list.events.js';

/** The words of what surrounds the rows. */
export interface ToolWords {
  readonly terms: SubscriptionListTerms;
  readonly toolTerms: SubscriptionListToolTerms;
  readonly listToolTerms: ListToolTerms;
  readonly listTerms: ListTerms;
  readonly locale: string;
}

/** What should be seen to, each with what shows it; its height is kept before it is known. */
export function attentionBar(
  summary: SubscriptionSummary | undefined,
  {toolTerms: {attention: terms}, locale}: ToolWords,
  onView: (view: SubscriptionView) => void,
): TemplateResult {
  const {unpaid = 0, graceEndsOn = null, methodIssues = 0, endingSoon = 0} = summary?.attention ?? {};
  const toRenew = summary?.counts.to_renew ?? 0;
  const item = (
    count: number,
    tone: 'danger' | 'warning',
    words: (count: number, locale: string) => string,
    view?: SubscriptionView,
  ): TemplateResult | typeof nothing =>
    count
      ? html`<li class="attention ${tone}" part="attention">
          <span>${words(count, locale)}</span>
          ${
            view
              ? html`<button
                  type="button"
                  class="link"
                  part="link show"
                  aria-label=${`${terms.show}: ${words(count, locale)}`}
                  @click=${() => onView(view)}
                >
                  ${terms.show}
                </button>`
              : nothing
          }
        </li>`
      : nothing;
  return html`
    <ul class="summary" part="summary">
      ${
        toRenew && graceEndsOn
          ? item(toRenew, 'danger', (count) => terms.toRenew(count, formatDay(graceEndsOn, locale), locale), 'to-renew')
          : item(unpaid, 'danger', terms.unpaid, 'past-due')
      }
      ${item(methodIssues, 'warning', terms.methods, 'method-issue')}
      ${item(endingSoon, 'warning', terms.ending, 'expiring')}
    </ul>
  `;
}

/** What the list is filtered by, and the file that it can be had as. */
export function listFilters(
  summary: SubscriptionSummary | undefined,
  {terms, toolTerms}: ToolWords,
  options: {
    readonly product: string;
    readonly team: string;
    readonly busy: boolean;
    readonly onProduct: (id: string) => void;
    readonly onTeam: (team: string) => void;
    readonly onCsv: () => void;
  },
): TemplateResult {
  const {products = [], teams = []} = summary?.facets ?? {};
  return html`
    ${filterChoice({
      part: 'filter-product',
      label: terms.product,
      all: toolTerms.allProducts,
      values: products.map(({id, name}) => [id, name]),
      chosen: options.product,
      onChoose: options.onProduct,
    })}
    ${filterChoice({
      part: 'filter-team',
      label: terms.team,
      all: toolTerms.allTeams,
      values: teams.map((team) => [team, team]),
      chosen: options.team,
      onChoose: options.onTeam,
    })}
    <div class="files foldable" part="files">
      ${button(html`${downloadIcon}CSV`, {
        part: 'download-csv',
        look: 'quiet',
        name: `CSV: ${toolTerms.csv}`,
        busy: options.busy,
        onClick: options.onCsv,
      })}
    </div>
  `;
}

/** What can be done with the subscriptions that are selected. */
export function selectionBar(
  selected: readonly SubscriptionListItem[],
  total: number,
  {toolTerms: terms, listToolTerms: tools, listTerms, locale}: ToolWords,
  options: {
    readonly busy: boolean;
    /** Where there is no room for all of it, whether what can be done is shown. */
    readonly unfolded: boolean;
    readonly onUnfold: () => void;
    readonly onAct: (action: BulkAction) => void;
    readonly onCsv: () => void;
    readonly onSelectAll: () => void;
    readonly onClear: () => void;
  },
): TemplateResult {
  const more = total > selected.length;
  // What the contract takes at once.
  const few = selected.length > most ? ({allowed: false, reason: 'limit'} as const) : undefined;
  const reasons = few ? {...tools.reasons, limit: terms.atMost(most, locale)} : tools.reasons;
  const act = (
    action: BulkAction,
    words: string,
    capability: 'renew' | 'setAutoRenew' | 'setPaymentMethod',
    look?: 'primary',
  ): TemplateResult =>
    button(words, {
      part: `bulk-${action.replaceAll('_', '-')}`,
      look,
      capability: few ?? anyOf(selected.map(({capabilities}) => capabilities[capability])),
      reasons,
      id: `why-${action}`,
      onClick: () => options.onAct(action),
    });
  return html`
    <div class="toolbar selection no-print ${options.unfolded ? 'unfolded' : ''}" part="selection">
      <span class="counted">
        <strong part="selection-count">${tools.selected(selected.length, locale)}</strong>
        ${
          more
            ? html`<button type="button" class="link" part="link select-all" @click=${options.onSelectAll}>
                ${total < most ? terms.selectAll(total, locale) : terms.selectFirst(total, locale)}
              </button>`
            : nothing
        }
      </span>
      <button
        type="button"
        class="button unfold"
        part="button bulk-actions"
        aria-expanded=${options.unfolded}
        @click=${options.onUnfold}
      >
        ${listTerms.actions}
      </button>
      <div class="acts foldable" part="bulk-tools">
        ${act('renew', terms.renew.action, 'renew', 'primary')}
        ${
          selected.some(({autoRenew}) => !autoRenew)
            ? act('auto_renew_on', terms.autoRenewOn.action, 'setAutoRenew')
            : nothing
        }
        ${
          selected.some(({autoRenew}) => autoRenew)
            ? act('auto_renew_off', terms.autoRenewOff.action, 'setAutoRenew')
            : nothing
        }
        ${act('set_payment_method', terms.changeMethod.action, 'setPaymentMethod')}
        ${button(html`${downloadIcon}CSV`, {
          part: 'download-selected',
          name: `CSV: ${terms.csvSelected}`,
          ...(few && {capability: few}),
          reasons,
          id: 'why-csv',
          busy: options.busy,
          onClick: options.onCsv,
        })}
        ${button(tools.clear, {part: 'clear-selection', look: 'quiet', onClick: options.onClear})}
      </div>
    </div>
  `;
}

/** It can be done where one allows it: the review says which don't, and why. */
function anyOf(capabilities: readonly Capability[]): Capability {
  return capabilities.find(({allowed}) => allowed) ?? capabilities[0] ?? {allowed: false};
}
