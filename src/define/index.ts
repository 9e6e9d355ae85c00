import './portal-provider.js';
import './invoice-table.js';
import './order-list.js';
import './quote-list.js';
import './payment-methods.js';
