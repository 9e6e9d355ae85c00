/** Reads what callers send, and answers what is wrong with it before anything acts on it. */
import {isExpired} from './card-rules.js';
import type {IntentRequest, Source} from './intents.js';
import {PspProblem} from './problems.js';

/** A JSON object from outside: nothing is known of its members. */
export type Input = Readonly<Record<string, unknown>>;

const currencies = new Set(Intl.supportedValuesOf('currency'));
const keyPattern = /^[A-Za-z0-9._:-]{1,128}$/;

function invalid(message: string): PspProblem {
  return new PspProblem(422, 'invalid_request', `${message} Nothing was charged.`);
}

function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The body as a JSON object.
 *
 * @throws PspProblem 415 for another content type, 400 for anything that isn't a JSON object.
 */
export async function readBody(request: Request): Promise<Input> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new PspProblem(415, 'unsupported_media_type', 'Send the body as application/json. Nothing was charged.');
  }
  const body: unknown = await request.json().catch(() => undefined);
  if (!isObject(body))
    throw new PspProblem(400, 'malformed_body', 'The body is not a JSON object. Nothing was charged.');
  return body;
}

/** Like {@link readBody}, but no body at all is an empty object. */
export async function readOptionalBody(request: Request): Promise<Input> {
  return request.headers.has('content-type') ? readBody(request) : {};
}

/** A caller's idempotency key: 1 to 128 of `A–Z a–z 0–9 . _ : -`. */
export function readKey(key: string): string {
  if (!keyPattern.test(key)) throw invalid('A key is 1 to 128 letters, digits, dots, colons, underscores or hyphens.');
  return key;
}

/** Text of at most `max` characters; `null` when absent. */
export function readText(input: Input, name: string, max = 200): string | null {
  const value = input[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || value === '' || value.length > max) {
    throw invalid(`${name} must be text of 1 to ${max} characters.`);
  }
  return value;
}

/** Minor units: a positive integer. */
export function readAmount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) {
    throw invalid('amount must be a positive integer of minor units.');
  }
  return value;
}

function readCurrency(value: unknown): string {
  if (typeof value !== 'string' || !currencies.has(value)) {
    throw invalid('currency must be an ISO 4217 code in capitals, such as EUR.');
  }
  return value;
}

function readFlag(input: Input, name: string): boolean {
  const value = input[name] ?? false;
  if (typeof value !== 'boolean') throw invalid(`${name} must be true or false.`);
  return value;
}

function readOrigin(input: Input, allowedOrigins: readonly string[]): string | null {
  const origin = readText(input, 'returnOrigin');
  if (origin !== null && !allowedOrigins.includes(origin)) {
    throw new PspProblem(
      422,
      'origin_not_allowed',
      `returnOrigin ${origin} is not among the allowed origins. Nothing was charged.`,
    );
  }
  return origin;
}

function readSource(value: unknown): Source {
  if (!isObject(value)) throw invalid('source must be {token} or {card}.');
  const token = readText(value, 'token');
  const card = readText(value, 'card');
  const customer = readText(value, 'customer');
  if (card !== null && token === null) return {card, customer};
  if (token === null || card !== null) throw invalid('source must have either token or card.');
  const save = value['save'] ?? false;
  if (typeof save !== 'boolean') throw invalid('source.save must be true or false.');
  if (save && customer === null) throw invalid('source.customer is needed to save the card.');
  return {token, customer, save};
}

/** What `PUT /v1/payments/:key` asks for. */
export function readPayment(key: string, body: Input, allowedOrigins: readonly string[]): IntentRequest {
  return {
    kind: 'payment',
    key: readKey(key),
    amount: readAmount(body['amount']),
    currency: readCurrency(body['currency']),
    description: readText(body, 'description', 500),
    returnOrigin: readOrigin(body, allowedOrigins),
    offSession: readFlag(body, 'offSession'),
    source: readSource(body['source']),
  };
}

/** What `PATCH /v1/cards/:id` changes: a card's holder, and its expiry, month and year together. */
export function readCardChanges(body: Input, now: number): {holder?: string; expMonth?: number; expYear?: number} {
  const holder = readText(body, 'holder', 100);
  const {expMonth: month, expYear: year} = body;
  if (month === undefined && year === undefined) return holder === null ? {} : {holder};
  if (!isWhole(month, 1, 12) || !isWhole(year, 2000, 2200))
    throw invalid('expMonth and expYear must be a month of a year.');
  if (isExpired({month, year}, now)) throw invalid('This month is over.');
  return {...(holder !== null && {holder}), expMonth: month, expYear: year};
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** What `POST /v1/setups/:key` asks for. */
export function readSetup(key: string, body: Input, allowedOrigins: readonly string[]): IntentRequest {
  const customer = readText(body, 'customer');
  if (customer === null) throw invalid('customer is needed: a card is saved for someone.');
  const source = isObject(body['source']) ? body['source'] : {};
  const token = readText(source, 'token');
  if (token === null) throw invalid('source.token is needed.');
  return {
    kind: 'setup',
    key: readKey(key),
    amount: null,
    currency: null,
    description: null,
    returnOrigin: readOrigin(body, allowedOrigins),
    offSession: false,
    source: {token, customer, save: true},
  };
}
