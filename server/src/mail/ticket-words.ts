/** The words of a mail about a ticket, in one language. */
export interface TicketWords {
  readonly answered: (agent: string, number: string) => string;
  /** What the link is called. */
  readonly open: string;
  /** What the link does, until a day. */
  readonly until: (date: string) => string;
}

const byLanguage: Readonly<Record<string, TicketWords>> = {
  en: {
    answered: (agent, number) => `${agent} has answered your ticket ${number}:`,
    open: 'Read and reply',
    until: (date) => `The link opens this ticket without signing in until ${date}. Please don’t pass it on.`,
  },
  fr: {
    answered: (agent, number) => `${agent} a répondu à votre ticket ${number} :`,
    open: 'Lire et répondre',
    until: (date) => `Le lien ouvre ce ticket sans connexion jusqu’au ${date}. Merci de ne pas le transmettre.`,
  },
  de: {
    answered: (agent, number) => `${agent} hat auf Ihr Ticket ${number} geantwortet:`,
    open: 'Lesen und antworten',
    until: (date) => `Der Link öffnet dieses Ticket bis ${date} ohne Anmeldung. Bitte geben Sie ihn nicht weiter.`,
  },
  es: {
    answered: (agent, number) => `${agent} ha respondido a su tique ${number}:`,
    open: 'Leer y responder',
    until: (date) => `El enlace abre este tique sin iniciar sesión hasta el ${date}. No lo comparta, por favor.`,
  },
  it: {
    answered: (agent, number) => `${agent} ha risposto al suo ticket ${number}:`,
    open: 'Leggi e rispondi',
    until: (date) => `Il link apre questo ticket senza accesso fino al ${date}. La preghiamo di non inoltrarlo.`,
  },
  pt: {
    answered: (agent, number) => `${agent} respondeu ao seu chamado ${number}:`,
    open: 'Ler e responder',
    until: (date) => `O link abre este chamado sem login até ${date}. Por favor, não o encaminhe.`,
  },
  nl: {
    answered: (agent, number) => `${agent} heeft uw ticket ${number} beantwoord:`,
    open: 'Lezen en antwoorden',
    until: (date) => `De link opent dit ticket tot ${date} zonder aanmelding. Geef hem niet door.`,
  },
  ar: {
    answered: (agent, number) => `أجاب ${agent} على تذكرتكم ${number}:`,
    open: 'القراءة والرد',
    until: (date) => `يفتح الرابط هذه التذكرة دون تسجيل الدخول حتى ${date}. يُرجى عدم مشاركته.`,
  },
  he: {
    answered: (agent, number) => `${agent} השיב/ה לפנייתך ${number}:`,
    open: 'לקריאה ולתשובה',
    until: (date) => `הקישור פותח את הפנייה ללא התחברות עד ${date}. נא לא להעבירו הלאה.`,
  },
  ja: {
    answered: (agent, number) => `${agent}がお問い合わせ${number}に回答しました。`,
    open: '確認して返信する',
    until: (date) => `このリンクは${date}まで、サインインせずにこのお問い合わせを開けます。転送しないでください。`,
  },
};

/** The words of a language that documents have, by its locale. */
export function ticketWords(locale: string): TicketWords {
  const words = byLanguage[locale.split('-')[0] ?? ''] ?? byLanguage['en'];
  if (!words) throw new Error('There are no English words.');
  return words;
}
