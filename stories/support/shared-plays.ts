import {expect} from 'storybook/test';

import {lookAt, type Look} from './look.js';
import {stageIn} from './stage.js';

type Play = (context: {canvasElement: HTMLElement}) => Promise<void>;

/** What a widget that reads a list is looked for by. */
export interface ListedWidget {
  readonly tag: string;
  /** The part of what it lists: there are some once it is read. */
  readonly item: string;
  /** Resolves once it is read. */
  ready(look: Look): Promise<unknown>;
}

/** The plays of the stories that every widget has, where they look for the same. */
export function sharedPlays({tag, item, ready}: ListedWidget) {
  const playOf =
    (looks: (look: Look, canvas: HTMLElement) => Promise<void>): Play =>
    ({canvasElement}) =>
      looks(lookAt(canvasElement, tag), canvasElement);
  const breakLine = (canvas: HTMLElement): void => {
    stageIn(canvas).network.faults = [{kind: 'failing'}];
  };
  return {
    loading: playOf(async (look) => {
      await look.part('loading');
      await look.says('Loading…');
      expect(look.parts(item)).toHaveLength(0);
    }),
    /** Fails, is read when asked again, and would fail again. */
    failed: playOf(async (look, canvas) => {
      await look.says('This could not be loaded.');
      await look.says('req_story');
      stageIn(canvas).network.faults = [];
      await look.press('retry');
      await ready(look);
      breakLine(canvas);
    }),
    malformed: playOf(async (look) => {
      await look.part('error');
      await look.part('retry');
    }),
    slow: playOf(async (look) => {
      await look.part('loading');
      await ready(look);
    }),
    offline: playOf(async (look) => {
      await look.says('You are offline.');
      await look.part('retry');
    }),
    /** What could not be read again stays. */
    stale: playOf(async (look, canvas) => {
      await ready(look);
      const {length} = look.parts(item);
      breakLine(canvas);
      await (look.element as HTMLElement & {refresh(): Promise<void>}).refresh();
      await look.part('stale');
      await look.says('This may be out of date.');
      expect(look.parts(item)).toHaveLength(length);
    }),
    forbidden: playOf(async (look) => {
      await look.part('error');
      await look.says('You may not see this.');
      expect(look.parts(item)).toHaveLength(0);
    }),
  };
}
