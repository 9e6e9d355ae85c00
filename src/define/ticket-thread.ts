import {define} from '../core/define.js';
import {TicketThread} from '../widgets/ticket-thread/ticket-thread.js';

define('ticket-thread', TicketThread);
