import {expect} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import type {PortalClientOptions} from '../../src/client/types.js';
import type {SessionOptions, TestWorld} from './control.js';
import {shown} from './seen.js';
import {promised, type Sightings} from './sightings.js';

export type PartsOptions = Partial<PortalClientOptions> & {session?: SessionOptions};

interface Place {
  readonly root: ShadowRoot;
  readonly text: string;
}

interface ListPlace extends Place {
  readonly list: {refresh(): Promise<void>};
  ready(): Promise<unknown>;
}

/** The element that has this part, once there is one. */
export function part(page: Place, name: string): Promise<HTMLElement> {
  return shown(
    () => page.root.querySelector<HTMLElement>(`[part~="${name}"]`),
    () => `part “${name}” in: ${page.text.slice(0, 900)}`,
  );
}

/** A list that is seen with all its ways to be read: loading, read again, finding nothing, empty, out of date, refused. */
export interface ListReading {
  readonly world: TestWorld;
  /** What it asks for, as a fault's path. */
  readonly path: string;
  /** The list where it finds nothing. */
  readonly findingNothing: TemplateResult;
  /** The part that says that an account has none. */
  readonly empty: string;
  begin(content?: TemplateResult, options?: PartsOptions): Promise<ListPlace>;
}

export async function readInEveryWay({world, path, findingNothing, empty, begin}: ListReading): Promise<void> {
  const held = await world.fault({kind: 'hold-before', path});
  const page = await begin();
  await part(page, 'loading');
  await held.release();
  await page.ready();
  const again = await world.fault({kind: 'hold-before', path});
  const refreshed = page.list.refresh();
  await shown(async () => (await again.status()).waiting, 'the second request');
  await again.release();
  await refreshed;
  await part(await begin(findingNothing), 'clear-filters');
  await part(await begin(undefined, {session: {customer: 'new-leaf'}}), empty);
  let online = true;
  const device = await begin(undefined, {online: () => online});
  await device.ready();
  online = false;
  await world.fault({kind: 'drop-before', path, times: 9});
  await device.list.refresh();
  await part(device, 'stale');
  await world.clearFaults();
  const body = '{"code":"forbidden","outcome":"none","requestId":"req_1"}';
  await world.fault({kind: 'respond', status: 403, path, times: 2, body});
  await part(await begin(undefined, {}), 'reference');
}

/** Asserts that what was seen is what is documented, all of it but for the parts that another test sees. */
export function expectDocumented(seen: Sightings, tag: string, elsewhere: readonly RegExp[]): void {
  const own = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !elsewhere.some((pattern) => pattern.test(name)));
  const {parts, states} = promised(tag);
  expect(parts).to.include.members(seen.parts);
  expect(own(seen.parts)).to.deep.equal(own(parts));
  expect(seen.states).to.deep.equal(states);
}
