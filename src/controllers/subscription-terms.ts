import type {ReactiveControllerHost} from 'lit';

import {subscriptionMethodTerms} from '../i18n/subscription-methods.js';
import {subscriptionOutlookTerms} from '../i18n/subscription-outlook.js';
import {subscriptionStateTerms, type SubscriptionTerms} from '../i18n/subscription-states.js';
import {TermsController} from './terms.js';

type Host = ConstructorParameters<typeof TermsController>[0] & ReactiveControllerHost;

/** All that is said of how a subscription stands, for what loads after the first paint. */
export class SubscriptionTermsController {
  readonly #states: TermsController<'subscriptionStates'>;
  readonly #outlook: TermsController<'subscriptionOutlook'>;
  readonly #methods: TermsController<'subscriptionMethods'>;

  constructor(host: Host) {
    this.#states = new TermsController(host, subscriptionStateTerms);
    this.#outlook = new TermsController(host, subscriptionOutlookTerms);
    this.#methods = new TermsController(host, subscriptionMethodTerms);
  }

  get value(): SubscriptionTerms {
    return {...this.#states.value, ...this.#outlook.value, ...this.#methods.value};
  }
}
