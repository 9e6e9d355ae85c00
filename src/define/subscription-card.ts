import {define} from '../core/define.js';
import {SubscriptionCard} from '../widgets/subscription-card/subscription-card.js';

define('subscription-card', SubscriptionCard);
