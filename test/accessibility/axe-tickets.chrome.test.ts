import {axeFindsNothingIn} from './support/axe.js';
import {ticketStates} from './support/ticket-states.js';

axeFindsNothingIn(ticketStates);
