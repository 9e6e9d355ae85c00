import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PortalCaller} from '../support/portal-caller.js';
import {linkIn, replyTo} from '../support/sent-mail.js';
import {AccountPage} from './support/account-page.js';
import {DemoBrowser} from './support/demo-browser.js';
import {AgentsPage, ThreadOnPage, openTicket} from './support/tickets-page.js';

interface Message {
  readonly position: number;
  readonly author: {readonly name: string; readonly role: string};
  readonly text: string;
  readonly via: string;
  readonly files: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly size: number;
    readonly url: string;
  }>;
}

const subject = 'Der Export bleibt stehen';
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const log = new TextEncoder().encode('row 4096: stopped');

describe('two browsers in one conversation', () => {
  let browser: DemoBrowser;
  let portal: PortalCaller;
  let id: string;
  let customer: ThreadOnPage;
  let agent: AgentsPage;
  before(async () => {
    browser = await DemoBrowser.start();
    portal = await PortalCaller.signIn(browser.urls.api, new URL(browser.urls.northwind).origin);
    const asked = {subject, category: 'technical', text: 'Er bleibt bei Zeile 4096 stehen.'};
    ({id} = await portal.post<{id: string}>('/tickets', asked));
    await new AccountPage(browser).signIn();
    customer = await openTicket(browser, subject);
    agent = await AgentsPage.open(browser, subject);
  });
  after(() => browser?.close());

  const messages = async (): Promise<readonly Message[]> =>
    (await portal.get<{items: Message[]}>(`/tickets/${id}/messages?limit=100`)).items;
  const saidBy = async (role: string): Promise<string[]> =>
    (await messages()).filter(({author}) => author.role === role).map(({text}) => text);

  it('send files to each other, and see live what the other writes', async () => {
    await customer.type('Hier ist ein Bild.');
    await customer.attach(await browser.file('bild.png', png), 'bild.png');
    await customer.send();
    await agent.sees('Hier ist ein Bild.');
    await agent.sees('bild.png');

    await agent.type('<p>Danke. Bitte <b>noch einmal</b>, mit diesem Protokoll.</p>');
    await customer.says('Vera Lindqvist');
    await agent.attach(await browser.file('protokoll.txt', log));
    await agent.send();
    await customer.says('Bitte noch einmal, mit diesem Protokoll.');
    await customer.says('protokoll.txt');
  });

  it('lose nothing while one of them is offline, and send nothing twice', async () => {
    await browser.page.setOfflineMode(true);
    await customer.type('Das Protokoll sagt nichts.');
    await customer.send();
    await customer.says('Offline – not sent');
    assert.equal(await customer.draft(), 'Das Protokoll sagt nichts.');
    await agent.type('<p>Inzwischen haben wir etwas gefunden.</p>');
    await agent.send();
    assert.deepEqual((await saidBy('customer')).includes('Das Protokoll sagt nichts.'), false);

    await browser.page.setOfflineMode(false);
    await customer.says('Inzwischen haben wir etwas gefunden.');
    await customer.send();
    await agent.sees('Das Protokoll sagt nichts.');
  });

  it('see live what comes by mail', async () => {
    await browser.deliver(replyTo(await browser.mailAbout(subject), 'Das kommt aus meinem Postfach.'));
    await customer.says('Das kommt aus meinem Postfach.');
    await agent.sees('Das kommt aus meinem Postfach.');
  });

  it('are joined by whoever has the mail, by its link alone', async () => {
    const reader = await browser.someoneElse();
    await reader.goto(linkIn(await browser.mailAbout(subject)));
    const thread = new ThreadOnPage(reader);
    await thread.says('Das kommt aus meinem Postfach.');
    assert.equal(reader.url(), `${browser.urls.northwind}ticket`);
    await thread.type('Geschrieben ohne Anmeldung.');
    await thread.send();
    await customer.says('Geschrieben ohne Anmeldung.');
    await agent.sees('Geschrieben ohne Anmeldung.');
    // Nothing else is open to them.
    await reader.goto(`${browser.urls.northwind}account/support`);
    assert.equal(reader.url(), `${browser.urls.northwind}sign-in`);
  });

  it('have said each thing once, in one order, with each file once', async () => {
    const all = await messages();
    assert.deepEqual(
      all.map(({position, author, text, via}) => [position, author.role, text, via]),
      [
        [1, 'customer', 'Er bleibt bei Zeile 4096 stehen.', 'portal'],
        [2, 'customer', 'Hier ist ein Bild.', 'portal'],
        [3, 'agent', 'Danke. Bitte noch einmal, mit diesem Protokoll.', 'portal'],
        [4, 'agent', 'Inzwischen haben wir etwas gefunden.', 'portal'],
        [5, 'customer', 'Das Protokoll sagt nichts.', 'portal'],
        [6, 'customer', 'Das kommt aus meinem Postfach.', 'mail'],
        [7, 'customer', 'Geschrieben ohne Anmeldung.', 'portal'],
      ],
    );
    const files = all.flatMap((message) => message.files);
    assert.deepEqual(
      files.map(({name}) => name),
      ['bild.png', 'protokoll.txt'],
    );
    const [picture, text] = await Promise.all(
      files.map(async ({url}) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
    );
    assert.deepEqual([picture, text], [png, log]);
    browser.expectNoComplaint();
  });
});
