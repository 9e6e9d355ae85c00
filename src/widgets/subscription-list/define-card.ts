import {define} from '../../core/define.js';
import {SubscriptionCard} from '../subscription-card/subscription-card.js';

/** Registers the card that shows a subscription in place of the list, unless the page has. */
export const defineCard = (): void => define('subscription-card', SubscriptionCard);
