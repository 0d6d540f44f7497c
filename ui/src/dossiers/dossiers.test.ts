// Tests of the whole window against a fake backend: articles that come in, and dossiers that are opened.
import type { PreviewView } from '../messages/queries';
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { comparison, dossier, third } from '../testing/story';
import { failing, inspector, keys, open, place, user } from '../testing/window';

const read: PreviewView = {
  id: 7,
  name: 'bridge.txt',
  problem: null,
  article: {
    facts: { headline: 'Bridge shut', byline: '', outlet: '', date: '' },
    headlineFromFirstSentence: true,
    remarks: ['No byline found.'],
    known: null,
    states: [],
    encoding: null,
    language: 'en',
    blocks: [
      { text: 'Bridge shut', kind: 'headline', fence: null, mayBeFenced: false },
      { text: 'Divers found a crack.', kind: 'paragraph', fence: null, mayBeFenced: true },
      { text: 'Follow us.', kind: 'paragraph', fence: 'newsletter or share prompt', mayBeFenced: true },
    ],
  },
};
const unread: PreviewView = {
  id: 8,
  name: 'a.exe',
  article: null,
  problem: '“a.exe” is a program. Choose a text.',
};

describe('import', () => {
  it('shows the problem in the dialog in the sentence given, and changes nothing', async () => {
    const door = await open();
    door.on('preview_text', () => ({ ...unread, problem: 'The text is empty. Paste the whole article.' }));
    await user.click(screen.getByTestId('import-open'));
    await user.type(await screen.findByTestId('import-paste'), 'x');
    await user.click(screen.getByTestId('import-submit'));
    expect(await screen.findByTestId('import-problem')).toHaveTextContent(
      'The text is empty. Paste the whole article.',
    );
    expect(screen.getByTestId('import-paste')).toHaveValue('x');
    expect(screen.getByTestId('pane-left')).toBeInTheDocument();
    expect(door.calls('compare')).toHaveLength(1);
  });

  it('opens with what is pasted outside of a field, shows what was understood, and keeps it as corrected', async () => {
    const door = await open();
    door.on('preview_text', () => read);
    door.on('keep_previews', () => ({ dossier: { ...dossier, pair: [1, 3] }, carried: null }));
    door.on('compare', () => ({ ...comparison, right: 3, rightClaims: [], links: [], notes: [] }));
    await user.paste('A whole article.');
    expect(await screen.findByTestId('import-paste')).toHaveValue('A whole article.');
    await user.click(screen.getByTestId('import-submit'));
    expect(await screen.findByTestId('facts-headline')).toHaveValue('Bridge shut');
    expect(screen.getAllByText('headline taken from the first sentence')).toHaveLength(2);
    expect(screen.getByText('No byline found.')).toBeInTheDocument();
    expect(screen.getByText('newsletter or share prompt')).toBeInTheDocument();
    await user.type(screen.getByTestId('facts-date'), 'May 2017');
    await user.click(screen.getByRole('checkbox', { name: 'Follow us.' }));
    await user.click(screen.getByRole('checkbox', { name: 'Divers found a crack.' }));
    expect(screen.getByText('left out by you')).toBeInTheDocument();
    expect(screen.getByText('1 paragraph left out')).toBeInTheDocument();
    await user.click(screen.getByTestId('preview-keep'));
    await waitFor(() => expect(screen.queryByTestId('preview-keep')).toBeNull());
    const facts = { headline: 'Bridge shut', byline: '', outlet: '', date: 'May 2017' };
    expect(door.calls('keep_previews')).toEqual([
      { request: { dossier: 1, articles: [{ id: 7, facts, turned: [2, 1], versionOf: null }] } },
    ]);
    expect(await screen.findByText('No links between these two articles')).toBeInTheDocument();
  });

  it('takes files that are dropped, into the dossier on the screen, and leaves out what cannot be read', async () => {
    const door = await open();
    door.on('preview_files', () => [unread, read]);
    door.on('keep_previews', () => ({ dossier, carried: null }));
    door.tell({ kind: 'hover', over: true });
    expect(await screen.findByText('Drop to import')).toBeInTheDocument();
    door.tell({ kind: 'dropped', paths: ['/a.exe', '/bridge.txt'] });
    expect(await screen.findByTestId('preview-unreadable')).toHaveTextContent('“a.exe” is a program.');
    expect(door.calls('preview_files')).toEqual([{ paths: ['/a.exe', '/bridge.txt'], dossier: 1 }]);
    expect(screen.queryByText('Drop to import')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bridge shut' }));
    await user.click(screen.getByRole('button', { name: 'Keep article' }));
    expect(await screen.findByText('Article imported')).toBeInTheDocument();
    expect(door.calls('keep_previews')).toMatchObject([{ request: { dossier: 1, articles: [{ id: 7 }] } }]);
  });

  it('takes a newer state of an article for a version of it, unless one says otherwise', async () => {
    const door = await open();
    const state = {
      id: 1,
      headline: 'Ferry to Norvik delayed again',
      outlet: 'Harbour Gazette',
      date: null,
      shared: 0.83,
      likely: true,
    };
    const newer: PreviewView = { ...read, article: read.article && { ...read.article, states: [state] } };
    door.on('preview_files', () => [newer]);
    door.on('keep_previews', () => ({
      dossier,
      carried: { exact: 0, moved: 2, uncertain: 1, lost: 1 },
    }));
    door.tell({ kind: 'dropped', paths: ['/bridge.txt'] });
    const version = await screen.findByRole('radio', { name: /a newer version of Ferry to Norvik/ });
    expect(version).toBeChecked();
    expect(screen.getByText('83% of the text is the same')).toBeInTheDocument();
    const own = screen.getByRole('radio', { name: 'an article of its own' });
    await user.click(own);
    expect(screen.queryByText(/Notes and decisions are carried over/)).toBeNull();
    await user.click(version);
    expect(screen.getByText(/Notes and decisions are carried over/)).toBeInTheDocument();
    await user.click(screen.getByTestId('preview-keep'));
    expect(door.calls('keep_previews')).toMatchObject([{ request: { articles: [{ id: 7, versionOf: 1 }] } }]);
    expect(
      await screen.findByText(
        /Of 4 places with notes or decisions 2 were found again; 1 is uncertain, 1 is lost/,
      ),
    ).toBeInTheDocument();
  });

  it('reads a source again in another encoding', async () => {
    const door = await open();
    const encoding = {
      name: 'Windows-1252',
      guessed: true,
      others: ['UTF-8', 'Windows-1252', 'Windows-1251'],
    };
    door.on('preview_files', () => [{ ...read, article: read.article && { ...read.article, encoding } }]);
    const facts = { headline: 'Мост закрыт', byline: '', outlet: '', date: '' };
    const again = { ...encoding, name: 'Windows-1251', guessed: false };
    door.on('redecode', () => ({ ...read, article: { ...read.article, facts, encoding: again } }));
    door.tell({ kind: 'dropped', paths: ['/bridge.txt'] });
    const select = await screen.findByTestId('preview-encoding');
    expect(select).toHaveValue('Windows-1252');
    expect(screen.getByText(/a guess: the file does not say/)).toBeInTheDocument();
    await user.type(screen.getByTestId('facts-outlet'), 'Ìîñò');
    await user.selectOptions(select, 'Windows-1251');
    expect(door.calls('redecode')).toEqual([{ id: 7, encoding: 'Windows-1251', dossier: 1 }]);
    await waitFor(() => expect(screen.getByTestId('facts-headline')).toHaveValue('Мост закрыт'));
    expect(screen.getByTestId('facts-outlet')).toHaveValue('');
    expect(screen.queryByText(/a guess/)).toBeNull();
  });

  it('says which file is being read when it takes a while, and can be called off', async () => {
    const door = await open();
    let answer: (previews: PreviewView[]) => void = () => {};
    door.on('preview_files', () => new Promise<PreviewView[]>((done) => (answer = done)));
    door.on('stop_reading', () => null);
    door.on('drop_previews', () => null);
    door.tell({ kind: 'dropped', paths: ['/a.pdf', '/b.pdf'] });
    expect(screen.queryByTestId('reading-files')).toBeNull();
    door.tell({ kind: 'reading', done: 1, of: 2, name: 'b.pdf' });
    expect(await screen.findByText('Reading file 2 of 2: b.pdf')).toBeInTheDocument();
    await user.click(screen.getByTestId('reading-stop'));
    expect(door.calls('stop_reading')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByTestId('reading-files')).toBeNull());
    answer([read]);
    await waitFor(() => expect(door.calls('drop_previews')).toHaveLength(1));
    expect(screen.queryByTestId('preview-keep')).toBeNull();
  });

  it('keeps the markup of what is pasted, unless it is changed', async () => {
    const door = await open();
    door.on('preview_rich_text', () => read);
    door.on('drop_previews', () => null);
    const pasting = () => {
      const data = { 'text/plain': 'Bridge shut', 'text/html': '<h1>Bridge shut</h1>' };
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (type: keyof typeof data) => data[type] } });
      document.body.dispatchEvent(event);
    };
    pasting();
    await user.click(await screen.findByTestId('import-submit'));
    await waitFor(() =>
      expect(door.calls('preview_rich_text')).toEqual([
        { html: '<h1>Bridge shut</h1>', text: 'Bridge shut', dossier: 1 },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByTestId('preview-keep')).toBeNull());
    door.on('preview_text', () => read);
    pasting();
    await user.type(await screen.findByTestId('import-paste'), '!');
    await user.click(screen.getByTestId('import-submit'));
    await waitFor(() => expect(door.calls('preview_text')).toEqual([{ text: 'Bridge shut!', dossier: 1 }]));
  });

  it('says what is wrong with a correction, and keeps what was typed', async () => {
    const door = await open();
    door.on('preview_files', () => [read]);
    door.on('keep_previews', failing('badSource', '“soon” is no date.'));
    door.on('drop_previews', () => null);
    door.tell({ kind: 'dropped', paths: ['/bridge.txt'] });
    await user.type(await screen.findByTestId('facts-date'), 'soon');
    await user.click(screen.getByTestId('preview-keep'));
    expect(await screen.findByTestId('preview-problem')).toHaveTextContent('“soon” is no date.');
    expect(screen.getByTestId('facts-date')).toHaveValue('soon');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(door.calls('drop_previews')).toHaveLength(1);
  });
});

