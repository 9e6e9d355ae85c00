import {aTimeout} from '@open-wc/testing';

type Awaitable<Value> = Value | Promise<Value>;

/** Milliseconds after which something that should be shown counts as missing: no measure of speed, so that a busy machine fails nothing. */
const patience = 20_000;

/**
 * Resolves with what `look` finds, as soon as it finds something.
 *
 * @throws {Error} with `what` when it finds nothing in time.
 */
export async function shown<Found>(
  look: () => Awaitable<Found | undefined | null | false | '' | 0>,
  what: string | (() => string) = String(look),
): Promise<Found> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Never shown: ${typeof what === 'string' ? what : what()}`);
    await aTimeout(10);
  }
}

/** The words of an element as they are read, without what nobody sees or hears. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[\s\u00a0\u202f\u200e\u200f]+/g, ' ').trim();
}

/** An element's accessible name, as far as a widget gives names: a label around it, `aria-label`, `aria-labelledby`, its content. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by) return textOf((element.getRootNode() as ShadowRoot).getElementById(by));
  if (element instanceof HTMLTableElement) return textOf(element.caption);
  const {labels} = element as HTMLInputElement;
  return labels?.length ? textOf(labels[0]) : textOf(element);
}

const roles: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]), input[type=text], input[readonly], textarea',
  combobox: 'select',
  heading: 'h2, h3',
  dialog: 'dialog[open]',
  table: 'table:not([aria-hidden])',
  progressbar: 'progress',
  row: 'tbody [role=row]',
};

/** Whether it is on the screen. */
const isShown = (element: Element): boolean => element.checkVisibility({checkVisibilityCSS: true});

/** The elements of a role that are on the screen, whose name is the text or matches the expression. */
export function all<Found extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: string,
  name: string | RegExp = /^/,
): Found[] {
  return [...root.querySelectorAll<Found>(roles[role] ?? `[role=${role}]`)].filter(
    (element) => isShown(element) && (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))),
  );
}

/** Resolves with the element of that role and name once it is on the screen. */
export function find<Found extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: string,
  name: string | RegExp,
): Promise<Found> {
  return shown(
    () => all<Found>(root, role, name)[0],
    () => `${role} “${String(name)}” in: ${textOf(root as Element).slice(0, 600)}`,
  );
}

/** Clicks the element of that role and name, once it is on the screen and can be pressed. */
export async function press(root: ParentNode, role: string, name: string | RegExp): Promise<HTMLElement> {
  const element = await shown(
    () => all(root, role, name).find((candidate) => candidate.getAttribute('aria-disabled') !== 'true'),
    () => `${role} “${String(name)}” that can be pressed, in: ${textOf(root as Element).slice(0, 600)}`,
  );
  element.focus();
  element.click();
  return element;
}

/** Puts text into a field as typing and leaving it does. */
export async function fill(root: ParentNode, role: string, name: string | RegExp, text: string): Promise<void> {
  const field = await find<HTMLInputElement>(root, role, name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.dispatchEvent(new Event('change', {bubbles: true}));
}
