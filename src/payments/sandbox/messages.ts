import type {CardFieldsState, CardToken} from '../psp-adapter.js';

/** What the sandbox PSP's pages say. Whatever doesn't have exactly this form is dropped. */
export type FrameMessage =
  | {readonly type: 'ready'}
  /** Pixels. */
  | {readonly type: 'resize'; readonly height: number}
  | {readonly type: 'change'; readonly state: CardFieldsState}
  | {readonly type: 'submit'}
  | {readonly type: 'tokenized'; readonly requestId: string; readonly card: CardToken}
  | {
      readonly type: 'error';
      readonly requestId: string;
      readonly code: string;
      readonly fields: Readonly<Record<string, string>>;
    }
  | {readonly type: 'challenge'};

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 300;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

/** The message of an event's data; undefined for what isn't one, or carries another frame's nonce. */
export function readMessage(data: unknown, nonce: string): FrameMessage | undefined {
  if (!isObject(data) || data['source'] !== 'sandbox-psp' || data['v'] !== 1 || data['nonce'] !== nonce)
    return undefined;
  switch (data['type']) {
    case 'ready':
    case 'submit':
      return {type: data['type']};
    case 'resize':
      return isWithin(data['height'], 0, 2000) ? {type: 'resize', height: data['height']} : undefined;
    case 'change':
      return readChange(data);
    case 'tokenized':
      return readToken(data);
    case 'error':
      return readError(data);
    case 'challenge':
      return data['result'] === 'completed' ? {type: 'challenge'} : undefined;
    default:
      return undefined;
  }
}

function readChange({complete, empty, brand, error}: Loose): FrameMessage | undefined {
  if (typeof complete !== 'boolean' || typeof empty !== 'boolean' || !isText(brand)) return undefined;
  const message = isObject(error) && isText(error['message']) ? error['message'] : undefined;
  return {type: 'change', state: {complete, empty, brand, error: message}};
}

function readToken({requestId, token, brand, last4, expMonth, expYear}: Loose): FrameMessage | undefined {
  if (!isText(requestId) || !isText(token) || !/^[\w-]{8,200}$/.test(token)) return undefined;
  if (!isText(brand) || !isText(last4) || !/^\d{4}$/.test(last4)) return undefined;
  // A bank account never ends.
  const never = expMonth === null && expYear === null;
  if (!never && !(isWithin(expMonth, 1, 12) && isWithin(expYear, 2000, 2200))) return undefined;
  return {
    type: 'tokenized',
    requestId,
    card: {
      token,
      brand,
      last4,
      expMonth: never ? null : (expMonth as number),
      expYear: never ? null : (expYear as number),
    },
  };
}

function readError({requestId, code, fields}: Loose): FrameMessage | undefined {
  if (!isText(requestId) || !isText(code)) return undefined;
  const named = isObject(fields)
    ? Object.entries(fields).filter((entry): entry is [string, string] => isText(entry[1]))
    : [];
  return {type: 'error', requestId, code, fields: Object.fromEntries(named)};
}
