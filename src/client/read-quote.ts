import {PortalError} from '../core/errors.js';
import type {Quote} from './contract.js';
import type {Answer} from './transport.js';
import type {ReadQuote} from './section-types.js';

/**
 * A quote with its `ETag`.
 *
 * @throws {PortalError} `malformed_response` when an answer has none, as when a server doesn't expose it to pages of other origins: nothing could be answered safely.
 */
export function readQuote({data, response}: Answer<Quote>): ReadQuote {
  // What a proxy compresses it marks as weak, and the server would refuse that.
  const etag = response.headers.get('ETag')?.replace(/^W\//, '');
  if (!etag) throw new PortalError('malformed_response', 'The answer has no ETag.', {status: response.status});
  return {quote: data as Quote, etag};
}
