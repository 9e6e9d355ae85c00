import {axeFindsNothingIn} from './support/axe.js';
import {quoteStates} from './support/quote-states.js';

axeFindsNothingIn(quoteStates);
