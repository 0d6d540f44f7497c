// The Hebrew words of what is done to links and claims by hand.
import type {
  bundleWords as englishBundle,
  cutWords as englishCut,
  drawingWords as englishDrawing,
  otherWords as englishOther,
  relationWords as englishRelation,
} from '../../collation/hand-words';
import { when } from '../../shared/time';
import { count, isolated, number } from '../locale';
import { claims, links, outOf } from './counted';

const said = { confirmed: 'אושר', rejected: 'נדחה', drawn: 'נמתח ידנית' } as const;
const shown = (quote: string) => isolated(quote.replace(/\s+/g, ' ').trim());

export const drawingWords: typeof englishDrawing = {
  name: 'מתיחת קישור',
  open: 'מתיחת קישור',
  openTitle: 'מתיחת קישור מהטענה הזאת אל טענה בכתבה האחרת (L)',
  none: 'תחילה יש לבחור טענה או מילים, ואז להקיש L כדי למתוח מהן קישור.',
  began: (from, to) =>
    `מתיחת קישור. מ: ${shown(from)} אל: ${shown(to)} מקשי החצים בוחרים את הטענה, Enter מותח, Escape יוצא.`,
  target: (at, all, quote, linked) =>
    `טענה ${outOf(at, all)}${linked ? ', כבר מקושרת אליה' : ''}: ${isolated(quote)}`,
  end: (end, quote) =>
    `${end === 'to' ? 'מילים מהטענה האחרת' : 'מילים מהטענה שבתחילת הקישור'}: ${shown(quote)}`,
  from: 'מ',
  to: 'אל',
  choose: 'טענה אחרת',
  words: 'פחות או יותר מילים בסוף',
  beginning: 'בהתחלה',
  turn: 'מילים בצד האחר',
  draw: 'מתיחה',
  leave: 'יציאה',
  offered: 'הקרובות ביותר',
  orSelect: 'אפשר גם לסמן מילים בעכבר, בכל אחת משתי הכתבות.',
  handle: 'גרירה מכאן אל טענה בכתבה האחרת מותחת קישור',
  remove: 'הסרת הקישור',
  notDrawn: (message) => `הקישור לא נמתח. ${message}`,
};

export const bundleWords: typeof englishBundle = {
  decided: (n, state) =>
    state === 'confirmed'
      ? count(n, { one: 'קישור אחד אושר', two: 'שני קישורים אושרו', other: '# קישורים אושרו' })
      : count(n, { one: 'קישור אחד נדחה', two: 'שני קישורים נדחו', other: '# קישורים נדחו' }),
  merge: (n) => `מיזוג ${links(n)}`,
  marked: (n) => count(n, { one: 'קישור אחד סומן', two: 'שני קישורים סומנו', other: '# קישורים סומנו' }),
  mark: 'סימון למיזוג (M)',
  unmark: 'ביטול כל הסימונים',
  isMarked: 'מסומן',
  merged: (n) => `${links(n)} מוזגו לאחד`,
  parted: (n) => `פורק ל־${links(n)}`,
  part: (n) => `פירוק ל־${links(n)}`,
  count: (n) => `${number(n)} באחד`,
  countTitle: (n) => `קישור אחד ש־${links(n)} מוזגו לתוכו`,
  of: (left, right) => `קישור אחד של ${claims(left)} מימין ו־${claims(right)} משמאל`,
  oneMore: 'יש לסמן עוד קישור אחד כדי למזג',
};

export const cutWords: typeof englishCut = {
  name: 'פיצול טענה',
  group: 'עריכת טענות',
  hint: 'הטענה השנייה תתחיל במילה',
  word: 'מילה אחרת',
  split: 'פיצול',
  leave: 'יציאה',
  splitOpen: 'פיצול הטענה',
  splitTitle: 'פיצול הטענה לפני מילה (S)',
  joinOpen: 'צירוף לבאה',
  joinTitle: 'צירוף הטענה אל הבאה אחריה באותה פסקה (Shift+S)',
  none: 'תחילה יש לבחור טענה, ואז להקיש S כדי לפצל אותה.',
  tooShort: 'אי אפשר לפצל טענה של מילה אחת.',
  lastOne: 'זוהי הטענה האחרונה בפסקה: אין אחריה טענה לצרף.',
  before: (quote) => `הטענה השנייה: ${shown(quote)}`,
  done: { split: 'הטענה פוצלה', join: 'הטענות צורפו' },
  takenBack: 'החיתוך בוטל',
  takeBack: 'ביטול החיתוך',
  kinds: { split: 'פוצלה ידנית', join: 'צורפו ידנית' },
  uncertain: 'לא ודאי שזה עדיין המקום, ולכן הטענה נשארת כפי שהמנוע חותך אותה.',
  lost: 'חיתוכים שמילותיהם אינן',
  lostKinds: { split: 'הטענה פוצלה לפני', join: 'הטענות צורפו' },
  forget: 'הסרה מהרשימה',
  notKept: (message) => `הטענה לא נחתכה כך. ${message}`,
};

export const relationWords: typeof englishRelation = {
  set: 'סוג הקישור',
  asEngine: 'כפי שהמנוע רואה אותו',
  byHand: 'נקבע ידנית',
  menuTitle: 'קביעת סוג הקישור (מקשים 1 עד 5; 0 כדי לחזור לקביעת המנוע)',
};

const whose = (author: string) => (author === '' ? 'מי שלא מסר שם' : isolated(author));

export const otherWords: typeof englishOther = {
  title: 'מה אומרים אחרים',
  name: whose,
  said: ({ author, state }) => `${whose(author)}: ${said[state]}`,
  since: (time) => when(time),
  disputed: 'במחלוקת',
  disputedTitle: 'אין הסכמה על הקישור הזה',
  by: ({ state, decidedBy }) => (state === 'proposed' ? '' : `${said[state]} בידי ${whose(decidedBy ?? '')}`),
  agree: 'לחיצה מצרפת את דעתך',
};