describe('an article that is kept', () => {
  it('has its facts corrected, and the pair is compared anew', async () => {
    const door = await open();
    door.on('set_facts', failing('badSource', '“soon” is no date.'));
    await user.click(screen.getByTestId('facts-edit-left'));
    const date = await screen.findByTestId('facts-date');
    expect(date).toHaveValue('2017-03-03');
    await user.clear(date);
    await user.type(date, 'soon');
    await user.click(screen.getByTestId('facts-keep'));
    expect(await screen.findByTestId('facts-problem')).toHaveTextContent('“soon” is no date.');
    door.on('set_facts', () => ({
      ...dossier,
      articles: dossier.articles.map((one) => (one.id === 1 ? { ...one, headline: 'Another' } : one)),
    }));
    await user.click(screen.getByTestId('facts-keep'));
    await waitFor(() => expect(screen.queryByTestId('facts-keep')).toBeNull());
    expect(door.calls('compare')).toHaveLength(2);
    expect(inspector().getByText('Another')).toBeInTheDocument();
  });

  it('has a paragraph left out by key, undone, and one brought back', async () => {
    const door = await open();
    door.on('set_fence', () => dossier);
    await keys('jb');
    const first = comparison.leftClaims[0]?.block;
    await waitFor(() =>
      expect(door.calls('set_fence')).toEqual([
        { request: { article: 1, blocks: [{ block: first, fence: '' }] } },
      ]),
    );
    expect(await screen.findByText('Paragraph left out of the comparison')).toBeInTheDocument();
    expect(place()).toBe('1 of 5');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(door.calls('set_fence')[1]).toEqual({
        request: { article: 1, blocks: [{ block: first, fence: null }] },
      }),
    );
    const [restore] = within(screen.getByTestId('pane-left')).getAllByRole('button', {
      name: 'Compare this too',
    });
    await user.click(restore as HTMLElement);
    await waitFor(() =>
      expect(door.calls('set_fence')[2]).toMatchObject({
        request: { article: 1, blocks: [{ fence: null }] },
      }),
    );
  });
});

describe('the timeline', () => {
  it('puts a later article on the right, and an earlier one on the left', async () => {
    const door = await open();
    const articles = screen.getAllByTestId('timeline-article');
    expect(articles).toHaveLength(3);
    expect(articles[0]).toHaveAttribute('aria-pressed', 'true');
    await user.click(articles.find((one) => one.dataset.article === '3') as HTMLElement);
    await waitFor(() =>
      expect(door.calls('compare').at(-1)).toMatchObject({ left: 1, right: 3, breadth: 'balanced' }),
    );
  });
  it('lets each side choose by its own menu', async () => {
    const door = await open();
    screen.getByRole('button', { name: /Choose the article on the left/ }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByText(third.headline, { selector: '[role=menuitem] *' }));
    await waitFor(() =>
      expect(door.calls('compare').at(-1)).toMatchObject({ left: 3, right: 2, breadth: 'balanced' }),
    );
  });
});
