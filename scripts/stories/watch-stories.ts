/** What came of a story. */
export interface StoryResult {
  readonly status: 'success' | 'error' | 'missing' | 'timeout';
  /** What was thrown, by the story or its play function. */
  readonly errors: readonly string[];
  /** axe's rules that the story breaks, with the elements that break them. */
  readonly violations: readonly string[];
}

/** What Storybook tells when a story has ended: as much of it as is read here. */
interface Finished {
  readonly storyId: string;
  readonly status: 'success' | 'error';
  readonly reporters?: readonly {readonly result?: {readonly violations?: readonly Violation[]}}[];
}

/** A rule of axe's that is broken. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly (string | readonly string[])[]}[];
}

/** Something that was thrown, as it crosses Storybook's channel. */
interface Thrown {
  readonly message?: string;
  readonly description?: string;
}

/** Storybook's own line between its parts. */
interface Channel {
  on<Told>(name: string, listener: (told: Told) => void): void;
  off<Told>(name: string, listener: (told: Told) => void): void;
  once(name: string, listener: () => void): void;
  emit(name: string, told: object): void;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    /** Resolves when the page has drawn its first story: from then on it takes others. */
    firstStory: Promise<void>;
    /** Goes to the story by the channel, as the sidebar does: the page, and with it the database, stays. */
    runStory(id: string): Promise<StoryResult>;
  }
}

/**
 * Runs in the page, before Storybook does: listens to its channel for what becomes of each story.
 *
 * @param timeout - milliseconds
 */
export function watchStories(timeout: number): void {
  let current = new URLSearchParams(location.search).get('id');
  const channelReady = new Promise<Channel>((done) => {
    const waiting = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(waiting);
      done(channel);
    }, 1);
  });

  window.firstStory = channelReady.then(
    (channel) =>
      new Promise((done) => {
        channel.once('storyFinished', done);
        setTimeout(done, timeout);
      }),
  );

  window.runStory = async (id) => {
    const channel = await channelReady;
    const errors: string[] = [];
    const stops: (() => void)[] = [];
    const on = <Told>(name: string, listener: (told: Told) => void): void => {
      channel.on(name, listener);
      stops.push(() => channel.off(name, listener));
    };
    const result = await new Promise<Omit<StoryResult, 'errors'>>((done) => {
      setTimeout(() => done({status: 'timeout', violations: []}), timeout);
      for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
        on(name, (thrown?: Thrown) => {
          const words = String(thrown?.message ?? thrown?.description ?? thrown);
          errors.push(`${name}: ${words.split('\n')[0]}`);
        });
      }
      on('storyMissing', () => done({status: 'missing', violations: []}));
      on('storyFinished', ({storyId, status, reporters = []}: Finished) => {
        if (storyId !== id) return;
        const broken = reporters.flatMap(({result: {violations = []} = {}}) => violations);
        const violations = broken.map(
          (rule) => `${rule.id} (${rule.nodes.map(({target}) => target.flat().join(' ')).join(', ')})`,
        );
        done({status, violations});
      });
      // The story that is shown is drawn anew; going to it would do nothing.
      if (id === current) channel.emit('forceRemount', {storyId: id});
      else channel.emit('setCurrentStory', {storyId: id, viewMode: 'story'});
      current = id;
    });
    for (const stop of stops) stop();
    return {...result, errors};
  };
}
