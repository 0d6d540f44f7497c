// Tests of the export dialog in the window: what is chosen reaches the report, what is shown of it, and how it is written.
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportReport } from '../messages/mutations';
import type { Problem, ReportLooks, ReportRequest } from '../messages/queries';
import { accessible } from '../testing/axe';
import { copyingBrowser } from '../testing/copying';
import { fakeDoor, opening, reportPreview, type FakeDoor } from '../testing/fake-door';
import { comparison, dossier, early, links, linkNote, third } from '../testing/story';
import { failing, keys, live, open, user } from '../testing/window';

const written = { export_report: () => ({ path: '/home/editor/report.html', bytes: 9 }) };
const tagged = {
  compare: () => ({ ...structuredClone(comparison), notes: [{ ...linkNote, tags: ['legal', 'ferry'] }] }),
};

async function openDialog(answers: ConstructorParameters<typeof FakeDoor>[0] = {}) {
  const door = await open(fakeDoor({ ...written, ...tagged, ...answers }));
  await again();
  return door;
}

async function again() {
  await keys('{Control>}e{/Control}');
  await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue());
  await shown();
}

/** A preview stands, and no other one is on its way. */
const shown = () =>
  waitFor(() => expect(screen.getByTestId('report-preview')).toHaveAttribute('aria-busy', 'false'));
const asked = (door: FakeDoor) =>
  (door.calls('preview_report') as { report: ReportRequest }[]).map(({ report }) => report);
const exported = (door: FakeDoor) =>
  (door.calls('export_report') as { request: ExportReport }[]).map(({ request }) => request);
const click = (testid: string) => user.click(screen.getByTestId(testid));

/** The report that is shown once the preview stands again. */
async function after(door: FakeDoor, ...testids: string[]): Promise<ReportRequest> {
  for (const testid of testids) await click(testid);
  await shown();
  return asked(door).at(-1) as ReportRequest;
}

