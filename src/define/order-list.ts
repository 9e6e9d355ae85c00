import {define} from '../core/define.js';
import {OrderList} from '../widgets/order-list/order-list.js';

define('order-list', OrderList);
