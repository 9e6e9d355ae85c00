import {html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import {clientIn} from '../../support/client-scope.js';
import type {SessionOptions, TestWorld} from '../../support/control.js';
import {InvoicePage} from '../../support/invoice-page.js';
import type {PortalClientOptions} from '../../../src/client/types.js';

/** What a page has around its table: who leaves the table on either side comes to one of them. */
export const surrounded = (table: TemplateResult): TemplateResult =>
  html`<button class="before">Before</button> ${table} <button class="after">After</button>`;

/** Ten rows, so that a walk through them is short. */
export const shortTable = html`<invoice-table view="open" page-size="10"></invoice-table>`;

/** A page with a table between two buttons of its own, the focus on the first. */
export async function sitDown(
  world: TestWorld,
  content: TemplateResult = shortTable,
  options: Partial<PortalClientOptions> & {session?: SessionOptions} = {},
): Promise<InvoicePage> {
  const page = await InvoicePage.open(clientIn(world, options), surrounded(content));
  page.scope.querySelector<HTMLElement>('.before')!.focus();
  return page;
}
