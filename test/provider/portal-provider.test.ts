import {ContextConsumer} from '@lit/context';
import {aTimeout, expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {LitElement} from 'lit';

import '../../src/define/portal-provider.js';
import {portalContext} from '../../src/core/context.js';
import {awaitLateProviders} from '../../src/core/late-providers.js';
import {configurePortal} from '../../src/provider/configure-portal.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {TokenReason} from '../../src/client/types.js';
import {shown} from '../support/seen.js';

/** Stands for any widget. */
class TestWidget extends LitElement {
  readonly #scope = new ContextConsumer(this, {context: portalContext, subscribe: true});

  get scope() {
    return this.#scope.value;
  }

  override connectedCallback(): void {
    awaitLateProviders();
    super.connectedCallback();
  }
}
customElements.define('test-widget', TestWidget);

const endpoint = 'https://vendor.example/portal/v1';

function tokenFor(seconds: number): string {
  const iat = Date.now() / 1000;
  return `e30.${btoa(JSON.stringify({sub: 'ann', iat, exp: iat + seconds, n: Math.random()})).replaceAll('=', '')}.x`;
}

const widgetIn = (root: ParentNode): TestWidget => root.querySelector<TestWidget>('test-widget')!;
const clientOf = (provider: PortalProvider): PortalClient => provider.client!;
const buttonOf = (provider: PortalProvider) => provider.shadowRoot!.querySelector('button');
const status = (provider: PortalProvider) => provider.shadowRoot!.querySelector('[role=status]')!;

/** A provider whose session has begun. */
async function provide(seconds: number, answer?: (reason: TokenReason) => string) {
  const reasons: TokenReason[] = [];
  const getToken = async ({reason}: {reason: TokenReason}) => {
    reasons.push(reason);
    return answer ? answer(reason) : tokenFor(seconds);
  };
  const provider = await fixture<PortalProvider>(
    html`<portal-provider endpoint=${endpoint} .getToken=${getToken} live="off"
      ><input aria-label="Note" value="typed" /><test-widget></test-widget
    ></portal-provider>`,
  );
  return {provider, reasons, widget: widgetIn(provider)};
}

describe('<portal-provider>', () => {
  describe('the client', () => {
    it('is given to the widgets inside, also across shadow roots', async () => {
      const {provider, widget} = await provide(900);
      expect(widget.scope?.client).to.equal(provider.client);
      const host = document.createElement('div');
      host.attachShadow({mode: 'open'}).append(document.createElement('test-widget'));
      provider.append(host);
      expect(widgetIn(host.shadowRoot!).scope?.client).to.equal(provider.client);
    });

    it('reaches a widget that was there before the provider', async () => {
      const place = await fixture(
        html`<div>
          <late-provider><test-widget></test-widget></late-provider>
        </div>`,
      );
      expect(widgetIn(place).scope).to.equal(undefined);
      const {PortalProvider: Base} = await import('../../src/provider/portal-provider.js');
      customElements.define('late-provider', class extends Base {});
      const late = place.querySelector<PortalProvider>('late-provider')!;
      Object.assign(late, {endpoint, getToken: async () => 'token'});
      await late.updateComplete;
      expect(widgetIn(place).scope?.client).to.equal(late.client);
      expect(widgetIn(place).scope?.client).not.to.equal(undefined);
    });

    it('is another when endpoint or getToken change, and the widgets learn of it', async () => {
      const {provider, widget} = await provide(900);
      const clients = [provider.client];
      provider.endpoint = 'https://other.example/portal/v1';
      await provider.updateComplete;
      clients.push(widget.scope?.client);
      provider.getToken = async () => 'other';
      await provider.updateComplete;
      clients.push(widget.scope?.client);
      expect(new Set(clients).size).to.equal(3);
      expect(clients[1]?.endpoint).to.equal('https://other.example/portal/v1');
    });

    it('stays the same when the locale changes', async () => {
      const {provider, widget} = await provide(900);
      const before = provider.client;
      provider.locale = 'fr';
      await provider.updateComplete;
      expect([widget.scope?.locale, widget.scope?.client, before?.locale]).to.deep.equal(['fr', before, 'fr']);
    });

    it('stays the same when the provider is moved, and is given up when it is removed', async () => {
      const {provider} = await provide(900);
      const before = provider.client;
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(provider);
      await nextFrame();
      expect(provider.client).to.equal(before);
      provider.remove();
      await nextFrame();
      expect(provider.client).to.equal(undefined);
      elsewhere.append(provider);
      await provider.updateComplete;
      expect(widgetIn(provider).scope?.client).to.equal(provider.client);
      expect(widgetIn(provider).scope?.client).not.to.equal(undefined);
    });

    it('is the same whether its properties are set before or after it is on the page', async () => {
      const before = Object.assign(document.createElement('portal-provider'), {
        endpoint,
        getToken: async () => 'token',
      });
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(before);
      await before.updateComplete;
      const after = document.createElement('portal-provider');
      place.append(after);
      await after.updateComplete;
      Object.assign(after, {endpoint, getToken: async () => 'token'});
      await after.updateComplete;
      expect(before.client?.endpoint).to.equal(endpoint);
      expect(after.client?.endpoint).to.equal(endpoint);
    });

    it('is the same when its properties are set before it is defined, as by a script in front of this one', async () => {
      const place = await fixture<HTMLElement>(html`<div><early-provider></early-provider></div>`);
      const early = place.querySelector<PortalProvider>('early-provider')!;
      Object.assign(early, {endpoint, getToken: async () => 'token'});
      const {PortalProvider: Base} = await import('../../src/provider/portal-provider.js');
      customElements.define('early-provider', class extends Base {});
      await early.updateComplete;
      expect(early.client?.endpoint).to.equal(endpoint);
    });

    it('is an error until getToken is set, when the page has loaded without one; then it comes alive', async () => {
      const original = console.error;
      console.error = () => undefined;
      try {
        const provider = await fixture<PortalProvider>(
          html`<portal-provider endpoint=${endpoint}><test-widget></test-widget></portal-provider>`,
        );
        expect(widgetIn(provider).scope?.error?.code).to.equal('not_configured');
        provider.getToken = async () => 'token';
        await provider.updateComplete;
        expect(widgetIn(provider).scope?.client).to.equal(provider.client);
        expect(provider.client?.endpoint).to.equal(endpoint);
      } finally {
        console.error = original;
      }
    });

    it('is an error that the widgets get and the console says once, never an exception, when the endpoint is no URL', async () => {
      const said: unknown[] = [];
      const original = console.error;
      console.error = (message: unknown) => said.push(message);
      try {
        const provider = await fixture<PortalProvider>(
          html`<portal-provider endpoint="javascript:alert(1)" .getToken=${async () => 'x'}
            ><test-widget></test-widget
          ></portal-provider>`,
        );
        expect(widgetIn(provider).scope?.error?.code).to.equal('not_configured');
        expect(said).to.have.length(1);
      } finally {
        console.error = original;
      }
    });
  });

  describe('configurePortal', () => {
    it('serves the widgets that have no provider, those that were there before it too; a provider comes first', async () => {
      const place = await fixture(html`<div><test-widget></test-widget></div>`);
      const client = configurePortal({endpoint, getToken: async () => 'token', live: false});
      expect(widgetIn(place).scope?.client).to.equal(client);
      const {provider, widget} = await provide(900);
      expect(widget.scope?.client).to.equal(provider.client);
      expect(widget.scope?.client).not.to.equal(client);
    });
  });

  describe('the session', () => {
    it('shows nothing, and has an empty live region, while it lasts', async () => {
      const {provider} = await provide(900);
      expect(status(provider).textContent?.trim()).to.equal('');
      expect(getComputedStyle(provider).display).to.equal('contents');
    });

    it('is warned of before its end; the warning goes when the customer stays, and the focus goes back', async function () {
      this.timeout(20_000);
      // The warning comes at half of it, and its panel has the other half to load.
      let seconds = 12;
      const {provider, reasons} = await provide(0, () => tokenFor(seconds));
      const warned = oneEvent(provider, 'portal-session-expiring');
      await clientOf(provider).extendSession();
      expect((await warned).detail.expiresAt).to.be.greaterThan(Date.now());
      await shown(() => buttonOf(provider));
      expect(status(provider).textContent).to.contain('Your session ends at');
      expect(provider.matches(':state(session-expiring)')).to.equal(true);
      seconds = 900;
      provider.querySelector('input')!.focus();
      const button = buttonOf(provider)!;
      const came = new FocusEvent('focusin', {bubbles: true, relatedTarget: provider.querySelector('input')});
      button.focus();
      button.dispatchEvent(came);
      const extended = oneEvent(provider, 'portal-session-extended');
      await sendKeys({press: 'Enter'});
      await extended;
      await shown(() => !buttonOf(provider));
      expect(provider.matches(':is(:state(session-expiring), :state(session-ended))')).to.equal(false);
      expect(reasons.at(-1)).to.equal('extend');
      await shown(() => document.activeElement === provider.querySelector('input'));
    });

    it('goes on without a word while the customer is at work', async () => {
      let seconds = 4;
      let warnings = 0;
      const {provider, reasons} = await provide(0, () => tokenFor(seconds));
      provider.addEventListener('portal-session-expiring', () => warnings++);
      const began = oneEvent(provider, 'portal-session-extended');
      await clientOf(provider).extendSession();
      await began;
      seconds = 900;
      provider.querySelector('input')!.focus();
      await sendKeys({press: 'a'});
      await oneEvent(provider, 'portal-session-extended');
      expect(reasons.at(-1)).to.equal('extend');
      expect(warnings).to.equal(0);
      expect(status(provider).textContent?.trim()).to.equal('');
    });

    it('shows a panel once it has ended, keeps what is typed, and goes on after signing in again', async () => {
      let refuse = false;
      const {provider} = await provide(900, () => {
        if (refuse) throw new Error('no');
        return tokenFor(900);
      });
      await clientOf(provider).extendSession();
      refuse = true;
      const input = provider.querySelector('input')!;
      input.value = 'half a sentence';
      const ended = oneEvent(provider, 'portal-session-expired');
      clientOf(provider)
        .signedIn()
        .catch(() => undefined);
      await ended;
      await shown(() => buttonOf(provider));
      expect(status(provider).textContent).to.contain('Your session has ended');
      expect(provider.matches(':state(session-ended)')).to.equal(true);
      document.documentElement.lang = 'fr';
      await shown(() => status(provider).textContent?.includes('Votre session est terminée'));
      document.documentElement.lang = 'en';
      await shown(() => status(provider).textContent?.includes('Your session has ended'));
      await expect(provider).to.be.accessible();
      buttonOf(provider)!.click();
      await shown(() => status(provider).textContent?.includes('could not be signed in'));
      refuse = false;
      buttonOf(provider)!.click();
      await shown(() => !buttonOf(provider));
      expect(input.value).to.equal('half a sentence');
      expect(input.isConnected).to.equal(true);
    });

    it('leaves signing in to the page that cancels portal-sign-in, and shows the page’s own panel', async () => {
      const {provider, reasons} = await provide(900, () => {
        throw new Error('no');
      });
      provider.insertAdjacentHTML('beforeend', '<p slot="sign-in">Please log in</p>');
      clientOf(provider)
        .signedIn()
        .catch(() => undefined);
      await shown(() => provider.shadowRoot!.querySelector('slot[name=sign-in]'));
      const slot = provider.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=sign-in]')!;
      expect(slot.assignedElements()[0]?.textContent).to.equal('Please log in');
      const before = reasons.length;
      provider.addEventListener('portal-sign-in', (event) => event.preventDefault());
      buttonOf(provider)!.click();
      await aTimeout(0);
      expect(reasons.length).to.equal(before);
    });

    for (const [locale, words, direction] of [
      ['fr-BE', 'Votre session est terminée', 'ltr'],
      ['ar', 'انتهت جلستك', 'rtl'],
      ['xx', 'Your session has ended', 'ltr'],
    ] as const) {
      it(`speaks ${locale}`, async () => {
        const {provider} = await provide(900, () => {
          throw new Error('no');
        });
        provider.locale = locale;
        clientOf(provider)
          .signedIn()
          .catch(() => undefined);
        await shown(() => buttonOf(provider));
        expect(status(provider).textContent).to.contain(words);
        expect(provider.shadowRoot!.querySelector<HTMLElement>('.session')!.dir).to.equal(direction);
      });
    }
  });
});