async function submit() {
  await click('export-submit');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

afterEach(() => Object.assign(document, { execCommand: undefined }));

describe('what is chosen', () => {
  it('reaches the preview and the report', async () => {
    const door = await openDialog();
    expect(asked(door)).toEqual([
      {
        on: { kind: 'pair', left: 1, right: 2 },
        kind: 'comparison',
        format: 'html',
        choices: {
          ...{ links: 'all', states: [], tags: [], notes: true, gaps: true, rejected: true, fates: true },
          ...{ suggestions: true, order: 'place', length: 'whole', paper: 'a4', tracked: false },
          language: 'en',
        },
      },
    ]);
    const chosen = await after(
      door,
      ...['report-format-docx', 'report-links-differing', 'report-state-open', 'report-state-resolved'],
      ...['report-tag-legal', 'report-notes', 'report-gaps', 'report-rejected', 'report-fates'],
      ...['report-suggestions', 'report-order-score', 'report-length-short', 'report-paper-letter'],
      ...['report-tracked', 'report-language-he'],
    );
    const choices = {
      ...{ links: 'differing', states: ['open', 'resolved'], tags: ['legal'], notes: false, gaps: false },
      ...{ rejected: false, fates: false, suggestions: false, order: 'score', length: 'short' },
      ...{ paper: 'letter', tracked: true, language: 'he' },
    };
    expect(chosen).toEqual({ ...asked(door)[0], format: 'docx', choices });
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.docx'));
    await submit();
    expect(exported(door)).toEqual([{ report: chosen, path: '/home/editor/report.docx', replace: false }]);
  });

  it('can be a record, a memo or notes, of the pair or of the dossier', async () => {
    const door = await openDialog();
    expect(await after(door, 'report-kind-record')).toMatchObject({
      kind: 'record',
      on: { kind: 'later', base: 1 },
    });
    expect(screen.getByText('What became of each claim of 2017 in 2 later articles')).toBeInTheDocument();
    expect(screen.queryByTestId('report-rejected')).toBeNull();
    expect(screen.queryByTestId('report-scope-pair')).toBeNull();
    expect(await after(door, 'report-kind-memo')).toMatchObject({
      kind: 'memo',
      on: { kind: 'pair', left: 1, right: 2 },
      choices: { suggestions: false },
    });
    expect(await after(door, 'report-scope-dossier')).toMatchObject({ on: { kind: 'dossier', dossier: 1 } });
    // Of notes it was never said.
    const notes = await after(door, 'report-kind-notes', 'report-order-difference', 'report-tag-ferry');
    expect(notes).toMatchObject({
      kind: 'notes',
      on: { kind: 'pair' },
      choices: { order: 'difference', tags: ['ferry'] },
    });
    expect(screen.queryByTestId('report-links-all')).toBeNull();
  });

  it('is only what the format has', async () => {
    await openDialog();
    expect(screen.queryByTestId('report-paper-a4')).toBeNull();
    await click('report-format-pdf');
    expect(screen.getByTestId('report-paper-a4')).toBeChecked();
    expect(screen.queryByTestId('report-tracked')).toBeNull();
    await click('report-format-json');
    expect(screen.queryByTestId('report-language-en')).toBeNull();
    await click('report-format-csv');
    for (const gone of ['report-paper-a4', 'report-length-whole', 'report-fates', 'template-folder'])
      expect(screen.queryByTestId(gone)).toBeNull();
  });

  it('is remembered, kind by kind; a tag that is gone is not', async () => {
    const door = await openDialog();
    await after(door, 'report-kind-memo', 'report-format-pdf', 'report-scope-dossier', 'report-paper-letter');
    await after(door, 'report-tag-legal', 'report-kind-record', 'report-links-differing', 'report-kind-memo');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await again();
    const memo = { kind: 'memo', format: 'pdf', on: { kind: 'dossier' } };
    expect(asked(door).at(-1)).toMatchObject({ ...memo, choices: { paper: 'letter', tags: ['legal'] } });
    expect(await after(door, 'report-kind-record')).toMatchObject({
      format: 'html',
      choices: { links: 'differing' },
    });
    expect(await after(door, 'report-format-docx')).toMatchObject({ choices: { paper: 'letter' } });
    localStorage.setItem('crossread.report.record', JSON.stringify({ tags: ['legal', 'gone'] }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await again();
    expect(asked(door).at(-1)).toMatchObject({ kind: 'record', choices: { tags: ['legal'] } });
  });

  it('has the table of fates of the earlier article, whichever side it is on', async () => {
    const before = { ...third, date: { iso: '2015', label: '2015', year: 2015, years: 2015 } };
    const two = { ...dossier, articles: [before, early], pair: [1, 3] as [number, number] };
    const door = await openDialog({ opening: () => ({ ...opening, dossier: two }) });
    // One later article is in the report anyway.
    expect(screen.getByTestId('report-fates')).not.toBeChecked();
    expect(screen.getByText('Fate of each claim, in 1 later article')).toBeInTheDocument();
    expect(await after(door, 'report-kind-record')).toMatchObject({ on: { kind: 'later', base: 3 } });
  });

  it('is chosen by the keys alone, and Enter exports', async () => {
    const door = await openDialog();
    screen.getByTestId('report-kind-comparison').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByTestId('report-kind-memo')).toBeChecked();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByTestId('report-format-pdf')).toBeChecked();
    await waitFor(() => expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.pdf'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(exported(door)).toMatchObject([{ report: { kind: 'memo', format: 'pdf' } }]);
  });
});

describe('what will be in it', () => {
  it('is counted, and what stays out is said; to who listens as well', async () => {
    const door = await openDialog();
    const holds = within(screen.getByTestId('report-holds'));
    expect(holds.getByText('5 links · 1 note')).toBeInTheDocument();
    expect(screen.queryByTestId('report-empty')).toBeNull();
    const leftOut = ['1 rejected link is not in it.', 'Notes that are private are in no report.'];
    door.on('preview_report', () => ({ ...reportPreview, leftOut }));
    await after(door, 'report-rejected');
    const said = screen.getAllByRole('status').find((one) => one.textContent?.includes('5 links'));
    expect(said).toHaveTextContent(
      '5 links · 1 note. 1 rejected link is not in it. Notes that are private are in no report.',
    );
    expect(within(screen.getByTestId('report-left-out')).getAllByRole('listitem')).toHaveLength(2);
  });

  it('may be nothing, which is said, and is written all the same', async () => {
    const door = await openDialog({
      preview_report: () => ({ ...reportPreview, entries: 0, counted: [], leftOut: [] }),
    });
    expect(screen.getByTestId('report-empty')).toHaveTextContent('Nothing of what was chosen is there.');
    await submit();
    expect(exported(door)).toHaveLength(1);
  });

  const looks: [ReportLooks, () => void][] = [
    [
      { kind: 'pages', pictures: ['data:image/svg+xml,a', 'data:image/svg+xml,b'], of: 12, standIn: true },
      () => {
        expect(screen.getByRole('img', { name: 'Page 1 of 12' })).toHaveAttribute(
          'src',
          'data:image/svg+xml,a',
        );
        expect(screen.getByText('10 more pages in the file')).toBeInTheDocument();
        expect(screen.getByTestId('report-stand-in')).toHaveTextContent('Word sets its own pages');
      },
    ],
    [
      { kind: 'pages', pictures: ['data:image/svg+xml,a'], of: null, standIn: false },
      () => {
        expect(screen.getByRole('img', { name: 'Page 1' })).toBeInTheDocument();
        expect(screen.getByText('The rest is in the file.')).toBeInTheDocument();
        expect(screen.queryByTestId('report-stand-in')).toBeNull();
      },
    ],
    [
      { kind: 'text', text: '# **Late** <b>', cut: true },
      () => expect(screen.getByTestId('report-text').textContent).toBe('# **Late** <b>'),
    ],
    [
      {
        kind: 'table',
        rows: [
          ['Type', 'Quotation'],
          ['link', '=cmd|<i>'],
        ],
        cut: false,
      },
      () => {
        expect(screen.getByRole('columnheader', { name: 'Quotation' })).toBeInTheDocument();
        expect(screen.getByRole('cell', { name: '=cmd|<i>' })).toBeInTheDocument();
        expect(screen.queryByText('The rest is in the file.')).toBeNull();
      },
    ],
    [
      { kind: 'page', address: 'report://localhost/7' },
      () => {
        const frame = screen.getByTestId('report-frame');
        expect(frame).toHaveAttribute('src', 'report://localhost/7');
        // No script, no form, no way out, and none of its links to be walked through.
        expect(frame).toHaveAttribute('sandbox', '');
        expect(frame).toHaveAttribute('tabindex', '-1');
      },
    ],
  ];
  it.each(looks)('is shown as it will look: %o', async (one, check) => {
    await openDialog({ preview_report: () => ({ ...reportPreview, looks: one }) });
    check();
    expect(screen.getByTestId('report-looks')).toHaveAttribute('tabindex', '0');
    await accessible();
  });

  it('stays while the next preview is made, and the page until the next one has come', async () => {
    let answer: (view: unknown) => void = () => {};
    const door = await openDialog();
    door.on('preview_report', () => new Promise((done) => (answer = done)));
    await click('report-gaps');
    await waitFor(() => expect(asked(door)).toHaveLength(2));
    expect(screen.getByTestId('report-doing')).toHaveTextContent('Making the preview…');
    door.tell({ kind: 'exporting', read: 1, pairs: 3 });
    await waitFor(() =>
      expect(screen.getByTestId('report-doing')).toHaveTextContent('Reading 1 of 3 pairs…'),
    );
    expect(screen.getByTestId('report-looks')).toHaveClass('stale');
    expect(screen.getByTestId('report-frame')).toHaveAttribute('src', 'report://localhost/1');
    expect(screen.getByTestId('report-rejected')).toBeEnabled();
    answer({ ...reportPreview, looks: { kind: 'page', address: 'report://localhost/2' } });
    await shown();
    const [first, next] = screen.getAllByTestId('report-frame');
    expect([first, next].map((frame) => frame?.getAttribute('src'))).toEqual([
      'report://localhost/1',
      'report://localhost/2',
    ]);
    next?.dispatchEvent(new Event('load'));
    await waitFor(() => expect(screen.getAllByTestId('report-frame')).toEqual([next]));
  });

  it('cannot be shown, which is said, and can be written all the same', async () => {
    const door = await openDialog({ preview_report: failing('report', 'The pages could not be set.') });
    expect(screen.getByTestId('preview-failed')).toHaveTextContent(
      'There is no preview. The pages could not be set.',
    );
    expect(screen.queryByTestId('report-looks')).toBeNull();
    await accessible();
    door.on('preview_report', () => reportPreview);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByTestId('report-looks')).toBeInTheDocument();
    expect(screen.queryByTestId('preview-failed')).toBeNull();
    await submit();
    expect(exported(door)).toHaveLength(1);
  });

  it('has the letterhead of the template folder, which is looked at anew after a visit there', async () => {
    const door = await openDialog({ show_template_folder: () => '/home/editor/template' });
    expect(screen.getByTestId('letterhead')).toHaveTextContent('No letterhead');
    window.dispatchEvent(new Event('focus'));
    await click('template-folder');
    expect(await screen.findByText(/\/home\/editor\/template/)).toBeInTheDocument();
    expect(asked(door)).toHaveLength(1);
    const letterheadProblem = 'The logo is larger than 2 MB.';
    door.on('preview_report', () => ({ ...reportPreview, letterhead: 'Norvik Post', letterheadProblem }));
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByTestId('letterhead-problem')).toHaveTextContent(
      'The logo is larger than 2 MB. Until that is mended, nothing can be written in this format.',
    );
    expect(screen.getByTestId('letterhead')).toHaveTextContent('Letterhead: Norvik Post');
    await accessible();
    door.on('show_template_folder', failing('report', 'There is no file manager.'));
    await click('template-folder');
    expect(await screen.findByText(/could not be opened. There is no file manager./)).toBeInTheDocument();
  });
});

