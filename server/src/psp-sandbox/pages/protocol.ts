/**
 * What the pages and the page that embeds them say to each other by `postMessage`. Every message is a plain object that begins with an
 * {@link Envelope}; both sides name the other's exact origin and drop whatever doesn't fit.
 */
import type {Brand, FieldErrorCode, FieldErrors, FieldName} from '../card-rules.js';
import type {AccountErrorCode, AccountErrors, AccountField} from '../iban-rules.js';
import type {CardLabel} from '../types.js';

/** The protocol's version. */
export const protocolVersion = 1;

/** What every message carries. */
export interface Envelope {
  source: 'sandbox-psp';
  v: typeof protocolVersion;
  /** The embedding page's own, from the frame's address. */
  nonce: string;
}

/** How the fields look. Anything that isn't a colour, a length or a list of fonts is ignored. */
export interface Theme {
  colorScheme?: 'light' | 'dark';
  text?: string;
  /** Behind the text of an input; the page itself is transparent. */
  background?: string;
  border?: string;
  accent?: string;
  danger?: string;
  radius?: string;
  fontSize?: string;
  /** Fonts of the reader's system only. */
  font?: string;
}

/** From the fields to the embedding page. */
export type FieldsMessage =
  | {type: 'ready'}
  | {type: 'resize'; height: number}
  | {
      type: 'change';
      complete: boolean;
      empty: boolean;
      brand: Brand | '';
      error?: {field: FieldName | AccountField; code: FieldErrorCode | AccountErrorCode; message: string};
    }
  | {type: 'focus'; field: FieldName | AccountField}
  | {type: 'blur'; field: FieldName | AccountField}
  | {type: 'submit'}
  | ({type: 'tokenized'; requestId: string; token: string} & CardLabel)
  | {type: 'error'; requestId: string; code: string; fields: FieldErrors | AccountErrors};

/** From the embedding page to the fields. */
export type HostMessage =
  | {type: 'tokenize'; requestId: string}
  | {type: 'theme'; theme: Theme}
  | {type: 'focus'; field?: FieldName | AccountField}
  | {type: 'clear'};

/** From the challenge to the embedding page. It carries no verdict: that is for the servers to settle. */
export type ChallengeMessage =
  {type: 'ready'} | {type: 'resize'; height: number} | {type: 'challenge'; result: 'completed'};
