import type {Operation} from './contract-document.js';
import {schemaError} from './contract-schemas.js';

/** The answer is not what the contract says: a mistake of the server, found by a test. */
export class ContractDriftError extends Error {
  override readonly name = 'ContractDriftError';
}

/**
 * Holds a response against the contract: its status, its content type, the headers it must have, and the body of a JSON one. A body that streams isn't read.
 * @throws ContractDriftError
 */
export async function checkResponse(operation: Operation, response: Response): Promise<void> {
  const {status} = response;
  const drift = (what: string): ContractDriftError =>
    new ContractDriftError(`${operation.id} answered ${status}: ${what}`);
  // What a conditional request gets is HTTP's, and the contract leaves it to it.
  if (status === 304) return;
  const declared = operation.responses[String(status)] ?? (status >= 400 ? operation.responses['default'] : undefined);
  if (!declared) throw drift('the contract has no such status.');

  for (const [name, {required}] of Object.entries(declared.response.headers ?? {})) {
    if (required && !response.headers.has(name)) throw drift(`the header ${name} is missing.`);
  }
  const media = Object.keys(declared.response.content ?? {});
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  if (media.length === 0) {
    if (response.body !== null) throw drift('it has a body, and the contract none.');
    return;
  }
  if (!media.includes(type)) throw drift(`its content type is "${type}", not ${media.join(' or ')}.`);
  if (!type.endsWith('json')) return;
  const body: unknown = await response.clone().json();
  const error = schemaError(`${declared.pointer}/content/${type.replaceAll('/', '~1')}/schema`, body);
  if (error) throw drift(`${error.pointer || 'the body'} ${error.detail}.`);
}
