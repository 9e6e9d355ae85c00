import {randomUUID} from 'node:crypto';
import type {Context, Hono} from 'hono';
import {type VendorDesk, deskPath} from './desk.js';
import {ticketListPage, ticketViews} from './ticket-list-page.js';
import {answerStatuses, ownStatuses, ticketPage, type TicketPageView} from './ticket-page.js';
import type {AnswerProblem, DeskTicket} from './tickets.js';

/** What the desk does about tickets. @param doneOf - what a page says of what was done before it was opened */
export function ticketRoutes(app: Hono, desk: VendorDesk, doneOf: (c: Context) => {done?: string}): void {
  const {site, tickets, voice} = desk;
  const {problems, tickets: words} = voice.words;
  const refusals: Readonly<Record<AnswerProblem, string>> = {
    blank: words.blank,
    card_number: problems.cardNumber,
    file: words.badFile,
  };

  app.get('/tickets', async (c) => {
    const view = ticketViews.find((each) => each === c.req.query('view')) ?? 'active';
    const search = (c.req.query('q') ?? '').trim().slice(0, 100);
    return c.html(ticketListPage(desk, {view, search, ...(await tickets.list(view, search, c.req.query('cursor')))}));
  });

  /** Answers about a ticket that is there. */
  const about =
    (answer: (c: Context, ticket: DeskTicket) => Promise<Response> | Response) =>
    async (c: Context): Promise<Response> => {
      const ticket = await tickets.get(c.req.param('id') ?? '');
      return ticket ? answer(c, ticket) : c.text(words.notFound, 404);
    };
  const show = async (
    ticket: DeskTicket,
    given: Partial<Pick<TicketPageView, 'draft' | 'key' | 'problem' | 'done'>>,
    cursor?: string,
  ) => ticketPage(desk, {ticket, part: await tickets.messages(ticket.id, cursor), key: randomUUID(), ...given});
  const back = (c: Context, {id}: DeskTicket, done: 'answered' | 'saved'): Response =>
    c.redirect(`${deskPath(site, `/tickets/${id}`)}?done=${done}`, 303);

  const page = '/tickets/:id';
  app.get(
    page,
    about(async (c, ticket) => c.html(await show(ticket, doneOf(c), c.req.query('cursor')))),
  );

  app.post(
    `${page}/messages`,
    about(async (c, ticket) => {
      const form = await c.req.parseBody({all: true});
      const text = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
      const files = [form['files'] ?? []].flat().filter((file) => file instanceof File && file.size > 0) as File[];
      const [html, key] = [text('html').replaceAll('\r\n', '\n'), text('key') || randomUUID()];
      const status = answerStatuses.find((each) => each === text('status')) ?? 'pending';
      const problem =
        html.trim() === ''
          ? 'blank'
          : files.length > 5
            ? 'file'
            : await tickets.answer(ticket.id, {html, status, files, key});
      if (problem === undefined) return back(c, ticket, 'answered');
      // Its key is used up: the next one is another answer.
      return c.html(await show(ticket, {draft: html, problem: refusals[problem]}), 422);
    }),
  );

  app.post(
    `${page}/status`,
    about(async (c, ticket) => {
      const {status: wanted} = await c.req.parseBody();
      const status = ownStatuses.find((each) => each === wanted);
      if (!status) return c.text(problems.noStatus, 422);
      await tickets.setStatus(ticket.id, status);
      return back(c, ticket, 'saved');
    }),
  );

  app.post(
    `${page}/typing`,
    about(async (c, {id}) => {
      await tickets.noteTyping(id);
      return c.body(null, 204);
    }),
  );

  app.post(
    `${page}/read`,
    about(async (c, {id}) => {
      const position = Number((await c.req.parseBody())['position']);
      if (!Number.isInteger(position) || position < 1 || position > 1_000_000) return c.body(null, 400);
      await tickets.noteRead(id, position);
      return c.body(null, 204);
    }),
  );
}
