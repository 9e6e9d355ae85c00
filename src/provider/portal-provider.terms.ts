/** What the provider says about the session. */
export interface SessionTerms {
  /** `time` is when it ends, as the locale writes it. */
  readonly expiring: (time: string) => string;
  readonly staySignedIn: string;
  readonly notExtended: string;
  readonly ended: string;
  readonly endedHint: string;
  readonly signIn: string;
  readonly notSignedIn: string;
}

const en: SessionTerms = {
  expiring: (time) => `Your session ends at ${time}.`,
  staySignedIn: 'Stay signed in',
  notExtended: 'The session could not be extended. Try again, or save your work before it ends.',
  ended: 'Your session has ended.',
  endedHint: 'Sign in again to go on. Nothing you typed is lost.',
  signIn: 'Sign in again',
  notSignedIn: 'You could not be signed in. Try again, or sign in on this website first.',
};

const fr: SessionTerms = {
  expiring: (time) => `Votre session se termine à ${time}.`,
  staySignedIn: 'Rester connecté',
  notExtended: 'La session n’a pas pu être prolongée. Réessayez, ou enregistrez votre travail avant sa fin.',
  ended: 'Votre session est terminée.',
  endedHint: 'Reconnectez-vous pour continuer. Rien de ce que vous avez saisi n’est perdu.',
  signIn: 'Se reconnecter',
  notSignedIn: 'La connexion a échoué. Réessayez, ou connectez-vous d’abord sur ce site.',
};

const ar: SessionTerms = {
  expiring: (time) => `تنتهي جلستك عند ${time}.`,
  staySignedIn: 'البقاء متصلاً',
  notExtended: 'تعذّر تمديد الجلسة. حاول مرة أخرى، أو احفظ عملك قبل انتهائها.',
  ended: 'انتهت جلستك.',
  endedHint: 'سجّل الدخول مجددًا للمتابعة. لن يضيع شيء مما كتبته.',
  signIn: 'تسجيل الدخول مجددًا',
  notSignedIn: 'تعذّر تسجيل الدخول. حاول مرة أخرى، أو سجّل الدخول في هذا الموقع أولاً.',
};

const languages: Readonly<Record<string, SessionTerms>> = {en, fr, ar};

/** The words in the closest language; English where there is none. */
export function sessionTerms(locale: string): SessionTerms {
  return languages[locale.toLowerCase().split('-')[0] ?? 'en'] ?? en;
}
