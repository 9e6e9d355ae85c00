import {axeFindsNothingIn} from './support/axe.js';
import {subscriptionStates} from './support/subscription-states.js';

axeFindsNothingIn(subscriptionStates);
