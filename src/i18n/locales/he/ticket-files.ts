import {isolate} from '../../isolate.js';
import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'צירוף קבצים',
    hint: (count, size) =>
      `או לגרור או להדביק כאן: עד ${isolate(count)}, ${isolate(size)} כל אחד. תמונות, PDF, ZIP, מסמכים וטקסט.`,
    files: 'קבצים מצורפים',
    drop: 'שחררו את הקבצים כאן',
    sending: (percent) => `בהעלאה, ${isolate(percent)}`,
    ready: 'הועלה',
    cancel: 'ביטול',
    cancelFile: (name) => `ביטול ההעלאה של ${isolate(name)}`,
    remove: 'הסרה',
    removeFile: (name) => `הסרת ${isolate(name)}`,
    retry: 'ניסיון נוסף',
    retryFile: (name) => `ניסיון נוסף להעלות את ${isolate(name)}`,
    tooMany: (count) => `הודעה יכולה לכלול ${isolate(count)} קבצים לכל היותר. השאר לא נוספו.`,
    problems: {
      empty: 'הקובץ ריק.',
      tooLarge: 'הקובץ גדול מדי.',
      type: 'סוג הקובץ אינו נתמך.',
      notAllowed: 'אין לך הרשאה לצרף קבצים כאן.',
      offline: 'אין חיבור. נסו שוב כשהחיבור יחזור.',
      network: 'החיבור נותק.',
      session: 'ההפעלה הסתיימה. התחברו ונסו שוב.',
      busy: 'יותר מדי בקשות בבת אחת. נסו שוב בעוד רגע.',
      other: 'ההעלאה נכשלה.',
    },
    uploaded: (name) => `${isolate(name)} הועלה.`,
    failed: (name, why) => `${isolate(name)} לא הועלה. ${isolate(why)}`,
  },
};
