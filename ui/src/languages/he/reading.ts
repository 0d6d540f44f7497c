// The Hebrew words of the reading panes and of the timeline.
import type { fence as englishFence, pane as englishPane } from '../../reading/words';
import type { timeline as englishTimeline } from '../../timeline/words';
import { count, isolated, joined, number } from '../locale';
import { claims, notes, words } from './counted';
import { sideName } from './shared';

const whys: Record<string, string> = {
  'author biography': 'על הכותב או הכותבת',
  'photo credit': 'קרדיט לצילום',
  'correction notice': 'הודעת תיקון',
  'related links': 'קישורים לכתבות נוספות',
  'newsletter or share prompt': 'הזמנה להירשם או לשתף',
  'reader comments': 'תגובות הקוראים',
  'legal footer': 'הערות משפטיות',
  notice: 'הודעה',
  'by the editor': 'בידי העורך או העורכת',
};

const covered = {
  same: 'באותן מילים',
  reworded: 'בניסוח אחר',
  differs: 'שונות בפרט',
  contradicts: 'סותרות',
  plain: 'קרובות בלבד או מקושרות ידנית',
  none: 'ללא קישור',
};

export const pane: typeof englishPane = {
  version: (version) => `גרסה ${number(version.number)} מתוך ${number(version.of)}`,
  name: { left: 'הכתבה שמימין', right: 'הכתבה שמשמאל' },
  choose: { left: 'בחירת הכתבה שמימין', right: 'בחירת הכתבה שמשמאל' },
  words,
  claims,
  linked: (n) => count(n, { one: 'אחת מקושרת', two: 'שתיים מקושרות', other: '# מקושרות' }),
  by: (name) => `מאת ${isolated(name)}`,
  fromFirstSentence: 'הכותרת נלקחה מהמשפט הראשון',
  leftOut: 'לא נכלל בהשוואה',
  leftOutCount: (n, kind) => (n > 1 ? `${kind}, ${count(n, { two: 'שני קטעים', other: '# קטעים' })}` : kind),
  end: 'סוף הכתבה',
  overview: 'מבט כולל',
  note: (text) => `הערה: ${isolated(text)}`,
  notesHere: (n) => `${notes(n)} כאן`,
  notesAbove: (n) => `${notes(n)} למעלה`,
  notesBelow: (n) => `${notes(n)} למטה`,
  coverage: (parts) =>
    `מתוך הטענות: ${joined(parts.map(({ tone, claims }) => `${number(claims)} ${covered[tone]}`))}`,
  why: (fence) => whys[fence] ?? isolated(fence),
  kinds: { quotation: 'ציטוט', 'table row': 'שורה בטבלה', caption: 'כיתוב' },
};

export const fence: typeof englishFence = {
  restore: 'החזרה להשוואה',
  restored: 'הוחזר להשוואה',
  leftOut: 'הפסקה הוצאה מההשוואה',
  undone: 'בוטל',
  failed: (message) => `השינוי לא נשמר. ${message}`,
};

export const timeline: typeof englishTimeline = {
  name: 'ציר הזמן של הכתבות',
  noDate: 'ללא תאריך',
  shownOn: (side) => `מוצגת מ${sideName[side]}`,
  putsOn: (side) => `בחירה תציג אותה מ${sideName[side]}`,
  putOn: { left: 'מימין', right: 'משמאל' },
  card: 'הכתבה, והצד שבו אפשר להציג אותה',
  arc: 'שתי הכתבות שעל המסך',
  pairShares: (shared, all) => `לשתי הכתבות שעל המסך משותפות ${number(shared)} מתוך ${claims(all)}`,
  shares: (parts) =>
    `משותפות לה ${parts
      .map(({ shared, claims: all, side }, index) =>
        index === 0
          ? `${number(shared)} מתוך ${claims(all)} עם הכתבה שמ${sideName[side]}`
          : `${number(shared)} מתוך ${number(all)} עם זו שמ${sideName[side]}`,
      )
      .join(', ')}`,
};
