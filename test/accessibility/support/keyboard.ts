import {sendKeys} from '@web/test-runner-commands';

import {nameOf, shown} from '../../support/seen.js';

/** More than there is on any page of these tests: who walks so far has walked in a circle. */
const longestWalk = 150;

/**
 * Firefox's Tab goes on from a dialog's last control into its own toolbar, and back into the page some presses later. Meanwhile the control is the document's active element still, and hears no key.
 * Other engines have no toolbar here, and say of a page beside another one that it has no focus.
 */
const isInToolbar = (): boolean => navigator.userAgent.includes('Firefox') && !document.hasFocus();

/** What has the focus, wherever its shadow root is; undefined when nothing has, so that the next Tab starts at the page's beginning. */
export function focused(): HTMLElement | SVGElement | undefined {
  if (isInToolbar()) return undefined;
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return (element instanceof HTMLElement || element instanceof SVGElement) && element !== document.body
    ? element
    : undefined;
}

/** Its accessible name. */
export function focusedName(): string {
  const element = focused();
  return element ? nameOf(element) : 'nothing';
}

/** Presses a key as a hand does: the browser does what it does for the key. */
export const key = (
  name:
    'Enter' | ' ' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'Delete',
): Promise<void> => sendKeys({press: name});

/** Types, a character at a time; none twice in a row, which WebKit's driver types once. */
export const type = (text: string): Promise<void> => sendKeys({type: text});

/** Shift and Tab. */
export async function tabBack(): Promise<void> {
  try {
    await sendKeys({down: 'Shift'});
  } catch {
    // WebDriver has no key that stays down: its own codes of both keys, pressed together.
    return sendKeys({type: '\uE008\uE004'});
  }
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
}

const matches = (element: Element | undefined, name: string | RegExp): boolean =>
  element !== undefined && (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));

/** Resolves once no dialog is loading what there is to walk to: who walks on before leaves the dialog, and comes back to it past what has come. */
async function dialogIsThere(): Promise<void> {
  const roots = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  await shown(() => !roots.some((root) => root.querySelector('dialog [part~=step-loading]')), 'what the dialog loads');
}

/**
 * Walks with Tab to what has that name, and answers it.
 *
 * @throws {Error} with the names on the way when it is not on it.
 */
export async function tabTo(
  name: string | RegExp,
  step: () => Promise<void> = () => key('Tab'),
): Promise<HTMLElement | SVGElement> {
  const way: string[] = [];
  await dialogIsThere();
  for (let presses = 0; presses < longestWalk; presses++) {
    await step();
    // On a busy machine the driver answers before the page has heard of the key: who looked at once would press once too often.
    await new Promise(requestAnimationFrame);
    const element = focused();
    if (element && matches(element, name)) return element;
    way.push(element ? nameOf(element) : '–');
  }
  throw new Error(`Tab never comes to “${String(name)}”, but to: ${way.slice(0, 60).join(' | ')}`);
}

/** The same backwards. */
export const tabBackTo = (name: string | RegExp): Promise<HTMLElement | SVGElement> => tabTo(name, tabBack);

/** Resolves once what has that name has the focus. */
export function focusOn(name: string | RegExp): Promise<true> {
  return shown(
    () => matches(focused(), name) && (true as const),
    () => `the focus on “${String(name)}”; it is on “${focusedName()}”`,
  );
}
