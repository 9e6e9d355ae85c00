import {expect} from '@open-wc/testing';

/** Axe finds nothing in a widget, once it stands still: what fades in has no contrast yet. */
export async function expectAccessible(widget: HTMLElement): Promise<void> {
  await Promise.allSettled(widget.shadowRoot!.getAnimations().map(({finished}) => finished));
  await expect(widget).to.be.accessible();
}
