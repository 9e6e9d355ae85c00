import {axeFindsNothingIn} from './support/axe.js';
import {acceptStates} from './support/accept-states.js';

axeFindsNothingIn(acceptStates);
