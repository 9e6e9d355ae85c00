import {sha256OfText} from '../../ledger/digest.js';
import {takeMail} from '../../tickets/incoming-mail.js';
import {readBytes} from '../body.js';
import {notFound, unauthenticated} from '../faults.js';
import {json} from '../respond.js';
import type {Services} from '../services.js';

/** The most bytes of a mail with its attachments in base64. */
const largestMail = 40 * 1024 * 1024;

/** `POST /mail/{tenant}/incoming`: the vendor's mail server hands on what came to the reply address, as it came. Answers what has become of it; a mail that is left alone isn't to be sent again. */
export async function takeIncomingMail(services: Services, tenantId: string, request: Request): Promise<Response> {
  const {incomingMail, database, backend, files, log} = services;
  if (!incomingMail) throw notFound('operation');
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  // By their digests, whose comparison tells nothing of the secret.
  if ((await sha256OfText(given)) !== (await sha256OfText(incomingMail.secret)))
    throw unauthenticated('The secret is not the one of incoming mail.');
  const raw = await readBytes(request, largestMail);
  const outcome = await takeMail({database, backend, files, address: incomingMail.address}, tenantId, raw);
  if (outcome !== 'added') log.info({tenant: tenantId, outcome}, 'A mail was not added to a ticket.');
  return json({outcome});
}
