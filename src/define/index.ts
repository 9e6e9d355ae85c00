import './portal-provider.js';
import './invoice-table.js';
import './order-list.js';
import './quote-list.js';
import './payment-methods.js';
import './product-catalog.js';
import './subscription-list.js';
import './subscription-card.js';
