import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import type {CacheKey} from '../../src/client/cache.js';
import {PortalClient} from '../../src/client/portal-client.js';
import {ResourceController, type ResourceState} from '../../src/controllers/resource.js';
import {PortalError} from '../../src/core/errors.js';
import {PortalElement} from '../../src/core/portal-element.js';
import {InvoicePage} from '../support/invoice-page.js';
import {shown} from '../support/seen.js';

/** What the loader is to answer, by key. */
const answers = new Map<string, () => Promise<string>>();

class ReadingWidget extends PortalElement {
  key: CacheKey | undefined = ['things', 'a'];
  readonly seen: string[] = [];
  readonly resource = new ResourceController<string>(this, {
    key: () => this.key,
    load: (_client, key) => answers.get(String(key[1]))?.() ?? Promise.resolve(String(key[1])),
    keepsLast: true,
    onData: (data) => this.seen.push(data),
  });

  protected override get shownState(): ResourceState<string> {
    return this.resource.state;
  }

  protected override renderContent(): TemplateResult {
    return html`${this.resource.state.status} ${this.resource.data}`;
  }
}
customElements.define('reading-widget', ReadingWidget);

const client = (): PortalClient =>
  new PortalClient({endpoint: 'https://vendor.example', getToken: async () => 'token', live: false});

async function open(given = client()) {
  const {scope} = await InvoicePage.open(given, html`<reading-widget></reading-widget>`);
  return {scope, given, widget: scope.querySelector<ReadingWidget>('reading-widget')!};
}

describe('ResourceController', () => {
  beforeEach(() => answers.clear());

  const show = async (widget: ReadingWidget, name: string): Promise<void> => {
    widget.key = ['things', name];
    widget.requestUpdate();
    await shown(() => widget.resource.state.status === 'ready' && widget.resource.data === name, name);
  };

  it('tells of each answer that is shown, one from the cache too', async () => {
    const {widget} = await open();
    for (const name of ['a', 'b', 'a', 'b']) await show(widget, name);
    await shown(
      () => widget.seen.length === 4,
      () => widget.seen.join(),
    );
    expect(widget.seen).to.deep.equal(['a', 'b', 'a', 'b']);
  });

  it('keeps the data when a refresh fails, and drops what may no longer be seen', async () => {
    const {widget} = await open();
    await show(widget, 'a');
    answers.set('a', () => Promise.reject(new PortalError('network')));
    await widget.resource.reload();
    expect(widget.resource.state).to.include({status: 'failed', data: 'a'});
    answers.set('a', () => Promise.reject(new PortalError('forbidden', 'no', {status: 403})));
    await widget.resource.reload();
    expect(widget.resource.data).to.equal(undefined);
  });

  it('says that the next question failed, rather than showing the answer to the one before under it', async () => {
    const {widget} = await open();
    await show(widget, 'a');
    answers.set('b', () => Promise.reject(new PortalError('network')));
    widget.key = ['things', 'b'];
    widget.requestUpdate();
    await shown(() => widget.resource.state.status === 'failed');
    expect(widget.resource.data).to.equal(undefined);
    await show(widget, 'a');
  });

  it('listens to the resource that is shown, and no more once it is removed', async () => {
    const {widget, given} = await open();
    await show(widget, 'a');
    widget.key = ['others', 'c'];
    widget.requestUpdate();
    await shown(() => widget.resource.data === 'c');
    answers.set('c', async () => 'news');
    given.cache.invalidate(['others']);
    await shown(() => widget.resource.data === 'news');
    widget.remove();
    expect(given.cache.watched).to.equal(false);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(given.cache.watched).to.equal(false);
  });

  it('reads nothing without a key', async () => {
    const {widget} = await open();
    await show(widget, 'a');
    widget.key = undefined;
    widget.requestUpdate();
    await shown(() => widget.resource.data === undefined);
  });

  it('forgets one client’s data when another comes', async () => {
    const {scope, widget} = await open();
    await show(widget, 'a');
    answers.set('a', () => new Promise(() => undefined));
    scope.scope = {client: client(), error: undefined, locale: undefined};
    await widget.updateComplete;
    expect(widget.resource.state.status).to.equal('loading');
  });
});
