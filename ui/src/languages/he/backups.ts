// The Hebrew words of backups, and of a damaged library.
import type { backups as englishBackups, damaged as englishDamaged } from '../../backups/words';
import { count, joined, leftToRight, size } from '../locale';
import { articles, decisions, dossiers, notes } from './counted';

const holds: typeof englishBackups.holds = (contents) =>
  joined([
    dossiers(contents.dossiers),
    articles(contents.articles),
    decisions(contents.decisions),
    notes(contents.notes),
  ]);

export const backups: typeof englishBackups = {
  title: 'גיבויים',
  open: 'גיבויים…',
  about: 'הספרייה כולה מועתקת ונבדקת בזמן הפסקה בעבודה, בסגירת Crossread ולפני עדכון. גיבויים ישנים מדוללים.',
  folder: 'מקומם',
  none: 'אין עדיין גיבוי.',
  holds,
  size,
  reasons: { safety: '', update: 'לפני עדכון', restore: 'לפני שחזור גיבוי' },
  unreadable: 'אי אפשר לקרוא את הקובץ.',
  restore: 'שחזור…',
  restoreOf: (time) => `שחזור הגיבוי מ־${time}…`,
  askTitle: (time) => `לשחזר את הגיבוי מ־${time}?`,
  ask: 'תחילה הספרייה במצבה הנוכחי תישמר כגיבוי, כדי שיהיה אפשר לחזור אליה. לאחר מכן תוצג הספרייה כפי שהייתה. מה שנעשה מאז יהיה רק בגיבוי ההוא.',
  then: 'תוכנו',
  cancel: 'ביטול',
  restoreNow: 'שחזור',
  now: 'גיבוי עכשיו',
  made: (time) => `נוצר גיבוי: ${time}`,
  same: 'דבר לא השתנה מאז הגיבוי האחרון.',
  unsaved: 'יש הערה שעדיין לא נשמרה. כדאי לבדוק תחילה את ההערה.',
  restored: (time) => `הספרייה חזרה למצבה מ־${time}. מה שהיה לפני כן שמור כעת כגיבוי.`,
};

export const damaged: typeof englishDamaged = {
  name: 'דרכים לפתרון',
  newest: (time, contents) => `הגיבוי התקין האחרון נוצר ב־${time}. תוכנו: ${holds(contents)}.`,
  none: 'אין גיבוי תקין.',
  restore: (time) => `שחזור הגיבוי מ־${time}`,
  empty: 'התחלה עם ספרייה ריקה',
  quit: 'יציאה',
  others: (n) => count(n, { one: 'גיבוי נוסף אחד', two: 'שני גיבויים נוספים', other: '# גיבויים נוספים' }),
  restored: (time, aside) => `הספרייה חזרה למצבה מ־${time}. הספרייה הפגומה הונחה בצד: ${leftToRight(aside)}`,
  emptied: (aside) => `זוהי ספרייה חדשה וריקה. הספרייה הפגומה הונחה בצד: ${leftToRight(aside)}`,
};
