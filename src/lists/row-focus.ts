const cssRow = (id: string): string => `tr[data-id="${CSS.escape(id)}"]`;

/** What keeps the focus on the record it was on while `draw` draws the rows again in their places, so that Enter never acts on another one. */
export function keepRowFocus(root: ShadowRoot, draw: () => void): void {
  const focused = root.activeElement;
  const rowId = (): string | undefined => focused?.closest('tr')?.dataset['id'];
  const id = rowId();
  draw();
  if (id && rowId() !== id) focusRow(root, id, focused?.part.value);
}

/** Puts the focus on a part of a record's row. Where the row is gone the view that is shown takes it: never another record, nor the page. */
export function focusRow(root: ParentNode, id: string, part = ''): void {
  const find = (selector: string): HTMLElement | null => root.querySelector(selector);
  const target = find(`${cssRow(id)} [part="${part}"], ${cssRow(id)} .link`) ?? find('[aria-pressed=true]');
  if (target) target.focus();
  else find(':focus')?.blur();
}
