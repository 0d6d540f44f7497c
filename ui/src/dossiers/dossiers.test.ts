// Tests of the whole window against a fake backend: articles that come in, dossiers that are opened, and reports that go out.
import type { Problem } from '../messages/queries';
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { comparison, dossier, third } from '../testing/story';
import { failing, open, user } from '../testing/window';

describe('import', () => {
  it('shows the problem in the dialog in the sentence given, and changes nothing', async () => {
    const door = await open();
    door.on('import_text', failing('badSource', 'The text is empty. Paste the whole article.'));
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

  it('opens with what is pasted outside of a field, and compares it', async () => {
    const door = await open();
    door.on('import_text', () => ({ ...dossier, pair: [1, 3] }));
    door.on('compare', () => ({ ...comparison, right: 3, rightClaims: [], links: [], notes: [] }));
    await user.paste('A whole article.');
    expect(await screen.findByTestId('import-paste')).toHaveValue('A whole article.');
    await user.click(screen.getByTestId('import-submit'));
    await waitFor(() => expect(screen.queryByTestId('import-paste')).toBeNull());
    expect(door.calls('import_text')).toEqual([{ request: { dossier: 1, text: 'A whole article.' } }]);
    expect(await screen.findByText('No links between these two articles')).toBeInTheDocument();
  });

  it('takes files that are dropped, into the dossier on the screen', async () => {
    const door = await open();
    door.on('import_files', () => dossier);
    door.tell({ kind: 'hover', over: true });
    expect(await screen.findByText('Drop to import')).toBeInTheDocument();
    door.tell({ kind: 'dropped', paths: ['/a.txt', '/b.txt'] });
    await waitFor(() =>
      expect(door.calls('import_files')).toEqual([{ request: { dossier: 1, paths: ['/a.txt', '/b.txt'] } }]),
    );
    expect(screen.queryByText('Drop to import')).toBeNull();
    expect(await screen.findByText('2 articles imported')).toBeInTheDocument();
  });
});

describe('export', () => {
  it('asks before it replaces a file, and offers to open the report', async () => {
    const door = await open();
    door.on('export_report', ({ request }: { request: { replace: boolean; path: string } }) => {
      if (!request.replace) throw { code: 'fileExists', message: 'There is a file.' } satisfies Problem;
      return { path: request.path, bytes: 9 };
    });
    door.on('open_report', () => null);
    await user.keyboard('{Control>}e{/Control}');
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html'));
    await user.click(screen.getByTestId('export-submit'));
    await user.click(await screen.findByTestId('export-replace'));
    expect(await screen.findByTestId('export-done')).toHaveTextContent('/home/editor/report.html');
    await user.click(screen.getByRole('button', { name: 'Open report' }));
    expect(door.calls('open_report')).toEqual([{ path: '/home/editor/report.html' }]);
    expect(
      (door.calls('export_report') as { request: { replace: boolean } }[]).map(
        ({ request }) => request.replace,
      ),
    ).toEqual([false, true]);
  });

  it('says what else went wrong, and keeps the path', async () => {
    const door = await open();
    door.on('export_report', failing('report', 'The folder cannot be written to.'));
    await user.click(screen.getByTestId('export-open'));
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html'));
    await user.click(screen.getByTestId('export-submit'));
    expect(await screen.findByTestId('export-problem')).toHaveTextContent('The folder cannot be written to.');
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
      expect(door.calls('compare').at(-1)).toEqual({ left: 1, right: 3, breadth: 'balanced' }),
    );
  });
  it('lets each side choose by its own menu', async () => {
    const door = await open();
    screen.getByRole('button', { name: /Choose the article on the left/ }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByText(third.headline, { selector: '[role=menuitem] *' }));
    await waitFor(() =>
      expect(door.calls('compare').at(-1)).toEqual({ left: 3, right: 2, breadth: 'balanced' }),
    );
  });
});
