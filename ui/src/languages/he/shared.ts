// The Hebrew words that every room needs. A side is told as it is seen: what comes first stands on the right.
import type { shared as english } from '../../shared/words';
import { isolated } from '../locale';

export const sideName = { left: 'ימין', right: 'שמאל' };

export const shared: typeof english = {
  app: 'Crossread',
  close: 'סגירה',
  cancel: 'ביטול',
  dismiss: 'סגירת ההודעה',
  messages: 'הודעות',
  retry: 'ניסיון נוסף',
  undo: 'ביטול הפעולה',
  or: 'או',
  becomes: '←',
  noDate: 'ללא תאריך',
  noOutlet: 'כלי התקשורת לא צוין',
  skip: {
    name: 'מעבר ישיר אל',
    earlier: 'הכתבה המוקדמת',
    later: 'הכתבה המאוחרת',
    panel: 'הלוח הצדדי',
    list: 'רשימת הקישורים',
    table: 'טבלת הגורלות',
  },
  sideName,
  opening: 'נפתח…',
  openFailed: 'אי אפשר להציג זאת ב־Crossread',
  fault: (detail) => `אירעה תקלה בתוכנה. (${isolated(detail)})`,
};
