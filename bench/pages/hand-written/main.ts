import {formatDay, formatDueIn, formatMoney, formatOrigin, formatStatus} from '../shared/format.js';
import {listInvoices, type Invoice} from '../shared/portal-api.js';

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const row = (invoice: Invoice): string => `<tr>
  <td><input type="checkbox" aria-label="Select ${escape(invoice.number)}"></td>
  <th scope="row"><a href="#${escape(invoice.id)}">${escape(invoice.number)}</a></th>
  <td>${formatDay(invoice.issuedOn)}</td>
  <td>${formatDay(invoice.dueOn)}<small class="${invoice.overdue ? 'late' : ''}">${formatDueIn(invoice)}</small></td>
  <td class="amount">${formatMoney(invoice.total)}</td>
  <td class="amount"><span class="badge">${formatStatus(invoice)}</span>${formatMoney(invoice.amountDue)}</td>
  <td>${escape(formatOrigin(invoice))}</td>
  <td>${invoice.paidOn ? formatDay(invoice.paidOn) : ''}</td>
  <td>${invoice.capabilities.pay.allowed ? '<button type="button">Pay</button>' : ''}</td>
</tr>`;

const {items, page} = await listInvoices();
const main = document.querySelector('main');
if (main) {
  main.innerHTML = `<table>
    <thead><tr><th></th><th>Number</th><th>Date</th><th>Due</th><th class="amount">Amount</th><th class="amount">Amount due</th><th>Origin</th><th>Paid on</th><th></th></tr></thead>
    <tbody>${items.map(row).join('')}</tbody>
  </table>
  <p>${page.from} to ${page.to} of ${page.total} <button type="button"${page.next ? '' : ' disabled'}>Next</button></p>`;
}
