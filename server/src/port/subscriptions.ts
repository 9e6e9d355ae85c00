import type {BillingNotice, NoticeContent} from './billing-notices.js';
import type {Unit} from './unit.js';

/** Subscriptions, as the back end knows them. */
export interface SubscriptionsSection {
  /**
   * Takes note that these invoices were paid in full or in part: a subscription that waited for one goes on.
   * @param today the customer's day
   * @returns the ids of the subscriptions that changed
   */
  settled(unit: Unit, invoiceIds: readonly string[], today: string): Promise<readonly string[]>;
  /**
   * What a notice about a subscription says as things are now; `gone` when there is no such subscription, `canceled` when it is no longer true.
   * @param today the customer's day
   */
  notice?(
    unit: Unit,
    subscriptionId: string,
    notice: BillingNotice,
    today: string,
  ): Promise<NoticeContent | 'gone' | 'canceled'>;
}
