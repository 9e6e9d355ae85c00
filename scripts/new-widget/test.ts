import type {WidgetNames} from './names.js';

/** Browser tests of what holds for the widget before it has a face of its own, on the real server. */
export function test({tag, className}: WidgetNames): string {
  return `import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';

import '../../../src/define/portal-provider.js';
import '../../../src/define/${tag}.js';
import {${className}} from '../../../src/widgets/${tag}/${tag}.js';
import {endpoint, openWorld, type TestWorld} from '../../support/control.js';
import {promised, Sightings} from '../../support/sightings.js';

describe('<${tag}>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let getToken: () => Promise<string>;

  before(async () => {
    world = await openWorld();
    getToken = async () => (await world.session()).token;
  });
  afterEach(() => world.clearFaults());

  const part = (element: ${className}, name: string): HTMLElement | null =>
    element.renderRoot.querySelector(\`[part~="\${name}"]\`);

  async function show(awaited: string): Promise<${className}> {
    const place = await fixture(html\`
      <portal-provider endpoint=\${endpoint} .getToken=\${getToken} live="off">
        <${tag}></${tag}>
      </portal-provider>
    \`);
    const element = place.querySelector<${className}>('${tag}')!;
    await waitUntil(() => part(element, awaited), \`no part "\${awaited}" is shown\`, {timeout: 8000});
    return element;
  }

  describe('accessibility', () => {
    it('has no violation that axe finds', async () => {
      await expect(await show('open')).to.be.accessible();
    });
  });

  describe('states', () => {
    it('says what could not be loaded, and loads it when asked again', async () => {
      await world.fault({kind: 'respond', status: 500, path: '/account$'});
      const element = await show('retry');
      part(element, 'retry')!.click();
      await waitUntil(() => part(element, 'open'), 'it is not loaded again', {timeout: 8000});
    });

    it('says that there is no provider around it', async () => {
      const element = await fixture<${className}>(html\`<${tag}></${tag}>\`);
      await waitUntil(() => part(element, 'error'), 'it says nothing', {timeout: 8000});
      await expect(element).to.be.accessible();
    });
  });

  describe('parts and states', () => {
    it('are those that are documented', async () => {
      const seen = new Sightings();
      await world.fault({
        kind: 'respond',
        status: 403,
        path: '/account$',
        body: '{"code":"forbidden","outcome":"none","requestId":"req_1"}',
      });
      const place = await fixture(html\`
        <portal-provider endpoint=\${endpoint} .getToken=\${getToken} live="off"></portal-provider>
      \`);
      const element = document.createElement('${tag}');
      place.append(element);
      seen.watch(element);
      await waitUntil(() => part(element, 'reference'), 'no failure is shown', {timeout: 8000});
      part(element, 'retry')!.click();
      await waitUntil(() => part(element, 'open'), 'it is not loaded again', {timeout: 8000});
      await world.fault({kind: 'wrong-type', path: '/account$', times: 9});
      await element.refresh();
      await waitUntil(() => part(element, 'stale'), 'it does not say that it may be out of date', {timeout: 8000});
      const {parts, states} = promised('${tag}');
      expect(seen.parts).to.deep.equal(parts);
      expect(states).to.include.members(seen.states);
      expect(seen.states).to.include.members(['loading', 'ready', 'failed', 'refreshing', 'stale']);
    });
  });

  describe('events', () => {
    it('asks before the company is opened', async () => {
      const element = await show('open');
      setTimeout(() => part(element, 'open')!.click());
      const event = await oneEvent(element, 'portal-${tag}-open');
      expect(event.cancelable).to.equal(true);
    });
  });

  describe('life cycle', () => {
    it('can be removed and put back', async () => {
      const element = await show('open');
      const parent = element.parentElement!;
      element.remove();
      parent.append(element);
      await element.updateComplete;
      expect(part(element, 'open')).not.to.equal(null);
    });
  });
});
`;
}
