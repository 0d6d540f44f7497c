// What is counted most, with its Hebrew numbers: one and two have forms of their own.
import { count, duration, number } from '../locale';

const feminine = (one: string, many: string) => (n: number) =>
  count(n, { one: `${one} אחת`, two: `שתי ${many}`, other: `# ${many}` });
const masculine = (one: string, many: string) => (n: number) =>
  count(n, { one: `${one} אחד`, two: `שני ${many}`, other: `# ${many}` });

export const articles = feminine('כתבה', 'כתבות');
export const laterArticles = (n: number) =>
  count(n, { one: 'כתבה מאוחרת אחת', two: 'שתי כתבות מאוחרות', other: '# כתבות מאוחרות' });
export const claims = feminine('טענה', 'טענות');
export const notes = feminine('הערה', 'הערות');
export const words = feminine('מילה', 'מילים');
export const decisions = feminine('החלטה', 'החלטות');
export const paragraphs = feminine('פסקה', 'פסקאות');
export const acts = feminine('פעולה', 'פעולות');
export const results = feminine('תוצאה', 'תוצאות');
export const links = masculine('קישור', 'קישורים');
export const dossiers = masculine('תיק', 'תיקים');
export const backups = masculine('גיבוי', 'גיבויים');
export const pairs = masculine('זוג', 'זוגות');
export const pages = masculine('עמוד', 'עמודים');
export const places = masculine('מקום', 'מקומות');

/** "3 מתוך 12" */
export const outOf = (at: number, all: number) => `${number(at)} מתוך ${number(all)}`;

/** Intl's short name for milliseconds is not Hebrew. */
export const milliseconds = (ms: number) =>
  ms >= 1000 ? duration(ms) : `${number(Math.max(1, Math.round(ms)))} אלפיות שנייה`;
