import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import PostalMime, {type Email} from 'postal-mime';

import type {MailMessage} from '../../src/mail/mailer.js';

/** The server's own address in tests. */
export const from = {name: 'Portal', address: 'portal@vendor.example'};

/** A message in plain English. */
export function message(more: Partial<MailMessage> = {}): MailMessage {
  return {
    to: {name: 'Amélie Côté', address: 'member@tremblay.example'},
    subject: 'Your order 26387 with Odotrack',
    text: 'Hello Amélie,\n\nhere it is.\n',
    ...more,
  };
}

/** The messages of an outbox as a mail program reads them, the oldest first. */
export async function readOutbox(folder: string): Promise<Email[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
}
