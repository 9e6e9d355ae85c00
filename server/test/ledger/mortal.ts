import type {PspAdapter} from '../../src/port/psp.js';
import type {Database} from '../../src/port/unit.js';

/** What everything throws in an instance that has died. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** Where an instance dies: at its nth unit of work or its nth call to the PSP; `inside` is in the middle of a transaction, which is then lost. */
export type FaultPoint =
  | {readonly at: 'unit'; readonly nth: number; readonly when: 'before' | 'inside' | 'after'}
  | {readonly at: 'psp'; readonly nth: number; readonly when: 'before' | 'after'};

/** What a payment goes through: its key is claimed, it is reserved, charged, its outcome and then its answer are written down. */
export const stepsOfAPayment: readonly (readonly [string, FaultPoint])[] = [
  ['before its key is claimed', {at: 'unit', nth: 1, when: 'before'}],
  ['while its key is claimed', {at: 'unit', nth: 1, when: 'inside'}],
  ['after its key is claimed', {at: 'unit', nth: 1, when: 'after'}],
  ['before it is reserved', {at: 'unit', nth: 2, when: 'before'}],
  ['while it is reserved', {at: 'unit', nth: 2, when: 'inside'}],
  ['after it is reserved', {at: 'unit', nth: 2, when: 'after'}],
  ['before it is charged', {at: 'psp', nth: 1, when: 'before'}],
  ['after it is charged', {at: 'psp', nth: 1, when: 'after'}],
  ['before its outcome is written down', {at: 'unit', nth: 3, when: 'before'}],
  ['while its outcome is written down', {at: 'unit', nth: 3, when: 'inside'}],
  ['after its outcome is written down', {at: 'unit', nth: 3, when: 'after'}],
  ['before its answer is kept', {at: 'unit', nth: 4, when: 'before'}],
  ['while its answer is kept', {at: 'unit', nth: 4, when: 'inside'}],
  ['after its answer is kept', {at: 'unit', nth: 4, when: 'after'}],
];

/** A database and a PSP as an instance sees them that dies at one point: from then on nothing of it reaches either. */
export function mortal(
  database: Database,
  psp: PspAdapter,
  point: FaultPoint | undefined,
): {database: Database; psp: PspAdapter} {
  const {methods} = psp;
  let dead = false;
  const counts = {unit: 0, psp: 0};
  const mustLive = (): void => {
    if (dead) throw new Crash('The instance is dead.');
  };
  const die = (): never => {
    dead = true;
    throw new Crash('The instance died.');
  };
  const next = (at: FaultPoint['at']): FaultPoint['when'] | undefined => {
    mustLive();
    counts[at] += 1;
    return point?.at === at && point.nth === counts[at] ? point.when : undefined;
  };

  async function call<T>(work: () => Promise<T>): Promise<T> {
    const when = next('psp');
    if (when === 'before') die();
    const result = await work();
    if (when === 'after') die();
    mustLive();
    return result;
  }

  return {
    database: {
      async run(scope, work) {
        const when = next('unit');
        if (when === 'before') die();
        const result = await database.run(scope, async (unit) => {
          const done = await work(unit);
          if (when === 'inside') die();
          // Whoever has died since did not commit.
          mustLive();
          return done;
        });
        if (when === 'after') die();
        return result;
      },
      listen: (channel, handler) => database.listen(channel, handler),
      exclusively: (name, work) => database.exclusively(name, work),
      ping: () => database.ping(),
      close: () => Promise.resolve(),
    },
    psp: {
      ...psp,
      charge: (request, signal) => call(() => psp.charge(request, signal)),
      find: (key, signal) => call(() => psp.find(key, signal)),
      cancel: (key, signal) => call(() => psp.cancel(key, signal)),
      ...(methods && {
        methods: {
          ...methods,
          setUp: (request, signal) => call(() => methods.setUp(request, signal)),
          findSetup: (key, signal) => call(() => methods.findSetup(key, signal)),
          cancelSetup: (key, signal) => call(() => methods.cancelSetup(key, signal)),
        },
      }),
    },
  };
}
