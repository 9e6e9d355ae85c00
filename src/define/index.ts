import './portal-provider.js';
import './invoice-table.js';
