import {define} from '../core/define.js';
import {ProductCatalog} from '../widgets/product-catalog/product-catalog.js';

define('product-catalog', ProductCatalog);
