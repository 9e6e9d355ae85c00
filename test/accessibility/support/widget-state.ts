import {html, type TemplateResult} from 'lit';

import {shown, textOf} from '../../support/seen.js';

/** A state in which a customer may meet a widget: brought about, it answers the element that shows it. */
export interface WidgetState {
  readonly name: string;
  /** In a container of `width` CSS pixels, or as wide as the page. */
  readonly show: (width?: number) => Promise<HTMLElement>;
}

/** The same as cards or in steps, where there is as little room as WCAG 1.4.10 asks for. */
export const narrowly = ({name, show}: WidgetState): WidgetState => ({
  name: `${name} at 320 px`,
  show: () => show(320),
});

/** A container of that width, or one that is as wide as the page. */
export const inWidth = (width: number | undefined, content: TemplateResult): TemplateResult =>
  html`<div style=${width ? `inline-size: ${width}px` : ''}>${content}</div>`;

/** The dialog that stands over a widget. */
export const dialogOf = (element: HTMLElement): HTMLDialogElement | null =>
  element.shadowRoot!.querySelector('dialog[open]');

/** All that a widget says. */
export const wordsOf = (element: HTMLElement): string => textOf(element.shadowRoot!.querySelector('.portal'));

/** Resolves once nothing is read again, fades in or moves any more but what goes on for ever: it is judged when it stands. */
export async function still(element: HTMLElement): Promise<void> {
  const roots = [element, ...element.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  await shown(() => roots.every((root) => !root.querySelector('.refreshing')));
  const animations = roots.flatMap((root) => root.getAnimations());
  await Promise.allSettled(
    animations.filter(({effect}) => effect?.getComputedTiming().iterations !== Infinity).map(({finished}) => finished),
  );
}
