import {digitsOf} from './card-rules.js';
import type {Brand} from './card-rules.js';
import type {FailureCode} from './types.js';

/** How a charge or a verification ends. `later` is settled once `settleAfterMs` has passed; it fails with `code`, else with `processing_error`. */
export type Outcome =
  | {status: 'succeeded'}
  | {status: 'failed'; code: FailureCode}
  | {status: 'processing'; later: 'succeeded' | 'failed'; code?: FailureCode};

/** What the sandbox does with a card or an account. */
export interface Behaviour {
  /** Whether the holder must pass a 3-D Secure challenge first, each time. */
  challenge: boolean;
  /** What a charge leads to, after the challenge where there is one. */
  charge: Outcome;
  /** What verifying it without a charge (a setup) leads to. Funds aren't looked at. */
  verify: Outcome;
  /** What becomes of the HTTP answer to the call that charges. The charge itself always happens first. */
  answer: 'prompt' | 'lost' | 'slow';
}

/** A card number that makes the sandbox behave in one known way. */
export interface TestCard extends Behaviour {
  /** The behaviour's name; all that is ever stored of the number besides its last four digits. */
  name: TestCardName;
  number: string;
  brand: Brand;
  description: string;
}

/** The behaviours there are. */
export type TestCardName =
  | 'success'
  | 'success_mastercard'
  | 'success_amex'
  | 'declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'challenge'
  | 'challenge_then_declined'
  | 'challenge_always_fails'
  | 'processing_then_succeeded'
  | 'processing_then_failed'
  | 'lost_answer'
  | 'slow_answer';

const succeeded: Outcome = {status: 'succeeded'};
const failed = (code: FailureCode): Outcome => ({status: 'failed', code});

function card(
  name: TestCardName,
  number: string,
  description: string,
  behaviour: Partial<Pick<TestCard, 'brand' | 'challenge' | 'charge' | 'verify' | 'answer'>> = {},
): TestCard {
  return {
    name,
    number,
    description,
    brand: 'visa',
    challenge: false,
    charge: succeeded,
    verify: succeeded,
    answer: 'prompt',
    ...behaviour,
  };
}

/** Every card the sandbox knows. Any other number is refused by the fields: a real card never gets past them. */
export const testCards: readonly TestCard[] = [
  card('success', '4242424242424242', 'Succeeds'),
  card('success_mastercard', '5555555555554444', 'Succeeds', {brand: 'mastercard'}),
  card('success_amex', '378282246310005', 'Succeeds; the security code has 4 digits', {brand: 'amex'}),
  card('declined', '4000000000000002', 'Declined', {
    charge: failed('card_declined'),
    verify: failed('card_declined'),
  }),
  card('insufficient_funds', '4000000000009995', 'Declined: insufficient funds. Can be saved', {
    charge: failed('insufficient_funds'),
  }),
  card('expired_card', '4000000000000069', 'Declined: the bank says it has expired', {
    charge: failed('expired_card'),
    verify: failed('expired_card'),
  }),
  card('challenge', '4000002500003155', '3-D Secure: approve succeeds, decline fails', {challenge: true}),
  card('challenge_then_declined', '4000008400001629', '3-D Secure passes, then the card is declined', {
    challenge: true,
    charge: failed('card_declined'),
    verify: failed('card_declined'),
  }),
  card('challenge_always_fails', '4000008260003178', '3-D Secure fails whatever is answered', {
    challenge: true,
    charge: failed('authentication_failed'),
    verify: failed('authentication_failed'),
  }),
  card('processing_then_succeeded', '4000000000000077', 'Processing; succeeds later', {
    charge: {status: 'processing', later: 'succeeded'},
  }),
  card('processing_then_failed', '4000000000005126', 'Processing; fails later', {
    charge: {status: 'processing', later: 'failed'},
  }),
  card('lost_answer', '4000000000000119', 'Succeeds, but the answer never arrives', {answer: 'lost'}),
  card('slow_answer', '4000000000000259', 'Succeeds, but the answer is slow', {answer: 'slow'}),
];

/** The test card of that number, spaces allowed; `undefined` for any other number. */
export function findTestCard(number: string): TestCard | undefined {
  const digits = digitsOf(number);
  return testCards.find((candidate) => candidate.number === digits);
}

/** The test card of that name. */
export function testCardNamed(name: TestCardName): TestCard {
  const found = testCards.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The journal names a test card that this sandbox does not have: ${name}.`);
  return found;
}
