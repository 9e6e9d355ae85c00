import {unavailable} from '../faults.js';
import {json} from '../respond.js';
import type {Services} from '../services.js';

/** `GET /healthz`: whether this instance can answer, which it can't without its database. @throws PortalFault unavailable */
export async function answerHealth({database}: Services): Promise<Response> {
  try {
    await database.ping();
  } catch {
    throw unavailable('The database gives no answer.', 5);
  }
  return json({status: 'ok'});
}
