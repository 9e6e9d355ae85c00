import type {NewTicketTerms} from '../new-ticket.js';
import {plural} from '../plural.js';

export const en: NewTicketTerms = {
  title: 'New ticket',
  chooseCategory: 'Choose…',
  description: 'Description',
  related: {
    label: 'About',
    none: 'Nothing in particular',
    types: {invoice: 'An invoice', subscription: 'A subscription', order: 'An order', quote: 'A quote'},
    which: 'Which one?',
    nothingFound: 'None found.',
    more: (count, locale) => plural(locale, count, {one: '# more: search for it.', other: '# more: search for them.'}),
  },
  help: {
    title: 'This may answer it',
    found: (count, locale) =>
      plural(locale, count, {one: '# help article may answer this.', other: '# help articles may answer this.'}),
    back: 'Back to the ticket',
    solved: 'This answered my question',
    solvedHint: 'Glad it helped. No ticket was opened.',
    onSite: 'Read it on our site',
  },
  send: 'Open the ticket',
  sending: 'Sending…',
  checking: 'The connection was lost. Checking whether it has arrived…',
  close: 'Close',
  discard: 'Discard the draft',
  kept: 'What you type is kept until it is sent.',
  created: (number) => `Ticket ${number} is open.`,
  mistakes: {
    category: 'Choose a category.',
    subject: 'Say in a few words what it is about.',
    text: 'Describe it.',
    related: 'Choose one, or “Nothing in particular”.',
    relatedGone: 'This is no longer there. Choose another.',
    files: 'A file is still on its way, or has failed. Wait, try it again, or take it out.',
    filesGone: 'A file is no longer there. Take it out and add it again.',
    cardNumber: 'This looks like a card number, so it was not sent. Never write one here; take it out.',
    tooLong: 'This is too long.',
  },
  problems: {
    offline: 'Offline – not sent. What you typed is kept.',
    not_allowed: 'You may not open tickets. Nothing was sent. Ask the owner of your account.',
    session_expired: 'Your session has ended. Sign in again to go on. What you typed is kept.',
    rate_limited: 'Too many requests. Nothing was sent. Wait a moment, then try again.',
    unavailable: 'The service is being looked after. Nothing was sent. Try again in a moment.',
    invalid_request: 'This can’t be sent as it is. Look at what is marked.',
    unknown: 'We don’t know whether this has arrived. Send it again: it is opened only once.',
    other: 'This could not be sent. Nothing was opened. Try again; if it goes on, tell support.',
  },
};
