import {axeFindsNothingIn} from './support/axe.js';
import {cardStates} from './support/card-states.js';

axeFindsNothingIn(cardStates);
