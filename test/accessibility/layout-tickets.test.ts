import {standsOnEveryScreen} from './support/layout.js';
import {ticketPlaces} from './support/ticket-states.js';

standsOnEveryScreen('ticket-list', ticketPlaces);
