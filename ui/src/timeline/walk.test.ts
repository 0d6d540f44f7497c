// Tests of the timeline in the window: what it says, how it is walked, and how an article comes to a side.
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDoor, opening, type FakeDoor } from '../testing/fake-door';
import { dossier, early, third } from '../testing/story';
import { keys, open, user } from '../testing/window';

type Asked = { one: number; other: number };

// jsdom has no layout: the timeline draws where it has a width.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

const shared = ({ one, other }: Asked) => ({ shared: one * other === 6 ? 0 : one * 10 + other, claims: 34 });
const mark = (id: number) =>
  screen.getAllByTestId('timeline-article').find((one) => one.dataset.article === String(id)) as HTMLElement;
const compared = (door: FakeDoor) => door.calls('compare').at(-1);
const arcs = () => screen.queryAllByTestId('timeline-arc');

describe('the timeline', () => {
  it('says of each article how much it shares with those on the screen, once that is known', async () => {
    await open(fakeDoor({ overlap: shared }));
    await waitFor(() =>
      expect(mark(1)).toHaveAccessibleName(
        '3 March 2017, Harbour Gazette: Ferry to Norvik delayed again. Shown on the left. ' +
          'Shares 12 of 34 claims with the article on the right',
      ),
    );
    await waitFor(() =>
      expect(mark(3)).toHaveAccessibleName(
        '2020, Coast Post: The yard goes bankrupt. Choose to show it on the right. ' +
          'Shares 13 of 34 claims with the article on the left, 0 of 34 with the one on the right',
      ),
    );
  });

  it('draws the arc of the pair, with its number, and under the pointer those of that article', async () => {
    await open(fakeDoor({ overlap: shared }));
    const nav = screen.getByRole('navigation', { name: 'Timeline of the articles' });
    await waitFor(() => expect(within(nav).getByText('12')).toBeInTheDocument());
    expect(screen.getByTestId('timeline-pair').querySelector('title')).toHaveTextContent(
      'The two articles on the screen share 12 of 34 claims',
    );
    expect(arcs()).toHaveLength(0);
    await fireEvent.pointerEnter(mark(3));
    await waitFor(() => expect(within(nav).getByText('13')).toBeInTheDocument());
    // Nothing shared: a number, and no arc.
    expect(within(nav).getByText('0')).toBeInTheDocument();
    expect(arcs().map((arc) => arc.dataset.article)).toEqual(['1']);
    await fireEvent.pointerLeave(mark(3));
    expect(arcs()).toHaveLength(0);
  });

  it('follows a decision once it is on the disk', async () => {
    const door = await open(fakeDoor({ overlap: shared }));
    await waitFor(() => expect(mark(1)).toHaveAccessibleName(/Shares 12 of 34/));
    door.on('overlap', () => ({ shared: 11, claims: 34 }));
    await keys('jx');
    await waitFor(() => expect(mark(1)).toHaveAccessibleName(/Shares 11 of 34/));
    const order = door.asked.map(({ command }) => command);
    expect(order.lastIndexOf('overlap')).toBeGreaterThan(order.indexOf('decide_link'));
  });

  it('asks for nothing while the pair is being compared', async () => {
    const door = fakeDoor({ overlap: shared, compare: () => new Promise(() => {}) });
    await open(door).catch(() => undefined);
    expect(door.calls('compare')).toHaveLength(1);
    expect(door.calls('overlap')).toEqual([]);
  });

  it('is one stop for Tab, walked by the arrow keys; Enter puts an article on its side', async () => {
    const door = await open(fakeDoor({ overlap: shared }));
    const stops = () => screen.getAllByTestId('timeline-article').filter((one) => one.tabIndex === 0);
    expect(stops()).toEqual([mark(1)]);
    mark(1).focus();
    await user.keyboard('{ArrowRight}');
    expect(mark(3)).toHaveFocus();
    expect(stops()).toEqual([mark(3)]);
    const card = screen.getByTestId('timeline-card');
    expect(card).toHaveTextContent('The yard goes bankrupt');
    await waitFor(() =>
      expect(card).toHaveTextContent('Shares 13 of 34 claims with the article on the left'),
    );
    await user.keyboard('{End}');
    expect(mark(2)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(2)).toHaveFocus();
    await user.keyboard('{Home}{ArrowRight}{Enter}');
    await waitFor(() => expect(compared(door)).toMatchObject({ left: 1, right: 3 }));
    expect(screen.queryByTestId('timeline-card')).toBeNull();
    expect(mark(3)).toHaveFocus();
  });

  it('puts an article on the side that is asked for, by key and by its card', async () => {
    const door = await open(fakeDoor({ overlap: shared }));
    mark(1).focus();
    await user.keyboard('{ArrowRight}l');
    await waitFor(() => expect(compared(door)).toMatchObject({ left: 3, right: 2 }));
    await user.keyboard('r');
    // It was on the left: the two are turned round.
    await waitFor(() => expect(compared(door)).toMatchObject({ left: 2, right: 3 }));
    await user.tab();
    expect(screen.getByTestId('timeline-left')).toHaveFocus();
    expect(screen.getByTestId('timeline-right')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(compared(door)).toMatchObject({ left: 3, right: 2 }));
    await waitFor(() => expect(screen.getByTestId('timeline-left')).toHaveAttribute('aria-pressed', 'true'));
  });

  it('closes its card with Escape, and what is selected stays selected', async () => {
    await open();
    await keys('j');
    mark(1).focus();
    expect(await screen.findByTestId('timeline-card')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByTestId('timeline-card')).toBeNull();
    expect(screen.getByTestId('inspector')).toHaveTextContent('1 of 5');
  });

  it('opens no card for a click, which does what it is for', async () => {
    const door = await open();
    await user.click(mark(3));
    await waitFor(() => expect(compared(door)).toMatchObject({ left: 1, right: 3 }));
    expect(screen.queryByTestId('timeline-card')).toBeNull();
  });

  it('shows hostile words as words', async () => {
    const headline = '<img src=x onerror=alert(1)> {@html "x"}';
    const articles = [{ ...early, headline, outlet: headline }, third];
    const shown = { ...dossier, articles, pair: [1, 3] as [number, number] };
    await open(fakeDoor({ opening: () => ({ ...opening, dossier: shown }) }));
    mark(1).focus();
    expect(await screen.findByTestId('timeline-card')).toHaveTextContent(headline);
    expect(document.querySelector('img')).toBeNull();
  });
});
