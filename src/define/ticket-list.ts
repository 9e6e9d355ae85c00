import {define} from '../core/define.js';
import {TicketList} from '../widgets/ticket-list/ticket-list.js';

define('ticket-list', TicketList);
