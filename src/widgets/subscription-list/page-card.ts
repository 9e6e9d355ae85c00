import type {PortalElement} from '../../core/portal-element.js';
import {closestElements} from '../../lists/open-elsewhere.js';
import type {SubscriptionCard} from '../subscription-card/subscription-card.js';

/** Shows a subscription in the page's own `<subscription-card>` of the same customer. @returns Whether there is one. */
export function showInCard(host: PortalElement, id: string): boolean {
  for (const cards of closestElements<SubscriptionCard>(host, 'subscription-card')) {
    // The one that the list itself shows in its place is no card of the page.
    const card = cards.find((each) => each.client === host.client && each.parentElement !== host);
    if (!card) continue;
    card.setAttribute('subscription', id);
    card.scrollIntoView({block: 'nearest'});
    return true;
  }
  return false;
}
