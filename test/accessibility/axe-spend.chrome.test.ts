import {axeFindsNothingIn} from './support/axe.js';
import {spendStates} from './support/spend-states.js';

axeFindsNothingIn(spendStates);
