import {standsOnEveryScreen} from './support/layout.js';
import {methodPlaces} from './support/method-states.js';

standsOnEveryScreen('payment-methods', methodPlaces);
