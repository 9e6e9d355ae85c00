import {standsOnEveryScreen} from './support/layout.js';
import {threadPlaces} from './support/thread-states.js';

standsOnEveryScreen('ticket-thread', threadPlaces);
