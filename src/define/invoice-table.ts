import {define} from '../core/define.js';
import {InvoiceTable} from '../widgets/invoice-table/invoice-table.js';

define('invoice-table', InvoiceTable);