describe('where it goes', () => {
  it('asks before it replaces a file, and offers to open the report', async () => {
    const door = await openDialog({
      export_report: ({ request }: { request: ExportReport }) => {
        if (!request.replace) throw { code: 'fileExists', message: 'There is a file.' } satisfies Problem;
        return { path: request.path, bytes: 9 };
      },
      open_report: () => null,
    });
    await click('export-submit');
    expect(await screen.findByTestId('export-exists')).toHaveTextContent('Replace it?');
    expect(screen.getByTestId('export-submit')).toBeDisabled();
    await accessible();
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByTestId('export-exists')).toBeNull();
    await click('export-submit');
    await user.click(await screen.findByTestId('export-replace'));
    expect(await screen.findByTestId('export-done')).toHaveTextContent('/home/editor/report.html');
    await user.click(screen.getByRole('button', { name: 'Open report' }));
    expect(door.calls('open_report')).toEqual([{ path: '/home/editor/report.html' }]);
    expect(exported(door).map(({ replace }) => replace)).toEqual([false, false, true]);
  });

  it('says what else went wrong, and keeps the path', async () => {
    await openDialog({ export_report: failing('report', 'The folder cannot be written to.') });
    await click('export-submit');
    expect(await screen.findByTestId('export-problem')).toHaveTextContent('The folder cannot be written to.');
    expect(screen.getByTestId('export-path')).toHaveValue('/home/editor/report.html');
  });

  it('follows the format, unless it was typed; then it is said that they do not fit', async () => {
    const door = await openDialog({ choose_report_path: () => '/desk/Norvik.v1.html' });
    const path = screen.getByTestId('export-path');
    await click('report-format-markdown');
    await waitFor(() => expect(path).toHaveValue('/home/editor/report.md'));
    await click('export-choose');
    expect(door.calls('choose_report_path')).toEqual([{ suggested: '/home/editor/report.md' }]);
    await waitFor(() => expect(path).toHaveValue('/desk/Norvik.v1.html'));
    expect(path).toHaveAccessibleDescription(
      'The name ends in “.html”, but the file will be a Markdown file.',
    );
    await click('report-format-pdf');
    expect(path).toHaveValue('/desk/Norvik.v1.pdf');
    expect(path).not.toHaveAccessibleDescription();
    await user.clear(path);
    await user.type(path, '/desk/mine.pdf');
    await click('report-format-html');
    expect(path).toHaveValue('/desk/mine.pdf');
    expect(path).toHaveAccessibleDescription('The name ends in “.pdf”, but the file will be an HTML file.');
    await submit();
    expect(exported(door)).toMatchObject([{ path: '/desk/mine.pdf', report: { format: 'html' } }]);
  });

  it('says how far it is, keeps the choices meanwhile, and is called off with the dialog', async () => {
    const door = await openDialog({ export_report: () => new Promise(() => {}) });
    await click('report-format-pdf');
    await click('export-submit');
    const doing = screen.getByTestId('report-doing');
    await waitFor(() => expect(doing).toHaveTextContent('Setting the pages…'));
    door.tell({ kind: 'exporting', read: 3, pairs: 12 });
    await waitFor(() => expect(doing).toHaveTextContent('Reading 3 of 12 pairs…'));
    expect(screen.getByTestId('report-gaps')).toBeDisabled();
    await accessible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByTestId('export-path')).toBeNull());
    expect(door.calls('call_export_off')).toHaveLength(1);
  });

  it('is nowhere where it was called off', async () => {
    await openDialog({ export_report: () => null });
    await click('export-submit');
    await waitFor(() => expect(screen.getByTestId('export-submit')).toBeEnabled());
    expect(screen.queryByTestId('export-done')).toBeNull();
    expect(screen.getByTestId('export-path')).toBeInTheDocument();
  });

  it('is written only with every note that was typed, unless it has none', async () => {
    const door = await open(fakeDoor({ ...written, write_note: failing('library', 'The disk is full.') }));
    await keys('jn');
    await user.keyboard('A thought');
    await again();
    await click('export-submit');
    expect(await screen.findByTestId('export-problem')).toHaveTextContent('Save it first.');
    expect(exported(door)).toEqual([]);
    await click('report-notes');
    await submit();
    expect(exported(door)).toMatchObject([{ report: { choices: { notes: false } } }]);
  });
});

