import type {ListTerms} from '../lists.js';

export const en: ListTerms = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  tryAgainIn: (seconds) => `Try again in ${seconds} s`,
  selectRow: (name) => `Select ${name}`,
  selectPage: 'Select all on this page',
  actions: 'Actions',
  failed: {
    offline: ['You are offline.', 'It loads again when you are back online.'],
    network: ['The connection was lost.', 'Nothing was changed. Check your connection and try again.'],
    other: ['This could not be loaded.', 'Nothing was changed. Try again; if it goes on, tell support.'],
  },
  reference: (id) => `Reference for support: ${id}`,
};
