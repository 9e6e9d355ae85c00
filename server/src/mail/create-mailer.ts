import type {Clock} from '../clock.js';
import type {MailConfig} from '../config.js';
import {createFileOutbox} from './file-outbox.js';
import type {Mailer} from './mailer.js';
import {createSmtpMailer} from './smtp-mailer.js';

/** The mailer that the configuration asks for: a mail server where one is named, a folder of files otherwise. */
export function createMailer(config: MailConfig, clock: Clock): Mailer {
  const {from} = config;
  return 'smtpUrl' in config
    ? createSmtpMailer({url: config.smtpUrl, from, clock})
    : createFileOutbox({folder: config.outboxFolder, from, clock});
}
