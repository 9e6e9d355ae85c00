import {standsOnEveryScreen} from './support/layout.js';
import {cardPlaces} from './support/card-states.js';

standsOnEveryScreen('subscription-card', cardPlaces);
