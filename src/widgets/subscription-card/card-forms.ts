import type {CardContext, CardForm} from './card-form.js';
import type {SubscriptionAct} from './subscription-card.events.js';

type MakeForm = (context: CardContext) => CardForm;

/** The forms of what can be done; the code of each loads with its first use. */
export const cardForms: Readonly<Record<SubscriptionAct, () => Promise<MakeForm>>> = {
  change: async () => (await import('./change-form.js')).changeForm,
  'withdraw-change': async () => (await import('./short-forms.js')).withdrawForm,
  renew: async () => (await import('./renew-form.js')).renewForm,
  'auto-renew': async () => (await import('./renew-form.js')).autoRenewForm,
  method: async () => (await import('./method-form.js')).methodForm,
  pause: async () => (await import('./pause-form.js')).pauseForm,
  resume: async () => (await import('./short-forms.js')).resumeForm,
  cancel: async () => (await import('./cancel-form.js')).cancelForm,
  keep: async () => (await import('./short-forms.js')).keepForm,
  quote: async () => (await import('./quote-form.js')).quoteForm,
};
