// Tests of what became of the claims: from the links, with the editor's decisions, and walked in the window.
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { comparison, leftClaims, links, rightClaims } from '../testing/story';
import { inspector, keys, open, place, user } from '../testing/window';
import type { AbsenceView, LinkView } from '../messages/queries';
import { met } from './fates';

const fates = (
  side: 'left' | 'right',
  all: LinkView[] = links,
  turned = false,
  absences: AbsenceView[] = [],
) => met(all, side === 'left' ? leftClaims : rightClaims, side, turned, absences).map(({ fate }) => fate);

describe('what became of a claim', () => {
  it('is what its best link says, and absent or new without one', () => {
    expect(fates('left')).toEqual(['updated', 'reworded', 'absent', 'reworded', 'repeated']);
    expect(fates('right')).toEqual(['updated', 'reworded', 'new', 'reworded', 'repeated']);
  });

  it('is turned where the right article is the earlier one', () => {
    expect(fates('left', links, true)[2]).toBe('new');
    expect(fates('right', links, true)[2]).toBe('absent');
  });

  it('is absent where a person looked for it in vain, unless one confirmed a link', () => {
    const range = leftClaims[0]?.range ?? null;
    const absence = { id: 1, side: 'left' as const, range, fit: 'moved' as const, quote: '', checked: 1 };
    expect(fates('left', links, false, [absence])[0]).toBe('absent');
    expect(fates('left', links, false, [{ ...absence, fit: 'uncertain' }])[0]).toBe('updated');
    expect(fates('right', links, false, [absence])[0]).toBe('updated');
    const confirmed = links.map((link, at) => (at === 0 ? { ...link, state: 'confirmed' as const } : link));
    expect(fates('left', confirmed, false, [absence])[0]).toBe('updated');
  });

  it('is what the editor says, whatever the score', () => {
    const confirmed = links.map((link, index) =>
      index === 1 ? { ...link, state: 'confirmed' as const, fate: 'hardened' as const } : link,
    );
    expect(fates('left', confirmed)[0]).toBe('hardened');
    const rejected = links.map((link) => ({ ...link, state: 'rejected' as const, fate: null }));
    expect(new Set(fates('left', rejected))).toEqual(new Set(['absent']));
  });

  it('is that of a link whose end is cut otherwise than the claims', () => {
    const [first] = links as [LinkView];
    const range = { start: first.left.range.start + 2, end: first.left.range.end - 2 };
    const placed = { ...first, left: { ...first.left, claim: null, range } };
    expect(fates('left', [placed])).toEqual(['updated', 'absent', 'absent', 'absent', 'absent']);
  });
});

describe('the claims of one fate', () => {
  const count = (name: RegExp) => inspector().queryAllByRole('button', { name })[0] ?? null;

  it('are walked by key, with the way out', async () => {
    await open();
    await user.click(count(/^reworded 2/) as HTMLElement);
    expect(screen.getByTestId('fate-walk')).toHaveTextContent('2017: reworded 1 of 2');
    expect(inspector().getByText('3 of 5')).toBeInTheDocument();
    await keys('j');
    expect(screen.getByTestId('fate-walk')).toHaveTextContent('2 of 2');
    await keys('j');
    expect(screen.getByTestId('fate-walk')).toHaveTextContent('1 of 2');
    await keys('k');
    expect(screen.getByTestId('fate-walk')).toHaveTextContent('2 of 2');
    await keys('{Escape}');
    expect(screen.queryByTestId('fate-walk')).toBeNull();
    await keys('j');
    expect(place()).toBe('1 of 5');
  });

  it('that have no link are walked as well', async () => {
    await open();
    await user.click(count(/^absent 1/) as HTMLElement);
    expect(screen.getByTestId('fate-walk')).toHaveTextContent('1 of 1');
    expect(inspector().getByText('The mayor did not answer.')).toBeInTheDocument();
  });

  it('are other ones as soon as a link is rejected', async () => {
    const door = await open();
    door.on('decide_link', () => ({ ...comparison.links[4], state: 'rejected', fate: null }));
    expect(count(/^absent 1/)).toBeInTheDocument();
    await keys('jjjjj');
    expect(place()).toBe('5 of 5');
    await keys('x');
    await keys('{Escape}');
    expect(count(/repeated/)).toBeNull();
    expect(count(/^absent 2/)).toBeInTheDocument();
  });
});
