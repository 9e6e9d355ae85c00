import {axeFindsNothingIn} from './support/axe.js';
import {catalogStates} from './support/catalog-states.js';

axeFindsNothingIn(catalogStates);
