import {standsOnEveryScreen} from './support/layout.js';
import {upcomingPlaces} from './support/upcoming-states.js';

standsOnEveryScreen('upcoming-payments', upcomingPlaces);
