import {define} from '../core/define.js';
import {PaymentMethods} from '../widgets/payment-methods/payment-methods.js';

define('payment-methods', PaymentMethods);
