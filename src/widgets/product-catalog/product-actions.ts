import {html, nothing, type TemplateResult} from 'lit';

import type {Product} from '../../client/contract.js';
import {formatNumber} from '../../format/number.js';
import type {ProductCatalogTerms} from '../../i18n/product-catalog.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {mostItems} from './basket.js';
import type {CatalogWords} from './catalog-words.js';

/** What a card calls. */
export interface ProductActionOptions {
  readonly words: CatalogWords;
  /** It is in the basket. */
  readonly isChosen: boolean;
  /** There is no room for another in it. */
  readonly isFull: boolean;
  readonly onChoose: () => void;
  readonly onOpen: (subscriptionId: string) => void;
  /** To one of those that one has. */
  readonly onAddSeats: () => void;
}

/** That it begins with a trial, or is sold by quote. */
export function productMarks(
  {trialDays, byQuote}: Product,
  {trial, byQuote: quoted}: Pick<ProductCatalogTerms, 'trial' | 'byQuote'>,
  locale: string,
): TemplateResult {
  return html`
    ${trialDays > 0 ? badge(trial(trialDays, locale), 'success', 'status status-trial') : nothing}
    ${byQuote ? badge(quoted, 'warning', 'status status-by-quote') : nothing}
  `;
}

/** How many of the subscriptions that one has are named. */
const shownSubscriptions = 3;

/** What one has of a product, and what can be done with it. */
export function productActions(product: Product, options: ProductActionOptions): TemplateResult {
  return html`${owned(product, options)} ${choose(product, options)}`;
}

function owned(
  {owned: had, unit, name, kind}: Product,
  options: ProductActionOptions,
): TemplateResult | typeof nothing {
  const {words, onOpen, onAddSeats} = options;
  const {tools, listTools, locale} = words;
  if (!had.length) return nothing;
  const all = had.reduce((sum, {seats}) => sum + seats, 0);
  return html`
    <div class="owned" part="owned">
      <span part="message">${tools.owned(unit ? tools.quantity(all, unit, locale) : formatNumber(all, locale))}</span>
      <span class="numbers">
        ${had
          .slice(0, shownSubscriptions)
          .map(
            ({subscriptionId, number}) =>
              html`<button
                type="button"
                class="link"
                part="link open-subscription"
                aria-label=${tools.openSubscription(number)}
                @click=${() => onOpen(subscriptionId)}
              >
                ${number}
              </button>`,
          )}
        ${had.length > shownSubscriptions ? html`<span class="muted">+${had.length - shownSubscriptions}</span>` : nothing}
      </span>
      ${
        kind === 'addon'
          ? nothing
          : button(tools.addSeats, {
              part: 'add-seats',
              look: 'quiet',
              name: tools.actionOn(tools.addSeats, name),
              onClick: onAddSeats,
              reasons: listTools.reasons,
            })
      }
    </div>
  `;
}

function choose(product: Product, {words, isChosen, isFull, onChoose}: ProductActionOptions): TemplateResult {
  const {tools, listTools, locale} = words;
  const {id, name, kind, byQuote, capabilities} = product;
  if (kind === 'addon') return html`<p class="muted" part="hint">${tools.goesWith}</p>`;
  const capability = byQuote ? capabilities.requestQuote : capabilities.buy;
  const hasRoom = isChosen || !isFull || !capability.allowed;
  const label = isChosen ? tools.inBasket : byQuote ? tools.askForQuote : tools.choose;
  return button(label, {
    part: byQuote ? 'choose ask-quote' : 'choose',
    ...(!isChosen && !byQuote && {look: 'primary' as const}),
    name: tools.actionOn(label, name),
    capability: hasRoom ? capability : {allowed: false, reason: 'limit'},
    reasons: hasRoom ? listTools.reasons : {...listTools.reasons, limit: tools.basket.full(mostItems, locale)},
    id: `why-${id}`,
    onClick: onChoose,
  });
}
