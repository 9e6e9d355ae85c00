import type {TemplateResult} from 'lit';

import type {DocumentReference, Subscription} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {PortalError} from '../../core/errors.js';
import type {CardWords} from './card-words.js';
import type {SubscriptionAct} from './subscription-card.events.js';

/** What a form works with. */
export interface CardContext {
  readonly client: PortalClient;
  readonly words: () => CardWords;
  /** The subscription as it was read last, so that what is sent answers what is shown. */
  readonly subscription: () => Subscription;
  /** Something in the form is different: render. */
  readonly changed: () => void;
  /** Closes the dialog and opens that for another action. */
  readonly goTo: (action: SubscriptionAct) => void;
  /** Closes the dialog and opens that in which a payment method is entered; this one comes again with what was kept. */
  readonly enterMethod: () => void;
  /** The method that was entered a moment ago. */
  readonly entered: string | undefined;
}

/** What came of it. */
export interface CardResult {
  readonly subscription?: Subscription;
  readonly invoice?: DocumentReference | null;
  readonly quote?: DocumentReference;
}

/** What a dialog shows about one action, and sends. */
export interface CardForm {
  readonly title: string;
  /** What the button says that goes on, or sends. */
  readonly confirm: string;
  /** Nothing can be sent: there is nothing to choose, or it is still being asked for. */
  readonly blocked?: boolean;
  /** Asks for what has to be known first. @throws {PortalError} */
  readonly load?: () => Promise<void>;
  /** Goes to the next step in place of sending; resolves with whether it has. @throws {PortalError} */
  readonly advance?: () => Promise<boolean>;
  /** Goes back to the step before; undefined at the first. */
  readonly back?: (() => void) | undefined;
  render(): TemplateResult;
  /** What is wrong with what was typed, and the selector of its field; undefined when it can be sent. */
  readonly mistake?: () => {readonly words: string; readonly field: string} | undefined;
  /** What the last question was refused for, and the selector of its field: it is said at once, and what was refused may be asked again. */
  readonly refusal?: () => {readonly words: string; readonly field: string} | undefined;
  send(onUncertain: () => void): Promise<CardResult>;
  /** It was refused: what was shown may be out of date. Resolves with whether it shows why by itself. */
  readonly refused?: (error: PortalError) => Promise<boolean>;
  /** What was done, in words. */
  done(result: CardResult): string;
  /** It is shown no more. */
  readonly stop?: () => void;
}
