import type {Page} from 'puppeteer-core';

declare global {
  interface Window {
    /** Stops the page's clock and timers, or lets them go on; what would have run meanwhile runs then. */
    standStill: (stands: boolean) => void;
    /** Resolves when the server in the page has answered all that it was asked. Rejects with what it hasn't after 20 seconds. */
    answered: () => Promise<void>;
  }
}

/** Makes a page calm before anything is loaded: no motion, no blinking caret, a clock that always begins at the same instant and can be stopped. */
export async function calm(page: Page): Promise<void> {
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(tameTime);
  await page.evaluateOnNewDocument(watchServer);
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.caretColor = 'transparent';
    });
  });
}

/** Runs in the page. */
function tameTime(): void {
  const RealDate = Date;
  const offset = RealDate.UTC(2026, 5, 15, 10) - RealDate.now();
  let stoppedAt: number | undefined;
  const now = (): number => stoppedAt ?? RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values) => Reflect.construct(target, values.length ? values : [now()]) as object,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });

  const postponed = new Map<number, () => void>();
  const {setTimeout: later, setInterval: often, clearTimeout: never, clearInterval: neverMore} = globalThis;
  type Handler = (...values: unknown[]) => void;
  globalThis.setTimeout = ((handler: Handler, delay?: number, ...values: unknown[]) => {
    const id: number = later(() => {
      if (stoppedAt === undefined) handler(...values);
      else postponed.set(id, () => handler(...values));
    }, delay) as unknown as number;
    return id;
  }) as unknown as typeof setTimeout;
  globalThis.setInterval = ((handler: Handler, delay?: number, ...values: unknown[]) =>
    often(() => {
      if (stoppedAt === undefined) handler(...values);
    }, delay)) as unknown as typeof setInterval;
  globalThis.clearTimeout = (id) => {
    postponed.delete(id as unknown as number);
    never(id);
  };
  globalThis.clearInterval = (id) => {
    postponed.delete(id as unknown as number);
    neverMore(id);
  };
  window.standStill = (stands) => {
    if (stands) return void (stoppedAt ??= now());
    stoppedAt = undefined;
    const due = [...postponed.values()];
    postponed.clear();
    for (const run of due) run();
  };
}

/** Runs in the page: counts what the server in its worker was asked and has not answered. An event stream is answered with its head, since it never ends. */
function watchServer(): void {
  interface Message {
    readonly id: number;
    readonly type: string;
    readonly headers?: readonly (readonly [string, string])[];
    readonly request?: {readonly method: string; readonly url: string};
  }
  const open = new Map<number, string>();
  const isAnswer = ({type, headers}: Message): boolean =>
    type !== 'piece' &&
    (type !== 'head' ||
      !!headers?.some(([name, value]) => name === 'content-type' && value.startsWith('text/event-stream')));
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({data}: MessageEvent<Message>) => {
        if (isAnswer(data)) open.delete(data.id);
      });
    }

    override postMessage(message: Message, transfer?: Transferable[] | StructuredSerializeOptions): void {
      if (message.type === 'abort') open.delete(message.id);
      else open.set(message.id, `${message.request?.method ?? ''} ${message.request?.url ?? message.type}`);
      super.postMessage(message, transfer as Transferable[]);
    }
  };
  const frames = (): Promise<unknown> =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  window.answered = async () => {
    // What is shown of an answer may ask the next question.
    const until = performance.now() + 20_000;
    for (let quiet = 0; quiet < 3; quiet = open.size === 0 ? quiet + 1 : 0) {
      if (performance.now() > until) throw new Error(`Not answered: ${[...open.values()].join(', ')}`);
      await frames();
    }
  };
}
