import {standsOnEveryScreen} from './support/layout.js';
import {subscriptionPlaces} from './support/subscription-states.js';

standsOnEveryScreen('subscription-list', subscriptionPlaces);
