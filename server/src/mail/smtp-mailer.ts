import nodemailer from 'nodemailer';

import type {Clock} from '../clock.js';
import {compose} from './compose.js';
import {MailError, type MailAddress, type Mailer} from './mailer.js';

export interface SmtpMailerOptions {
  /** `smtps://user:password@host:465`, or `smtp://…` which changes to TLS where the server offers it, and must with `?requireTLS=true`. */
  readonly url: string;
  readonly from: MailAddress;
  readonly clock: Clock;
}

/** How long a mail server may be silent, ms: meanwhile nothing else is sent. */
const patience = {connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000} as const;

/** Hands each message to a mail server over SMTP. What the server doesn't take is for whoever sends it to try again. */
export function createSmtpMailer({url, from, clock}: SmtpMailerOptions): Mailer {
  const transport = nodemailer.createTransport({url, ...patience});
  return {
    async send(message) {
      const composed = compose(message, from, clock.now());
      try {
        await transport.sendMail(composed);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // 5xx to the recipient alone: nodemailer calls it so when every recipient was refused for good.
        const isRefused =
          code === 'EENVELOPE' &&
          error instanceof Error &&
          'responseCode' in error &&
          Number(error.responseCode) >= 500;
        throw isRefused
          ? new MailError('address', 'The mail server refused the recipient.', error)
          : new MailError('unavailable', `The mail server could not be handed a message (${String(code)}).`, error);
      }
    },
  };
}
