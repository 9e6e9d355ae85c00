import type {SessionTerms} from '../session.js';

export const en: SessionTerms = {
  expiring: (time) => `Your session ends at ${time}.`,
  staySignedIn: 'Stay signed in',
  notExtended: 'The session could not be extended. Try again, or save your work before it ends.',
  ended: 'Your session has ended.',
  endedHint: 'Sign in again to go on. Nothing you typed is lost.',
  signIn: 'Sign in again',
  notSignedIn: 'You could not be signed in. Try again, or sign in on this website first.',
};
