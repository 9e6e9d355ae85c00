import {define} from '../core/define.js';
import {QuoteList} from '../widgets/quote-list/quote-list.js';

define('quote-list', QuoteList);
