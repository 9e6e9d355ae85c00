import {standsOnEveryScreen} from './support/layout.js';
import {orderPlaces} from './support/order-states.js';

standsOnEveryScreen('order-list', orderPlaces);
