import {define} from '../core/define.js';
import {UpcomingPayments} from '../widgets/upcoming-payments/upcoming-payments.js';

define('upcoming-payments', UpcomingPayments);
