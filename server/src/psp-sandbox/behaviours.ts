import {testAccounts, type TestAccountName} from './test-accounts.js';
import {testCards, type Behaviour, type TestCardName} from './test-cards.js';

/** How a card or an account behaves, by the name that is stored of it. */
export function behaviourNamed(name: TestCardName | TestAccountName): Behaviour {
  const found = [...testCards, ...testAccounts].find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The journal names a test card or account that this sandbox does not have: ${name}.`);
  return found;
}
