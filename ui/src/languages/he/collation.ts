// The Hebrew words of links and of claims without one.
import type {
  claim as englishClaim,
  copy as englishCopy,
  fateWalk as englishFateWalk,
  gutter as englishGutter,
  link as englishLink,
  list as englishList,
} from '../../collation/words';
import { shorten } from '../../shared/quote';
import { when } from '../../shared/time';
import { isolated, joined, number, percent, score } from '../locale';
import { claims, links, outOf } from './counted';
import { sideName } from './shared';

export const gutter: typeof englishGutter = {
  name: 'הקישורים בין שתי הכתבות',
  drawn: (n) => `${links(n)} בין הכתבות; כל אחד מהם מופיע ברשימה שתחת ״כל הקישורים״`,
  keepTogether: 'גלילה משותפת',
  together: 'יחד',
  keptTogether: (on) => `גלילה משותפת: ${on ? 'פועלת' : 'כבויה'}`,
  keepTogetherTitle: 'בזמן הגלילה שתי הכתבות נשארות יחד לפי הקישורים (T)',
  above: (n) => `${number(n)} למעלה`,
  below: (n) => `${number(n)} למטה`,
};

const relations: typeof englishLink.relations = {
  'same words': 'אותן מילים',
  reworded: 'ניסוח אחר',
  'differs in detail': 'פרט שונה',
  contradicts: 'סתירה',
  'related only': 'קרבה בלבד',
};

const strengths: typeof englishLink.strengths = { strong: 'חזק', likely: 'סביר', loose: 'רופף' };

const states: typeof englishLink.states = {
  proposed: 'טרם הוכרע',
  confirmed: 'אושר',
  rejected: 'נדחה',
  drawn: 'נמתח ידנית',
};

export const link: typeof englishLink = {
  relations,
  noRelation: 'קישור שנקבע ידנית',
  strengths,
  states,
  score,
  scoreTitle: 'עד כמה שתי הטענות דומות, מ־0 עד 1',
  place: outOf,
  describe: (one, at, all, quote) =>
    `קישור ${outOf(at, all)}, ${one.relation ? relations[one.relation] : 'נקבע ידנית'}, ${one.strength ? `${strengths[one.strength]}, ` : ''}${states[one.state]}: ${isolated(quote)}`,
  differences: 'מה שונה',
  differenceKinds: {
    figure: 'מספר',
    date: 'תאריך',
    name: 'שם',
    place: 'מקום',
    hedge: 'הסתייגות',
    attribution: 'מי אומר',
    negation: 'שלילה',
    opposite: 'הפכים',
    quotation: 'ציטוט',
  },
  onlyIn: (year, side) => (year === null ? `רק מ${sideName[side]}` : `רק ב־${year}`),
  becomes: 'הופך ל',
  putAs: 'אופן האמירה',
  standings: {
    asserted: 'נקבעת כעובדה',
    attributed: 'מיוחסת למקור',
    hedged: 'מסויגת',
    reported: 'מובאת כדיווח',
    alleged: 'נטענת',
    denied: 'מוכחשת',
  },
  shifts: { softened: 'נחרצת פחות במאוחרת', hardened: 'נחרצת יותר במאוחרת' },
  context: 'המשפט הקודם: ',
  confirm: 'אישור',
  confirmed: 'אושר',
  reject: 'דחייה',
  rejected: 'נדחה',
  takeBack: 'הקשה נוספת מבטלת את ההחלטה',
  why: 'למה?',
  reasons: 'מדוע הקישור הזה',
  reasonKinds: {
    wording: 'אותו ניסוח',
    terms: 'מונחים משותפים',
    names: 'שמות משותפים',
    figures: 'מספרים משותפים',
    context: 'מה שכתוב מסביב',
    meaning: 'מילים קרובות במשמעותן',
    clash: 'נגד: המספרים שונים',
    leans: 'נגד: נשענת על המשפט הקודם',
  },
  noReasons: 'רק ההחלטה שלך מחזיקה את הקישור הזה: המנוע לא היה מציע אותו.',
  share: percent,
  alsoLinked: 'מקושרות גם',
  moved: 'המילים שעליהן הוחלט עברו ממקומן; הן נמצאו מחדש.',
  uncertain: 'לא ודאי שאלה עדיין המילים שעליהן הוחלט. כדאי לבדוק.',
  unsure: (state) =>
    `קישור בין מילים כאלה ${state === 'drawn' ? 'נמתח ידנית' : states[state]} בגרסה קודמת של הכתבה. נדרשת החלטה מחדש.`,
  decided: (state) => (state === 'proposed' ? 'ההחלטה בוטלה' : `הקישור ${states[state]}`),
  notKept: (message) => `ההחלטה לא נשמרה. ${message}`,
  gone: 'הקישור איננו: רק ההחלטה שלך החזיקה אותו.',
  notShared: 'לא בכתבה האחרת: ',
  standsDrawn: 'נמתח ידנית: הוא כבר בתוקף',
};

