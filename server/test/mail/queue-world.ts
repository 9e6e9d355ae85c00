import type {Log} from '../../src/log.js';
import {createMailSender, MailError, type Mailer, type MailMessage, type MailSender} from '../../src/mail/index.js';
import type {Database} from '../../src/port/unit.js';
import {createSqlBackend} from '../../src/sql/backend.js';
import type {Json, TestClient} from '../support/portal.js';
import {acceptanceOf, type SaleWorld} from '../support/sale-world.js';

/** A mail server that takes messages until a test says otherwise. */
export interface TestMailServer extends Mailer {
  readonly taken: MailMessage[];
  /** How often it was handed a message, taken or not. */
  handed: number;
  /** What it answers instead of taking a message. */
  refuses: Error | undefined;
}

export function mailServer(): TestMailServer {
  return {
    taken: [],
    handed: 0,
    refuses: undefined,
    async send(message) {
      this.handed += 1;
      if (this.refuses) throw this.refuses;
      this.taken.push(message);
    },
  };
}

export const away = new MailError('unavailable', 'The mail server is away.', new Error('secret.host'));
export const refused = new MailError('address', 'The mail server refused the recipient.', new Error('ada@example.com'));

export function senderOn(database: Database, mailer: Mailer, log?: Log): MailSender {
  return createMailSender({database, backend: createSqlBackend(), mailer, ...(log && {log})});
}

/** Accepts a new quote; resolves to its order. */
export async function orderBy(world: SaleWorld, client: TestClient): Promise<{id: string; number: string}> {
  const {path, body, headers} = await acceptanceOf(client, await world.issue());
  const {order}: Json = await (await client.post(path, body, headers)).json();
  return order;
}

/** The queue of the world's customer, as it is stored, the oldest first. */
export function jobsOf(database: Database, {scope}: Pick<SaleWorld, 'scope'>) {
  return database.run(scope, ({db}) => db.selectFrom('mail_jobs').selectAll().orderBy('created_at').execute());
}

/** A database that dies before its unit of this number: from then on nothing of the instance reaches it. */
export function dyingBefore(nth: number, database: Database): Database {
  let units = 0;
  return {
    run: (scope, work) =>
      ++units >= nth ? Promise.reject(new Error('The instance is dead.')) : database.run(scope, work),
    listen: (channel, handler, missed) => database.listen(channel, handler, missed),
    exclusively: (name, work) => database.exclusively(name, work),
    ping: () => database.ping(),
    close: () => Promise.resolve(),
  };
}
