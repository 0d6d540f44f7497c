// The Hebrew words of the linear reading of the links.
import type { linearWords as english } from '../../linear/words';
import { count, isolated, number } from '../locale';
import { links, outOf } from './counted';
import { link } from './collation';

export const linearWords: typeof english = {
  open: 'זוגות',
  openTitle: 'קריאת הקישורים בזה אחר זה (P)',
  name: 'הקישורים בזה אחר זה',
  about: (some, gaps, when) =>
    `${links(some)} ו־${count(gaps, { one: 'טענה אחת ללא מקבילה', two: 'שתי טענות ללא מקבילה', other: '# טענות ללא מקבילה' })}, לפי סדר הכתבה ${isolated(when)}.`,
  keys: 'J ו־K או מקשי החיצים – קדימה ואחורה; Enter – הצגת הזוג בכתבות; C – אישור, X – דחייה; Esc – חזרה.',
  back: 'חזרה לכתבות',
  items: 'קישורים וטענות',
  pages: 'עמודי הרשימה',
  page: (from, to, all) => `${number(from)} עד ${number(to)} מתוך ${number(all)} פריטים`,
  before: (n) => `${number(n)} הקודמים`,
  after: (n) => `${number(n)} הבאים`,
  link: ({ relation, strength, state }, at, all) =>
    [
      `קישור ${outOf(at, all)}`,
      relation ? link.relations[relation] : link.noRelation,
      ...(strength ? [link.strengths[strength]] : []),
      link.states[state],
    ].join(' · '),
  gap: { earlier: 'רק בכתבה המוקדמת', later: 'רק בכתבה המאוחרת' },
  checked: 'נבדק ולא נמצא',
  role: { earlier: 'קודם', later: 'אחר כך' },
  source: (role, parts) => `${[role, ...parts.map(isolated)].join(', ')}:`,
  disputed: 'העורכים חלוקים על הקישור הזה.',
  differs: 'מה שונה',
  becomes: (kind, from, to) => `${kind}: “${isolated(from)}” הפך ל“${isolated(to)}”`,
  only: (kind, where, text) =>
    `${kind}: רק בכתבה ${where === 'earlier' ? 'המוקדמת' : 'המאוחרת'} “${isolated(text)}”`,
  note: 'הערה',
  show: 'הצגה בכתבות',
  none: 'עדיין אין כאן קישורים או טענות.',
};
