// Tests of the whole window against a fake backend: notes: saved as typed, kept when they cannot be, listed, lost.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { fakeDoor, type FakeDoor } from '../testing/fake-door';
import { comparison, early, linkNote, links } from '../testing/story';
import { failing, inspector, keys, open, place, pointAt, status, user } from '../testing/window';

describe('notes', () => {
  it('save as they are typed, in one field that is never made anew, and are there when one comes back', async () => {
    const door = await open();
    await keys('jn');
    const field = document.activeElement as HTMLTextAreaElement;
    await user.type(field, 'Ask the yard.');
    expect(screen.getByTestId('note-state')).toHaveTextContent('Saving…');
    await waitFor(() => expect(screen.getByTestId('note-state')).toHaveTextContent(/^Saved \d\d:\d\d$/));
    expect(document.activeElement).toBe(field);
    await user.type(field, ' Again.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(door.calls('write_note').length).toBeGreaterThan(1));
    const requests = door.calls('write_note') as { request: { id: number | null; text: string } }[];
    expect(requests[0]?.request.id).toBeNull();
    expect(requests.at(-1)?.request).toMatchObject({ id: 101, text: 'Ask the yard. Again.' });
    await keys('jk');
    expect(screen.getByTestId('note-text')).toHaveValue('Ask the yard. Again.');
    expect(inspector().getByRole('tab', { name: /Notes/ })).toHaveTextContent('2');
    expect(status()).toContain('All notes saved');
  });

  it('keep what is typed when the selection changes before the pause is over', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('Quick');
    await user.click(pointAt('left', early, early.text.indexOf('Two yards') + 1));
    expect(place()).toBe('4 of 5');
    await waitFor(() => expect(door.calls('write_note')).toHaveLength(1));
    await keys('kkk');
    expect(screen.getByTestId('note-text')).toHaveValue('Quick');
  });

  it('that cannot be saved stay on the screen and in the recovery store, with the reason and a retry', async () => {
    const door = await open();
    door.on('write_note', failing('library', 'The disk is full: free some space.'));
    await keys('jn');
    await user.keyboard('Do not lose me');
    await waitFor(() => expect(screen.getByText('The disk is full: free some space.')).toBeInTheDocument());
    expect(screen.getByTestId('note-text')).toHaveValue('Do not lose me');
    expect(status()).toContain('1 note not saved');
    expect(localStorage.getItem('crossread.unsaved-notes')).toContain('Do not lose me');
    door.on('write_note', ({ request }: { request: Parameters<FakeDoor['note']>[0] }) => door.note(request));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByTestId('note-state')).toHaveTextContent('Saved'));
    expect(localStorage.getItem('crossread.unsaved-notes')).toBe('[]');
  });

  it('that were not saved are brought back at the next start', async () => {
    localStorage.setItem(
      'crossread.unsaved-notes',
      JSON.stringify([
        {
          key: 'draft-x-1',
          left: 1,
          right: 2,
          id: null,
          target: { kind: 'link', leftRange: links[0]?.left.range, rightRange: links[0]?.right.range },
          text: 'From before',
        },
      ]),
    );
    const door = await open();
    await keys('j');
    expect(screen.getByTestId('note-text')).toHaveValue('From before');
    await waitFor(() => expect(door.calls('write_note')).toHaveLength(1));
    await waitFor(() => expect(localStorage.getItem('crossread.unsaved-notes')).toBe('[]'));
  });

  it('are deleted with a way back', async () => {
    const door = await open();
    await keys('jjjj');
    expect(screen.getByTestId('note-text')).toHaveValue('Which figure ran in print?');
    await user.click(screen.getByTestId('note-read'));
    await user.click(screen.getByRole('button', { name: 'Delete note' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getByTestId('note-text')).toHaveValue('Which figure ran in print?'));
    expect(door.calls('delete_note')).toEqual([
      { request: { id: 11, restore: false } },
      { request: { id: 11, restore: true } },
    ]);
  });

  it('that are empty make nothing', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('   ');
    await keys('j');
    await new Promise((done) => setTimeout(done, 500));
    expect(door.calls('write_note')).toEqual([]);
  });

  it('list shows all, the lost ones first, and writes on an article', async () => {
    const door = await open();
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    const panel = inspector();
    expect(panel.getByText('Confirmed link, lost')).toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: /on the right article/ }));
    await user.keyboard('Where did this run?');
    await waitFor(() =>
      expect(door.calls('write_note')).toMatchObject([
        { request: { target: { kind: 'article', article: 2 } } },
      ]),
    );
    await user.click(panel.getByText(/Two yards took part/));
    await user.click(screen.getByRole('tab', { name: 'Link' }));
    expect(place()).toBe('4 of 5');
  });

  it('list says on which side a lost note stood, and lets one forget a lost decision', async () => {
    const lost = {
      ...linkNote,
      ...{ id: 12, text: 'Check this.', created: 1, changed: 2, kind: 'claim' as const, article: 2 },
      ...{ side: 'right' as const, left: null, right: null, quotes: ['Gone.'], lost: true, link: null },
    };
    const door = await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), notes: [lost] }) }));
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    const card = inspector().getByTestId('lost-note');
    expect(within(card).getByText('right')).toBeInTheDocument();
    await user.click(inspector().getByRole('button', { name: 'Forget this decision' }));
    await waitFor(() => expect(inspector().queryByText('Confirmed link, lost')).toBeNull());
    expect(door.calls('forget_decision')).toEqual([{ request: { id: 4 } }]);
  });

  it('are all saved before the window closes', async () => {
    const door = await open();
    await keys('jn');
    await user.keyboard('Last words');
    door.tell({ kind: 'closing' });
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
    const order = door.asked.map(({ command }) => command);
    expect(order.indexOf('write_note')).toBeLessThan(order.indexOf('close_window'));
  });

  it('that cannot be saved keep the window open until someone says so', async () => {
    const door = await open();
    door.on('write_note', failing('library', 'The disk is full.'));
    await keys('jn');
    await user.keyboard('Last words');
    door.tell({ kind: 'closing' });
    await user.click(await screen.findByRole('button', { name: 'Close anyway' }));
    await waitFor(() => expect(door.calls('close_window')).toHaveLength(1));
    expect(localStorage.getItem('crossread.unsaved-notes')).toContain('Last words');
  });

  it('lists what was decided or checked on words that were edited since, and leads there', async () => {
    const unsure = links.map((link, at) => (at === 2 ? { ...link, unsure: 'confirmed' as const } : link));
    const absence = { id: 1, side: 'left' as const, quote: 'The pier was new.', checked: 5 };
    const like = { ...absence, id: 2, quote: 'Nobody spoke.', range: { start: 0, end: 4 }, fit: 'uncertain' };
    const absences = [{ ...absence, range: null, fit: null }, like];
    await open(fakeDoor({ compare: () => ({ ...structuredClone(comparison), links: unsure, absences }) }));
    await user.click(screen.getByRole('tab', { name: /Notes/ }));
    expect(await inspector().findByText('Checked as absent, claim lost')).toBeInTheDocument();
    expect(inspector().getByText('“The pier was new.”')).toBeInTheDocument();
    expect(inspector().getByText('Checked as absent, but the words were edited')).toBeInTheDocument();
    const card = inspector().getByText('Confirmed, but the words were edited').closest('article');
    await user.click(within(card as HTMLElement).getByRole('button'));
    expect(place()).toBe('3 of 5');
    expect(inspector().getByText(/You confirmed a link of words like these/)).toBeInTheDocument();
  });
});
