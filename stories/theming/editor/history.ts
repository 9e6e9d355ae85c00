/** What was, what is, and what was taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change was to: further changes to the same make one step with it. */
  readonly open?: string;
}

export const historyOf = <State>(present: State): History<State> => ({past: [], present, future: []});

/** Goes on to a new state. @param of - what is changed; typing in one field is one step, until {@link sealed} */
export function changed<State>(history: History<State>, present: State, of?: string): History<State> {
  const goesOn = of !== undefined && of === history.open;
  return {
    past: goesOn ? history.past : [...history.past, history.present],
    present,
    future: [],
    ...(of !== undefined && {open: of}),
  };
}

/** The next change is a step of its own. */
export const sealed = <State>({past, present, future}: History<State>): History<State> => ({past, present, future});

/** One step back, if there is one. */
export function undone<State>(history: History<State>): History<State> {
  const {past, present, future} = history;
  if (past.length === 0) return history;
  return {past: past.slice(0, -1), present: past.at(-1) as State, future: [present, ...future]};
}

/** One step forth again, if there is one. */
export function redone<State>(history: History<State>): History<State> {
  const {past, present, future} = history;
  if (future.length === 0) return history;
  return {past: [...past, present], present: future[0] as State, future: future.slice(1)};
}
