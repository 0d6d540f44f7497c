// The words of the linear reading of the links.
import type { LinkView } from '../messages/queries';
import { isolated, number, some } from '../languages/locale';
import { words } from '../words';

export const linearWords = {
  open: 'Pairs',
  openTitle: 'Read the links one after another (P)',
  name: 'The links, one after another',
  about: (links: number, gaps: number, when: string) =>
    `${some(links, 'link')} and ${some(gaps, 'claim without a counterpart', 'claims without a counterpart')}, in the order of the article ${isolated(when)}.`,
  keys: 'J and K, or the arrow keys, go on and back; Enter shows the pair in the articles; C confirms, X rejects; Esc goes back.',
  back: 'Back to the articles',
  items: 'Links and claims',
  pages: 'Pages of this list',
  page: (from: number, to: number, all: number) =>
    `${number(from)} to ${number(to)} of ${number(all)} entries`,
  before: (n: number) => `The ${number(n)} before`,
  after: (n: number) => `The next ${number(n)}`,
  link: ({ relation, strength, state }: LinkView, at: number, all: number) =>
    [
      `Link ${number(at)} of ${number(all)}`,
      relation ? words.link.relations[relation].toLowerCase() : words.link.noRelation.toLowerCase(),
      ...(strength ? [words.link.strengths[strength]] : []),
      words.link.states[state],
    ].join(' · '),
  gap: { earlier: 'Only in the earlier article', later: 'Only in the later article' },
  checked: 'looked for in vain',
  role: { earlier: 'Earlier', later: 'Later' },
  source: (role: string, parts: string[]) => `${[role, ...parts.map(isolated)].join(', ')}:`,
  disputed: 'Editors do not agree on this link.',
  differs: 'What differs',
  becomes: (kind: string, from: string, to: string) =>
    `${kind}: “${isolated(from)}” becomes “${isolated(to)}”`,
  only: (kind: string, where: 'earlier' | 'later', text: string) =>
    `${kind}: only in the ${where} article “${isolated(text)}”`,
  note: 'Note',
  show: 'Show in the articles',
  none: 'There are no links and no claims here yet.',
};
