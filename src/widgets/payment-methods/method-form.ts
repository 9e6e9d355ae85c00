import type {TemplateResult} from 'lit';

import type {MethodChange, PaymentMethod} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {PortalError} from '../../core/errors.js';
import type {MethodWords} from './method-words.js';

/** What a form works with. */
export interface FormContext {
  readonly client: PortalClient;
  readonly words: () => MethodWords;
  /** The method as it was read last, so that what is sent answers what is shown. */
  readonly method: () => PaymentMethod;
  /** All methods, as they were read last. */
  readonly methods: () => readonly PaymentMethod[];
  /** Something in the form is different: render. */
  readonly changed: () => void;
}

/** What a dialog shows about one method, and sends. */
export interface MethodForm {
  readonly title: string;
  readonly confirm: string;
  /** Nothing can be sent: there is nothing to choose, or it is still being asked for. */
  readonly blocked?: boolean;
  /** Asks for what has to be known first. @throws {PortalError} */
  readonly load?: () => Promise<void>;
  render(): TemplateResult;
  /** What is wrong with what was typed, and where it stands; undefined when it can be sent. */
  readonly mistake?: () => {readonly words: string; readonly field: string} | undefined;
  send(onUncertain: () => void): Promise<{readonly method: PaymentMethod; readonly change?: MethodChange}>;
  /** It was refused: what was shown may be out of date. */
  readonly refused?: (error: PortalError) => Promise<void>;
  /** What was done, in words. */
  done(): string;
}
