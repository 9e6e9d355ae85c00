import {axeFindsNothingIn} from './support/axe.js';
import {threadStates} from './support/thread-states.js';

axeFindsNothingIn(threadStates);
