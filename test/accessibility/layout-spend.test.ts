import {standsOnEveryScreen} from './support/layout.js';
import {spendPlaces} from './support/spend-states.js';

standsOnEveryScreen('spend-summary', spendPlaces);
