import {axeFindsNothingIn} from './support/axe.js';
import {upcomingStates} from './support/upcoming-states.js';

axeFindsNothingIn(upcomingStates);
