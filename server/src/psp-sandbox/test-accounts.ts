import {ibanOf} from './iban-rules.js';
import type {Behaviour, Outcome} from './test-cards.js';

/** The behaviours of accounts. */
export type TestAccountName = 'debit' | 'debit_returned' | 'debit_refused';

/** An account number that makes the sandbox behave in one known way. A debit takes days: each is `processing` first. */
export interface TestAccount extends Behaviour {
  readonly name: TestAccountName;
  readonly iban: string;
  readonly description: string;
}

const refused: Outcome = {status: 'failed', code: 'processing_error'};

/** Every account the sandbox knows. Any other is refused by the fields: a real one never gets past them. */
export const testAccounts: readonly TestAccount[] = [
  {
    name: 'debit',
    iban: 'DE89370400440532013000',
    challenge: false,
    charge: {status: 'processing', later: 'succeeded'},
    verify: {status: 'succeeded'},
    answer: 'prompt',
    description: 'Processing; succeeds later',
  },
  {
    name: 'debit_returned',
    iban: 'DE62370400440532013001',
    challenge: false,
    charge: {status: 'processing', later: 'failed', code: 'insufficient_funds'},
    verify: {status: 'succeeded'},
    answer: 'prompt',
    description: 'Processing; returned later for lack of funds',
  },
  {
    name: 'debit_refused',
    iban: 'DE35370400440532013002',
    challenge: false,
    charge: refused,
    verify: refused,
    answer: 'prompt',
    description: 'Refused: the bank takes no debits from it',
  },
];

/** The test account of that number, spaces allowed; `undefined` for any other. */
export function findTestAccount(iban: string): TestAccount | undefined {
  const plain = ibanOf(iban);
  return testAccounts.find((candidate) => candidate.iban === plain);
}
