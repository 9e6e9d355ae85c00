import {axeFindsNothingIn} from './support/axe.js';
import {states} from './support/states.js';

axeFindsNothingIn(states);
