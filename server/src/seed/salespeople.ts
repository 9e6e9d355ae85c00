import type {SeededCustomer} from './customer.js';
import type {Salesperson} from './quotes.js';
import {odotrack} from './vendors.js';

/** Who looks after a vendor's customers. */
export function salesperson({tenantId}: Pick<SeededCustomer, 'tenantId'>): Salesperson {
  return tenantId === odotrack.tenantId
    ? {name: 'Solange Bélanger', email: 'solange.belanger@odotrack.example', phone: '+1 418 555 0142'}
    : {name: 'Pieter van Dam', email: 'pieter.vandam@northwind.example', phone: '+31 20 555 0173'};
}
