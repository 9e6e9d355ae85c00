import {standsOnEveryScreen} from './support/layout.js';
import {quotePlaces} from './support/quote-states.js';

standsOnEveryScreen('quote-list', quotePlaces);
