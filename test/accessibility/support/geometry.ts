import {focused} from './keyboard.js';

/** What can be pressed or typed into, as it is on the screen. */
export function targets(root: ParentNode): HTMLElement[] {
  const dialog = root.querySelector('dialog[open]');
  return [
    ...(dialog ?? root).querySelectorAll<HTMLElement>('button, [role=button], input, select, textarea, a[href]'),
  ].filter((element) => element.checkVisibility({checkVisibilityCSS: true}));
}

/** A label is part of the target of its field. */
const areaOf = (target: HTMLElement): DOMRect => (target.closest('label') ?? target).getBoundingClientRect();

const describe = (element: HTMLElement): string =>
  `${element.localName} “${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? ''}”`;

/**
 * The targets that are smaller than `least` CSS pixels and have not the spacing instead: a circle of that width around their middle that comes near no other target
 * nor its circle (WCAG 2.5.8).
 */
export function tooSmall(root: ParentNode, least = 24): string[] {
  const all = targets(root).map((target) => ({target, area: areaOf(target)}));
  const isSmall = ({width, height}: DOMRect): boolean => width < least - 0.5 || height < least - 0.5;
  // Its height is that of the lines that it stands in.
  const isInText = (target: HTMLElement): boolean => target.matches('.prose a, .html a');
  const middle = ({x, y, width, height}: DOMRect): readonly [number, number] => [x + width / 2, y + height / 2];
  return all
    .filter(({target, area}) => isSmall(area) && !isInText(target))
    .filter(({target, area}) => {
      const [x, y] = middle(area);
      return all.some((other) => {
        // What is selected has its bar over the rows, which scroll out from under it.
        const isAcross = (other.target.closest('.selection') === null) !== (target.closest('.selection') === null);
        if (other.target === target || isAcross) return false;
        const {left, right, top, bottom} = other.area;
        const toBox = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        const [otherX, otherY] = middle(other.area);
        const toCircle = Math.hypot(otherX - x, otherY - y);
        return toBox < least / 2 - 0.5 || (isSmall(other.area) && toCircle < least - 0.5);
      });
    })
    .map(({target, area}) => `${describe(target)} ${Math.round(area.width)} × ${Math.round(area.height)}`);
}

/** What is out of sight for good: words that are cut, or that stand beside the window, where no scrolling of their own leads to them. */
export function cutOff(root: ParentNode, width = document.documentElement.clientWidth): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('.portal *')) {
    if (
      !element.checkVisibility({checkVisibilityCSS: true}) ||
      element.closest('.visually-hidden, [role=tooltip], svg, option')
    )
      continue;
    const style = getComputedStyle(element);
    const isCut =
      /hidden|clip/.test(style.overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.localName !== 'input';
    const {left, right} = element.getBoundingClientRect();
    // Views, and the groups of a table of figures, scroll along by themselves.
    const isBeside = (left < -1 || right > width + 1) && !element.closest('.tabs, .scroller .grouped');
    if ((isCut || isBeside) && element.textContent?.trim())
      found.push(`${describe(element)} ${Math.round(left)}–${Math.round(right)} of ${width}`);
  }
  return found;
}

/** Where it is, as far as it isn't scrolled out of the box that it stands in. */
function inSight(element: HTMLElement): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const box = element.closest('.messages, .months')?.getBoundingClientRect();
  return box
    ? {left, right, top: Math.max(top, box.top), bottom: Math.min(bottom, box.bottom)}
    : {left, right, top, bottom};
}

/** Words of one control or cell that lie over those of another. */
export function overlapping(root: ParentNode): string[] {
  const scope = root.querySelector('dialog[open]') ?? root;
  const boxes = [...scope.querySelectorAll<HTMLElement>('button, select, input, td, th, dt, dd, p, h2, h3, legend')]
    .filter(
      (element) =>
        element.checkVisibility({checkVisibilityCSS: true}) && !element.closest('.visually-hidden, .selection'),
    )
    .map((element) => ({element, box: inSight(element)}))
    .filter(({box}) => box.bottom > box.top);
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 2) found.push(`${describe(one.element)} over ${describe(other.element)}`);
    }
  }
  return found;
}

/** Whether what has the focus can be seen: some of it is in the window, and nothing of the page lies over all of it (WCAG 2.4.11). */
export function focusIsSeen(): boolean {
  const element = focused();
  if (!element) return false;
  const {left, top, width, height} = element.getBoundingClientRect();
  const at = (across: number, down: number): boolean => {
    let hit = document.elementFromPoint(left + width * across, top + height * down);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(left + width * across, top + height * down);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  };
  return [0.1, 0.5, 0.9].some((down) => [0.1, 0.5, 0.9].some((across) => at(across, down)));
}

/** The ring around what has the focus, as its width in CSS pixels; 0 without one. */
export function focusRing(): number {
  const element = focused();
  if (!element) return 0;
  // What is drawn has a line of its own.
  if (element instanceof SVGElement) {
    const {stroke, strokeWidth} = getComputedStyle(element.querySelector('rect') ?? element);
    return stroke === 'none' ? 0 : Number.parseFloat(strokeWidth);
  }
  // What covers a field that is drawn anew, or holds it, has the ring in its place.
  const bearers = [element, element.matches('input') && element.nextElementSibling, element.closest('label')];
  const widths = bearers.map((bearer) => {
    if (!bearer) return 0;
    const {outlineStyle, outlineWidth} = getComputedStyle(bearer);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) || 1;
  });
  return Math.max(...widths);
}
