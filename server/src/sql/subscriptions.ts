import type {SubscriptionsSection} from '../port/subscriptions.js';
import {listProducts} from './products.js';
import {cancelSubscription, keepSubscription} from './subscription-cancel.js';
import {confirmChange, withdrawChange} from './subscription-confirm.js';
import {getSubscription} from './subscription-detail.js';
import {listSubscriptions, listSubscriptionsByIds} from './subscription-list.js';
import {methodFor, setPaymentMethod} from './subscription-method.js';
import {previewChange} from './subscription-preview.js';
import {previewPurchase, purchase} from './subscription-purchase.js';
import {requestProductQuote, requestQuote} from './subscription-quotes.js';
import {noticeContent} from './subscription-notice.js';
import {settled} from './subscription-settled.js';
import {summarizeSubscriptions} from './subscription-summary.js';
import {
  pauseSubscription,
  renewal,
  renewSubscription,
  resumeSubscription,
  setAutoRenew,
} from './subscription-writes.js';

/** Subscriptions and the catalog from SQL. */
export const subscriptions: SubscriptionsSection = {
  settled,
  notice: noticeContent,
  list: listSubscriptions,
  listByIds: listSubscriptionsByIds,
  summary: summarizeSubscriptions,
  get: getSubscription,
  previewChange,
  confirmChange,
  withdrawChange,
  renewal,
  renew: renewSubscription,
  setAutoRenew,
  setPaymentMethod,
  methodFor,
  pause: pauseSubscription,
  resume: resumeSubscription,
  cancel: cancelSubscription,
  keep: keepSubscription,
  requestQuote,
  products: listProducts,
  previewPurchase,
  purchase,
  requestProductQuote,
};
