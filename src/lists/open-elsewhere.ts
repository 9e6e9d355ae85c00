import {html, type TemplateResult} from 'lit';

import type {DocumentReference} from '../client/contract.js';
import type {PortalElement} from '../core/portal-element.js';
import {NavigateEvent} from './list.events.js';
import type {ListHost} from './list-workspace.js';

/** What another widget of the page may show. */
export type ElsewhereResource = 'quote' | 'order' | 'invoice' | 'subscription';

const tags: Readonly<Record<ElsewhereResource, string>> = {
  quote: 'quote-list',
  order: 'order-list',
  invoice: 'invoice-table',
  subscription: 'subscription-list',
};

const findList = (host: PortalElement, resource: ElsewhereResource): ListHost | undefined =>
  findInPage<ListHost>(host, tags[resource]);

/**
 * The page's own widget of a tag that shows the same customer's, of whom it shares the client: the closest, from the tree of `host` outwards, since a page may stand in a shadow root of its own. One that
 * `host` itself shows in its place is none of the page's.
 */
export function findInPage<Found extends PortalElement>(host: PortalElement, tag: string): Found | undefined {
  for (let root: Node | undefined = host.getRootNode(); root; root = outside(root)) {
    const widget = [...(root as ParentNode).querySelectorAll<Found>(`${tag}:defined`)].find(
      (other) => other !== (host as Element) && other.parentElement !== host && other.client === host.client,
    );
    if (widget) return widget;
  }
  return undefined;
}

function outside(root: Node): Node | undefined {
  return root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
}

/** Whether the page has a list that can show such a record. */
export function canOpenElsewhere(host: PortalElement, resource: ElsewhereResource): boolean {
  return findList(host, resource) !== undefined;
}

/**
 * Shows a record in the page's own list of its kind, and scrolls to it. The list asks the page first by its cancelable `portal-navigate`, as it does for its own rows.
 *
 * @returns Whether there is such a list; where there is none nothing happens.
 */
export function openElsewhere(host: PortalElement, resource: ElsewhereResource, id: string): boolean {
  const list = findList(host, resource);
  if (!list) return false;
  // The page's answer is for the list that shows it, so the list asks.
  if (!list.dispatchEvent(new NavigateEvent({resource, id}))) return true;
  // That view lists another kind of record, and would look for it there.
  if (list.view === 'credit-notes') list.view = 'all';
  list.selected = id;
  list.scrollIntoView({block: 'nearest'});
  return true;
}

/** A document's number: a link to it where the page has a list that can show it, else the number alone. `leave` closes what stands in the way. */
export function elsewhereLink(
  host: PortalElement,
  resource: ElsewhereResource,
  {id, number}: DocumentReference,
  leave?: () => void,
): TemplateResult {
  return canOpenElsewhere(host, resource)
    ? html`<button
        type="button"
        class="link"
        part="link open-${resource}"
        @click=${() => {
          leave?.();
          openElsewhere(host, resource, id);
        }}
      >
        ${number}
      </button>`
    : html`<span part="number">${number}</span>`;
}
