import {define} from '../core/define.js';
import {SpendSummary} from '../widgets/spend-summary/spend-summary.js';

define('spend-summary', SpendSummary);
