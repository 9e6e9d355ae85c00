import {axeFindsNothingIn} from './support/axe.js';
import {orderStates} from './support/order-states.js';

axeFindsNothingIn(orderStates);
