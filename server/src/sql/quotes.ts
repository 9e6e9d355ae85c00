import type {QuotesSection} from '../port/quotes.js';
import {acceptQuote} from './quote-accept.js';
import {declineQuote, requestNewQuote, requestQuoteApproval, undoQuoteDecline} from './quote-answers.js';
import {requestQuoteChanges} from './quote-changes.js';
import {getQuote, getQuoteVersion} from './quote-detail.js';
import {readQuoteFile, readSignatureImage} from './quote-files.js';
import {listQuotes} from './quote-list.js';
import {postQuoteMessage} from './quote-post.js';
import {setQuoteOption} from './quote-options.js';
import {summarizeQuotes} from './quote-summary.js';

/** Quotes from SQL. */
export const quotes: QuotesSection = {
  list: listQuotes,
  summary: summarizeQuotes,
  get: getQuote,
  version: getQuoteVersion,
  setOption: setQuoteOption,
  accept: acceptQuote,
  decline: declineQuote,
  undoDecline: undoQuoteDecline,
  requestChanges: requestQuoteChanges,
  requestApproval: requestQuoteApproval,
  requestNew: requestNewQuote,
  postMessage: postQuoteMessage,
  file: readQuoteFile,
  signatureImage: readSignatureImage,
};
