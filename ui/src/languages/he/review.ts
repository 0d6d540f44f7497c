// The Hebrew words of the review.
import type { reviewWords as english } from '../../review/words';
import { count, joined, number } from '../locale';
import { links } from './counted';

export const reviewWords: typeof english = {
  name: 'סקירה',
  open: 'סקירה',
  openTitle: 'מעבר על מה שטרם הוכרע, בזה אחר זה (V)',
  close: 'סגירת הסקירה; בפעם הבאה היא תימשך מכאן (V)',
  order: 'סדר',
  orders: {
    article: 'כסדר הכתבה',
    best: 'הטובים תחילה',
    doubtful: 'המפוקפקים תחילה',
    kind: 'לפי מה ששונה',
  },
  gaps: 'גם טענות ללא קישור',
  left: (n) =>
    n === 0 ? 'לא נותר דבר' : count(n, { one: 'נותר אחד', two: 'נותרו שניים', other: 'נותרו #' }),
  progress: 'כמה כבר הוכרע',
  back: 'חזרה לסקירה',
  keys: { confirm: 'אישור', reject: 'דחייה', absent: 'איננה', note: 'הערה', skip: 'דילוג' },
  skip: 'דילוג',
  all: (n, above) => `אישור כל מי שציונו ${above} ומעלה (${number(n)})`,
  above: 'הציון שממנו ומעלה כולם מאושרים',
  ask: (n, above) =>
    `לאשר ${count(n, { one: 'קישור אחד שטרם הוכרע', two: 'שני קישורים שטרם הוכרעו', other: '# קישורים שטרם הוכרעו' })} בציון ${above} ומעלה? ביטול אחד מחזיר הכול.`,
  yes: (n) => `אישור ${links(n)}`,
  no: 'ביטול',
  none: 'אין קישור שטרם הוכרע בציון כזה.',
  began: (n) =>
    `סקירה: ${count(n, { one: 'אחד טרם הוכרע', two: 'שניים טרם הוכרעו', other: '# טרם הוכרעו' })}. C מאשר, X דוחה, U מדלג.`,
  nothing: 'הכול כבר הוכרע.',
  done: 'הסקירה הסתיימה',
  summary: ({ confirmed, rejected, absent, skipped }) =>
    joined(
      [
        confirmed > 0 ? count(confirmed, { one: 'אחד אושר', two: 'שניים אושרו', other: '# אושרו' }) : '',
        rejected > 0 ? count(rejected, { one: 'אחד נדחה', two: 'שניים נדחו', other: '# נדחו' }) : '',
        absent > 0
          ? count(absent, {
              one: 'טענה אחת נבדקה ואיננה',
              two: 'שתי טענות נבדקו ואינן',
              other: '# טענות נבדקו ואינן',
            })
          : '',
        skipped > 0 ? count(skipped, { one: 'על אחד דולג', two: 'על שניים דולג', other: 'על # דולג' }) : '',
      ].filter(Boolean),
    ) || 'דבר לא הוכרע',
  again: (n) => count(n, { one: 'מבט באחד שדולג', two: 'מבט בשניים שדולגו', other: 'מבט ב־# שדולגו' }),
};
