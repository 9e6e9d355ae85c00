import type {PortalElement} from '../core/portal-element.js';
import {findInPage} from './open-elsewhere.js';

/**
 * Shows a record in the page's own widget for one such record, of the same customer.
 *
 * @param attribute - that names the record
 * @returns Whether there is one.
 */
export function showInPage(host: PortalElement, tag: string, attribute: string, id: string): boolean {
  const widget = findInPage(host, tag);
  widget?.setAttribute(attribute, id);
  // One that begins below what is in view comes up to its beginning: all of it has yet to load.
  widget?.scrollIntoView({block: widget.getBoundingClientRect().bottom > innerHeight ? 'start' : 'nearest'});
  return widget !== undefined;
}