describe('copying', () => {
  const clip = { html: '<blockquote>Late</blockquote>', plain: '“Late”' };
  const both = { 'text/html': clip.html, 'text/plain': clip.plain };

  it('puts the selected pair on the clipboard, by its button and by key', async () => {
    const { copied } = copyingBrowser();
    const door = await open(fakeDoor({ clip_link: () => clip }));
    await keys('{Control>}c{/Control}');
    expect(door.calls('clip_link')).toEqual([]);
    await keys('j');
    await keys('{Control>}c{/Control}');
    expect(await screen.findByTestId('copied')).toHaveTextContent('Copied');
    expect(copied).toEqual(both);
    await click('copy-link');
    await waitFor(() => expect(door.calls('clip_link')).toHaveLength(2));
    const [link] = links;
    const places = { leftRange: link?.left.range, rightRange: link?.right.range };
    const request = { left: 1, right: 2, ...places, language: 'en' };
    expect(door.calls('clip_link')).toEqual([{ link: request }, { link: request }]);
    // The letter that is pressed alone confirms.
    expect(door.calls('decide_link')).toEqual([]);
  });

  it('leaves words that are selected, and the words in a field, to the browser', async () => {
    const door = await open(fakeDoor({ clip_link: () => clip }));
    await keys('j');
    const text = screen.getByTestId('pane-left').querySelector('[data-block]')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 5);
    await keys('{Control>}c{/Control}');
    getSelection()?.removeAllRanges();
    await keys('n');
    await user.keyboard('{Control>}c{/Control}');
    expect(door.calls('clip_link')).toEqual([]);
  });

  it('says what went wrong', async () => {
    const door = await open(fakeDoor({ clip_link: () => clip }));
    await keys('j');
    await keys('{Control>}c{/Control}');
    expect(
      await screen.findByText(/Nothing was copied. The system did not let Crossread/),
    ).toBeInTheDocument();
    door.on('clip_link', failing('notFound', 'The link is gone.'));
    await click('copy-link');
    expect(await screen.findByText('Nothing was copied. The link is gone.')).toBeInTheDocument();
    expect(live()).not.toContain('Copied');
  });

  it('takes a whole memo, or the notes, and says so until something else is chosen', async () => {
    const { copied } = copyingBrowser();
    const door = await openDialog({ clip_report: () => clip });
    expect(screen.queryByTestId('export-copy')).toBeNull();
    await click('report-kind-memo');
    await click('export-copy');
    await waitFor(() => expect(screen.getByTestId('export-copy')).toHaveTextContent('Copied'));
    expect(copied).toEqual(both);
    expect(door.calls('clip_report')).toMatchObject([{ report: { kind: 'memo', on: { kind: 'pair' } } }]);
    await click('report-scope-dossier');
    expect(screen.getByTestId('export-copy')).not.toHaveTextContent('Copied');
    door.on('clip_report', failing('report', 'The memo could not be made.'));
    await click('export-copy');
    expect(await screen.findByTestId('export-problem')).toHaveTextContent(
      'Nothing was copied. The memo could not be made.',
    );
  });
});
