// As many made-up notes as one wishes, for looking at a panel that is full.
import type { ArticleView, ComparisonView, NoteView } from '../messages/queries';

const TAGS = ['sourcing', 'legal', 'figures', 'ask the desk', 'print'];

export function manyNotes(
  count: number,
  comparison: ComparisonView,
  left: ArticleView,
  right: ArticleView,
): NoteView[] {
  return Array.from({ length: count }, (_, at): NoteView => {
    const side = at % 2 === 0 ? 'left' : 'right';
    const article = side === 'left' ? left : right;
    const claims = side === 'left' ? comparison.leftClaims : comparison.rightClaims;
    const claim = claims[(at * 7) % claims.length]?.range ?? { start: 0, end: 10 };
    const kind = at % 3 === 0 ? 'claim' : 'words';
    const end = kind === 'claim' ? claim.end : Math.min(claim.end, claim.start + 12 + (at % 20));
    const place = { range: { start: claim.start, end }, fit: 'exact' as const };
    return {
      id: 1000 + at,
      text: `Note number ${at}: **check** the figure with the desk, and ask who was there.`,
      state: (['open', 'waiting', 'resolved'] as const)[at % 5] ?? 'resolved',
      verdict: null,
      tags: at % 4 === 0 ? [TAGS[at % TAGS.length] ?? 'print'] : [],
      private: at % 11 === 0,
      author: at % 6 === 0 ? 'Ana' : '',
      conflictsWith: null,
      created: Date.now() - at * 6e4,
      changed: Date.now() - at * 5e4,
      ...{ kind, article: article.id, side },
      left: side === 'left' ? place : null,
      right: side === 'right' ? place : null,
      quotes: [article.text.slice(claim.start, end)],
      ...{ lost: false, refused: false, link: null },
    };
  });
}
