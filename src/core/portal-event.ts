/**
 * The base of every event that an element of this package dispatches: it bubbles and crosses shadow roots, so that a page can listen on
 * `document` as well as on the element. Events that ask first are cancelable; events that report an outcome are not.
 *
 * One class an event, in the `*.events.ts` file of the element that dispatches it:
 *
 * ```ts
 * export class InvoicePayEvent extends PortalEvent<{readonly invoice: InvoiceListItem}> {
 *   constructor(detail: {readonly invoice: InvoiceListItem}) {
 *     super('portal-invoice-pay', detail, {cancelable: true});
 *   }
 * }
 *
 * declare global {
 *   interface HTMLElementEventMap {
 *     'portal-invoice-pay': InvoicePayEvent;
 *   }
 * }
 * ```
 */
export abstract class PortalEvent<Detail = undefined> extends CustomEvent<Detail> {
  constructor(type: `portal-${string}`, detail: Detail, {cancelable = false}: {readonly cancelable?: boolean} = {}) {
    super(type, {detail, bubbles: true, composed: true, cancelable});
  }
}
