import type {Problem} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import {holdsCardNumber} from './card-numbers.js';
import {
  escapePointer,
  followSchema,
  type Operation,
  type ParameterObject,
  type SchemaObject,
} from './contract-document.js';
import {schemaError} from './contract-schemas.js';
import {cardNumberRejected, invalidRequest, notFound} from './faults.js';

type FieldError = NonNullable<Problem['errors']>[number];

/** A request's parameters, read and found right: integers are numbers, lists arrays, `filter[…]` an object, defaults filled in. */
export interface Parameters {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** By the contract's spelling of the name. */
  readonly header: Readonly<Record<string, string>>;
}

/**
 * Reads and checks the parameters of a request against the contract.
 * @throws PortalFault invalid_request with a pointer for each wrong one; idempotency_key_missing; not_found for a path that no id can have; card_number_rejected
 */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  url: URL,
  headers: Headers,
): Parameters {
  const errors: FieldError[] = [];
  const query: Record<string, unknown> = {};
  const header: Record<string, string> = {};
  const unread = new Set(url.searchParams.keys());
  for (const [name, text] of url.searchParams) inspectTexts(text, `query/${name.slice(0, 100)}`, name);

  for (const parameter of operation.parameters) {
    const pointer = parameter.schemaPointer;
    if (parameter.in === 'path') {
      // An id of an impossible shape is an id of nothing: the same answer as for any other.
      if (schemaError(pointer, fromText(path[parameter.name] ?? '', followSchema(parameter.schema)))) throw notFound();
    } else if (parameter.in === 'header') {
      const value = headers.get(parameter.name);
      if (value === null) {
        if (parameter.required) throw missingHeader(parameter.name);
      } else {
        header[parameter.name] = value;
        note(errors, `header/${parameter.name}`, schemaError(pointer, value));
      }
    } else {
      const read = readQuery(parameter, url.searchParams, unread);
      if (read.repeated)
        errors.push({pointer: `query/${read.repeated}`, code: 'repeated', detail: 'is given more than once'});
      if (read.value === undefined) {
        if (parameter.required)
          errors.push({pointer: `query/${parameter.name}`, code: 'required', detail: 'is missing'});
        continue;
      }
      query[parameter.name] = read.value;
      note(errors, `query/${parameter.name}`, schemaError(pointer, read.value));
    }
  }
  for (const name of unread)
    errors.push({
      pointer: `query/${name.slice(0, 100)}`,
      code: 'unknown',
      detail: 'is not a parameter of this operation',
    });
  if (errors.length > 0) throw invalidRequest('See errors.', errors.slice(0, 20));
  return {path, query, header};
}

/** Checks a body against the contract and fills in its defaults. @throws PortalFault invalid_request, card_number_rejected */
export function checkBody(operation: Operation, body: unknown): void {
  if (operation.bodyPointer === undefined) return;
  // A card number is refused as one even where the rest of the body is wrong too.
  inspectTexts(body, '');
  const error = schemaError(operation.bodyPointer, body);
  if (error) throw invalidRequest('See errors.', [error]);
}

interface QueryReading {
  readonly value?: unknown;
  /** The name that stands more than once. */
  readonly repeated?: string;
}

function readQuery(parameter: ParameterObject, given: URLSearchParams, unread: Set<string>): QueryReading {
  const schema = followSchema(parameter.schema);
  if (parameter.style === 'deepObject') return readDeepObject(parameter.name, schema, given, unread);
  unread.delete(parameter.name);
  const [text, ...more] = given.getAll(parameter.name);
  if (text === undefined) return {value: schema.default};
  return {value: fromText(text, schema), ...(more.length > 0 ? {repeated: parameter.name} : {})};
}

function readDeepObject(name: string, schema: SchemaObject, given: URLSearchParams, unread: Set<string>): QueryReading {
  const entries: Array<[string, unknown]> = [];
  let repeated: string | undefined;
  for (const full of [...unread]) {
    const [, property] = /^[^[\]]+\[([^[\]]{1,100})\]$/.exec(full.startsWith(`${name}[`) ? full : '') ?? [];
    if (property === undefined) continue;
    unread.delete(full);
    const [text = '', ...more] = given.getAll(full);
    if (more.length > 0) repeated = full;
    entries.push([property, fromText(text, followSchema(schema.properties?.[property] ?? {}))]);
  }
  return {value: Object.fromEntries(entries), ...(repeated ? {repeated} : {})};
}

/** What a parameter's text stands for; a text that can't be it stays a text, for the schema to refuse. */
function fromText(text: string, schema: SchemaObject): unknown {
  if (schema.type === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (schema.type === 'array') return text === '' ? [] : text.split(',');
  return text;
}

/** Names of what machines make: a digit run in one of these is an id or a part of an encoded image, and no person typed it. */
const machineMade: ReadonlySet<string> = new Set([
  'id',
  'ids',
  'paymentMethodId',
  'lineId',
  'fileIds',
  'image',
  'customer',
  'user',
  'cursor',
  'idempotencyKey',
]);

/** A PSP's token has letters, and digits among them as they come: one in a few hundred hexadecimal ones has a run that passes for a card number. Without letters it may be one. */
const mayHoldCardNumber = (name: string, value: string): boolean =>
  !machineMade.has(name) && (name !== 'token' || !/[a-z]/i.test(value));

/** No body of the contract nests deeper; one that does is made to exhaust the stack. */
const deepest = 16;

/**
 * Looks at each text of a request before anything else does.
 * @throws PortalFault card_number_rejected; invalid_request for NUL, which no database text can hold and no person types
 */
function inspectTexts(value: unknown, pointer: string, name = '', depth = 0): void {
  if (depth > deepest) throw invalidRequest('The body nests too deep.', [{pointer: '', code: 'depth'}]);
  if (typeof value === 'string') {
    if (value.includes('\0'))
      throw invalidRequest('A text holds a NUL character.', [{pointer, code: 'control_character'}]);
    if (mayHoldCardNumber(name, value) && holdsCardNumber(value)) throw cardNumberRejected(pointer);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) inspectTexts(item, `${pointer}/${index}`, name, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (holdsCardNumber(key)) throw cardNumberRejected(pointer);
      inspectTexts(item, `${pointer}/${escapePointer(key)}`, key, depth + 1);
    }
  }
}

function note(
  errors: FieldError[],
  where: string,
  error: {pointer: string; code: string; detail: string} | undefined,
): void {
  if (error) errors.push({pointer: where + error.pointer, code: error.code, detail: error.detail});
}

function missingHeader(name: string): PortalFault {
  if (name === 'Idempotency-Key') {
    return new PortalFault('idempotency_key_missing', 400, 'Idempotency-Key is missing; nothing was done.', {
      errors: [{pointer: 'header/Idempotency-Key', code: 'required'}],
      beforeExecution: true,
    });
  }
  return invalidRequest(`${name} is missing.`, [{pointer: `header/${name}`, code: 'required'}]);
}
