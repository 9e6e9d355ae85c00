import type {Sections} from '../../words.js';
import {en as ticketThread} from '../../en/ticket-thread.js';

export const words: Sections['ticketThread'] = {ticketThread};
