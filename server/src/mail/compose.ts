import type {SendMailOptions} from 'nodemailer';

import {safeFilename} from '../documents/content-disposition.js';
import {cleanLine} from '../documents/text/clean.js';
import {MailError, type MailAddress, type MailMessage} from './mailer.js';

/** The longest subject or name: more is cut, since some servers refuse long headers. */
const longestLine = 300;

/**
 * A message as nodemailer takes it. Names and subjects are put on one line without control characters, so that none can begin another header (RFC 5322, 2.2); the
 * address must be one address and nothing else, so that none can become a second recipient.
 * @throws MailError for an address that is none
 */
export function compose(message: MailMessage, from: MailAddress, date: Date): SendMailOptions {
  const {id, to, fromName, replyTo, subject, text, html, attachments = [], language} = message;
  return {
    from: addressOf({...from, ...(fromName === undefined ? {} : {name: fromName})}),
    to: addressOf(to),
    ...(replyTo && {replyTo: addressOf(replyTo)}),
    subject: lineOf(subject),
    date,
    ...(id !== undefined && {messageId: messageIdOf(id, from)}),
    headers: {
      // RFC 3834: nobody's absence note answers it.
      'Auto-Submitted': 'auto-generated',
      ...(language && /^[A-Za-z0-9-]{1,35}$/.test(language) && {'Content-Language': language}),
    },
    text,
    ...(html !== undefined && {html}),
    attachments: attachments.map(({filename, contentType, content}) => ({
      filename: safeFilename(filename),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream',
      content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    })),
    // A message is what is in it: no text of it names a file or a URL to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Whether it is one address, as portals know them: no comment, no quoting, no second one beside it. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]]{1,253}$/u.test(address);
}

/** RFC 5322, 3.6.4: unique for all time, under the sender's own domain. */
function messageIdOf(id: string, {address}: MailAddress): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new Error('The id of a message may have letters, digits, "_" and "-" alone.');
  return `<${id}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}

function addressOf({name, address}: MailAddress): {name: string; address: string} {
  if (!isMailAddress(address)) throw new MailError('address', 'The address that a message should go to is none.');
  return {name: lineOf(name ?? ''), address};
}

function lineOf(text: string): string {
  return Array.from(cleanLine(text)).slice(0, longestLine).join('');
}
