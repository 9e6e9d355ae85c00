import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import nodemailer from 'nodemailer';

import type {Clock} from '../clock.js';
import {newId} from '../ids.js';
import {compose} from './compose.js';
import {MailError, type MailAddress, type Mailer} from './mailer.js';

export interface FileOutboxOptions {
  /** Made when it isn't there. Messages name people and amounts, so only the server's user may read it. */
  readonly folder: string;
  readonly from: MailAddress;
  readonly clock: Clock;
}

/**
 * Writes each message as a file of its own, `<time>_<id>.eml`, which any mail program opens; sorted by name they are in the order of their writing. A file is whole
 * from the moment that it has its name.
 */
export function createFileOutbox({folder, from, clock}: FileOutboxOptions): Mailer {
  const transport = nodemailer.createTransport({streamTransport: true, buffer: true, newline: 'windows'});
  return {
    async send(message) {
      const now = clock.now();
      const composed = compose(message, from, now);
      const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}_${newId('mail').slice('mail_'.length)}`;
      const draft = join(folder, `.${name}.draft`);
      try {
        const {message: bytes} = await transport.sendMail(composed);
        await mkdir(folder, {recursive: true, mode: 0o700});
        await writeFile(draft, bytes as Buffer, {mode: 0o600, flag: 'wx', flush: true});
        await rename(draft, join(folder, `${name}.eml`));
      } catch (error) {
        await rm(draft, {force: true}).catch(() => {});
        throw new MailError('unavailable', 'A message could not be written to the outbox folder.', error);
      }
    },
  };
}
