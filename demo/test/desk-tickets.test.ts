import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {silentLog} from 'portal-widgets-server';
import {startDemo, type Demo} from '../src/demo.js';
import {DeskVisitor, fieldsOf} from './support/desk-visitor.js';
import {PortalCaller} from './support/portal-caller.js';
import {linkIn, mailAbout, replyTo} from './support/sent-mail.js';

interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly messageCount: number;
  readonly typing: {readonly name: string} | null;
}

interface Message {
  readonly author: {readonly name: string; readonly role: string};
  readonly text: string;
  readonly html: string | null;
  readonly via: string;
  readonly files: ReadonlyArray<{readonly name: string; readonly contentType: string; readonly url: string}>;
}

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('tickets at the vendor’s desk', () => {
  let dataFolder: string;
  let demo: Demo;
  let vera: DeskVisitor;
  let customer: PortalCaller;
  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'demo-desk-tickets-'));
    demo = await startDemo(
      {ports: {site: 0, api: 0, psp: 0}, reset: false, dataFolder, size: 'small'},
      {log: silentLog, say: () => {}, prepareBundle: async () => {}},
    );
    vera = new DeskVisitor(demo.urls);
    await vera.signIn();
    customer = await PortalCaller.signIn(demo.urls.api, new URL(demo.urls.northwind).origin);
  });
  after(async () => {
    await demo?.close();
    await rm(dataFolder, {recursive: true, force: true});
  });

  const open = (subject = 'Kein Zugang'): Promise<Ticket> =>
    customer.post('/tickets', {subject, category: 'account', text: 'Ich <b>komme</b> nicht hinein.'});
  const ticket = (id: string): Promise<Ticket> => customer.get(`/tickets/${id}`);
  const messages = async (id: string): Promise<Message[]> =>
    (await customer.get<{items: Message[]}>(`/tickets/${id}/messages`)).items;

  /** An answer as the page's form sends it. */
  async function answerForm(id: string, html: string, ...files: File[]): Promise<FormData> {
    const form = new FormData();
    const fields = fieldsOf(await vera.page(`/desk/tickets/${id}`), '/messages');
    for (const [name, value] of Object.entries({...fields, html})) form.set(name, value);
    for (const file of files) form.append('files', file);
    return form;
  }
  const send = (id: string, form: FormData) => vera.post(`/desk/tickets/${id}/messages`, form);

  it('are listed with what nobody has read, and found by their words', async () => {
    const {id, number} = await open('Rechnung <i>fehlt</i>');
    const unread = await vera.page('/desk/tickets?view=unread&q=fehlt');
    assert.match(unread, new RegExp(`/desk/tickets/${id}">${number}</a>`));
    assert.match(unread, /Rechnung &lt;i&gt;fehlt&lt;\/i&gt;/);
    await vera.post(`/desk/tickets/${id}/read`, {position: '1'});
    assert.doesNotMatch(await vera.page('/desk/tickets?view=unread&q=fehlt'), new RegExp(number));
    assert.match(await vera.page('/desk/tickets?view=open&q=fehlt'), new RegExp(number));
  });

  it('lead on, page by page', async () => {
    const first = await vera.page('/desk/tickets?view=all');
    const next = /href="(\/desk\/tickets\?[^"]*cursor=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(next);
    const numbers = (page: string): string[] =>
      [...page.matchAll(/<th scope="row">\s*<a[^>]*>([^<]+)/g)].map(([, text]) => text ?? '');
    const second = numbers(await vera.page(next));
    assert.ok(second.length > 0);
    assert.deepEqual(
      numbers(first).filter((number) => second.includes(number)),
      [],
    );
  });

  it('are answered in HTML, with a file; the customer gets what is safe of it', async () => {
    const {id} = await open();
    assert.match(await vera.page(`/desk/tickets/${id}`), /Ich &lt;b&gt;komme&lt;\/b&gt; nicht hinein\./);
    const form = await answerForm(
      id,
      '<p>Try <a href="https://help.example">this</a>.</p><script>alert(1)</script>',
      new File([png], 'screen.png', {type: 'image/png'}),
    );
    const answered = await send(id, form);
    assert.equal(answered.status, 303);
    assert.match(await vera.page(answered.headers.get('location') ?? ''), /Your answer is with the customer\./);

    const answer = (await messages(id)).at(-1);
    assert.deepEqual(answer?.author, {name: 'Vera Lindqvist', role: 'agent'});
    assert.match(answer?.html ?? '', /<a href="https:\/\/help\.example"/);
    assert.doesNotMatch(answer?.html ?? '', /script/);
    assert.equal((await ticket(id)).status, 'pending');
    const [file] = answer?.files ?? [];
    assert.deepEqual([file?.name, file?.contentType], ['screen.png', 'image/png']);
    assert.deepEqual(new Uint8Array(await (await fetch(file?.url ?? '')).arrayBuffer()), png);
  });

  it('are answered once, however often the form is sent', async () => {
    const {id} = await open();
    const form = await answerForm(id, '<p>Once</p>', new File([png], 'screen.png'));
    assert.deepEqual([(await send(id, form)).status, (await send(id, form)).status], [303, 303]);
    assert.equal((await ticket(id)).messageCount, 2);
  });

  it('keep what was written when it isn’t taken, and say why', async () => {
    const {id} = await open();
    const program = new File([Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])], 'setup.png');
    for (const [form, why] of [
      [await answerForm(id, '<p> </p>'), /markup alone says nothing/],
      [await answerForm(id, '<p>4242 4242 4242 4242</p>'), /card number/],
      [await answerForm(id, '<p>See the "file"</p>', program), /pictures, PDF, ZIP and text/],
    ] as const) {
      const refused = await send(id, form);
      const page = await refused.text();
      assert.equal(refused.status, 422);
      assert.match(page, why);
      assert.ok(page.includes(`${escaped(form.get('html'))}</textarea>`));
    }
    assert.equal((await ticket(id)).messageCount, 1);
  });

  it('are resolved, closed and opened again without an answer, and show that somebody writes', async () => {
    const {id} = await open();
    const set = async (status: string): Promise<string> => {
      await vera.post(`/desk/tickets/${id}/status`, {status});
      return (await ticket(id)).status;
    };
    assert.deepEqual([await set('resolved'), await set('closed'), await set('open')], ['resolved', 'closed', 'open']);
    await vera.post(`/desk/tickets/${id}/typing`, {});
    assert.equal((await ticket(id)).typing?.name, 'Vera Lindqvist');
  });

  it('of another vendor aren’t there, nor is anything without a sign-in', async () => {
    const {id} = await open();
    const solange = new DeskVisitor(demo.urls);
    await solange.signIn('/odotrack/desk');
    assert.equal((await solange.get(`/odotrack/desk/tickets/${id}`)).status, 404);
    assert.match(await solange.page('/odotrack/desk/tickets'), /Assistance/);
    const nobody = new DeskVisitor(demo.urls);
    for (const path of ['/desk/tickets', `/desk/tickets/${id}`]) assert.equal((await nobody.get(path)).status, 303);
  });

  it('are told of by a mail, whose link opens the one ticket, and which can be replied to', async () => {
    const {id} = await open('Mit Antwort per Mail');
    await send(id, await answerForm(id, '<p>By mail</p>'));
    const mail = await mailAbout(join(dataFolder, 'outbox'), 'Mit Antwort per Mail');
    const {origin, pathname, hash} = new URL(linkIn(mail));
    assert.equal(origin + pathname, `${new URL(demo.urls.northwind).origin}/ticket`);
    assert.match(await (await fetch(origin + pathname)).text(), /data-ticket-link/);

    const exchanged = await fetch(`${demo.urls.api}/ticket-sessions`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Origin: origin},
      body: JSON.stringify({token: new URLSearchParams(hash.slice(1)).get('portal-ticket')}),
    });
    assert.equal(exchanged.headers.get('access-control-allow-origin'), origin);
    assert.equal(((await exchanged.json()) as {ticketId: string}).ticketId, id);

    const raw = replyTo(mail, 'Danke!');
    for (const outcome of ['added', 'again']) {
      const taken = await fetch(`${new URL(demo.urls.api).origin}/mail/northwind/incoming`, {
        method: 'POST',
        headers: {Authorization: `Bearer ${demo.mailSecret}`},
        body: raw,
      });
      assert.equal(((await taken.json()) as {outcome: string}).outcome, outcome);
    }
    const reply = (await messages(id)).at(-1);
    assert.deepEqual([reply?.text, reply?.via], ['Danke!', 'mail']);
  });

  const escaped = (text: FormDataEntryValue | null): string =>
    String(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
});
