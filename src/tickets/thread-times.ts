/**
 * One can get to when each message was sent without a stop of Tab at every one of them: Tab leads to the last, or to where one was, the arrow keys to the others.
 *
 * @param event - a key that was pressed in the conversation
 */
export function moveAmongTimes({renderRoot}: {readonly renderRoot: ParentNode}, event: KeyboardEvent): void {
  const time = event.target as HTMLElement;
  if (time.localName !== 'time') return;
  const times = [...renderRoot.querySelectorAll<HTMLElement>('.messages time')];
  const at = times.indexOf(time);
  const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: times.length - 1}[event.key];
  const next = to === undefined ? undefined : times[to];
  if (!next) return;
  event.preventDefault();
  stopAt(renderRoot, next);
  next.focus();
}

/** Has Tab lead to one of the times, and to no other; to the last one unless said otherwise. */
export function stopAt(root: ParentNode, time?: HTMLElement): void {
  const stops = root.querySelectorAll<HTMLElement>('.messages time[tabindex="0"]');
  const last = time ?? [...root.querySelectorAll<HTMLElement>('.messages .entries:last-of-type time')].at(-1);
  if (!time && stops.length) return;
  for (const stop of stops) stop.tabIndex = -1;
  if (last) last.tabIndex = 0;
}