export const list: typeof englishList = {
  name: 'כל הקישורים, לפי סדר הופעתם',
  filters: {
    all: 'הכול',
    undecided: 'טרם הוכרעו',
    confirmed: 'אושרו',
    drawn: 'ידניים',
    rejected: 'נדחו',
    disputed: 'במחלוקת',
    differing: 'שונים',
  },
  filterName: 'הצגה',
  breadthName: 'קישורים מוצעים',
  breadths: { few: 'פחות', balanced: 'מאוזן', many: 'יותר' },
  breadthHints: {
    few: 'רק הסבירים והחזקים',
    balanced: 'כמספר המתאים לשתי הכתבות האלה',
    many: 'גם כאלה שלרוב שגויים יותר משהם נכונים',
  },
  spread: (n) => `${n === 1 ? 'מוצג' : 'מוצגים'} ${links(n)}.`,
  none: 'אין קישור כזה.',
};

export const fateWalk: typeof englishFateWalk = {
  name: 'טענות שגורלן אחד',
  place: (at, all) => (at > 0 ? outOf(at, all) : claims(all)),
  previous: 'הקודמת',
  next: 'הבאה',
  end: 'מעבר חזרה לכל הקישורים',
};

export const claim: typeof englishClaim = {
  title: 'טענה ללא קישור',
  notYet: 'הטענה הזאת עדיין לא הושוותה עם כל הכתבה האחרת.',
  none: (side) => `לא נמצא קישור לטענה הזאת בכתבה שמ${sideName[side]}.`,
  absent: 'נבדק: איננה',
  checked: 'נבדק: איננה',
  absentHint: 'ציון שהטענה חופשה בכתבה האחרת ואיננה שם',
  checkedOn: (time) => when(time),
  said: (checked) => (checked ? 'נבדק: איננה' : 'בוטל: לא נבדק'),
  notKept: (message) => `הסימון לא נשמר. ${message}`,
  unsure: (quote) => `בגרסה קודמת נבדקה טענה דומה ולא נמצאה: ״${isolated(quote)}״ כדאי לבדוק שוב.`,
  nearest: 'הקרובות ביותר',
  nothingNear: 'דבר בכתבה האחרת אינו קרוב אליה.',
  show: (side) => `הצגה בכתבה שמ${sideName[side]}`,
  rejected: 'נדחה על ידך',
  instead: (quote) => `היא מקושרת לטענה אחרת: ״${isolated(shorten(quote, 90))}״`,
  both: (said) => `בשתיהן: ${joined(said.map(isolated))}.`,
  bothNothing: 'אין להן מילה משמעותית משותפת.',
  missing: (said) => `לא נאמר בה: ${joined(said.map(isolated))}.`,
  described: (quote) => `טענה ללא קישור: ${isolated(quote)}`,
};

export const copy: typeof englishCopy = {
  linkTitle: 'העתקת שני הציטוטים ומה ששונה ביניהם (Ctrl+C)',
  done: 'הועתק',
  failed: (message) => `דבר לא הועתק. ${message}`,
  refused: 'המערכת לא אפשרה ל־Crossread לכתוב ללוח. אפשר לנסות שוב, או לייצא לקובץ.',
};
