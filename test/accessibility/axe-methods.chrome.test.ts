import {axeFindsNothingIn} from './support/axe.js';
import {methodStates} from './support/method-states.js';

axeFindsNothingIn(methodStates);
