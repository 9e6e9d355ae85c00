import {catalogPlaces} from './support/catalog-states.js';
import {standsOnEveryScreen} from './support/layout.js';

standsOnEveryScreen('product-catalog', catalogPlaces);
