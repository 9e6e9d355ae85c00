import {standsOnEveryScreen} from './support/layout.js';
import {acceptPlaces} from './support/accept-states.js';

standsOnEveryScreen('quote-list', acceptPlaces);
