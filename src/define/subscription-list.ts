import {define} from '../core/define.js';
import {SubscriptionList} from '../widgets/subscription-list/subscription-list.js';

define('subscription-list', SubscriptionList);
