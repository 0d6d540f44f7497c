// Tests of About, of the licences and of the diagnostics.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { accessible } from '../testing/axe';
import { copyingBrowser } from '../testing/copying';
import { open, user } from '../testing/window';
import { found, licences } from './licences';

describe('the licences', () => {
  it('have a text for every part, of the window, of the program and of the fonts', async () => {
    const all = await licences();
    expect(all.packages.filter(({ texts }) => texts.length === 0)).toEqual([]);
    expect(all.packages.flatMap(({ texts }) => texts).every((text) => all.texts[text]?.trim())).toBe(true);
    for (const name of ['tauri', 'svelte', 'Inter', 'Source Serif 4', 'WebKitGTK', 'typst', 'windows-sys'])
      expect(found(all.packages, name).length, name).toBeGreaterThan(0);
  });
  it('are found by name and by licence', async () => {
    const door = await open();
    door.tell({ kind: 'menu', choice: 'licences' });
    await user.click(await screen.findByTestId('licences-find'));
    await user.paste('ofl font');
    await waitFor(() => expect(screen.getByTestId('licences-count')).toHaveTextContent(/^[1-9]\d? of \d+/));
    await user.click(within(screen.getByTestId('licences')).getByRole('button', { name: /Inter/ }));
    expect(screen.getByTestId('licence-text')).toHaveTextContent('SIL OPEN FONT LICENSE');
    await accessible();
  });
});

describe('About', () => {
  it('says what this is and leads to the licences', async () => {
    const door = await open();
    door.tell({ kind: 'menu', choice: 'about' });
    await waitFor(() =>
      expect(screen.getByTestId('about')).toHaveTextContent(/0\.1\.0.*MIT.*WebKitGTK 2\.50\.4/),
    );
    await accessible();
    await user.click(screen.getByTestId('about-licences'));
    expect(await screen.findByTestId('licences-find')).toBeInTheDocument();
  });
});

describe('the diagnostics', () => {
  it('are shown before they are copied', async () => {
    const { copied } = copyingBrowser();
    const door = await open();
    door.tell({ kind: 'menu', choice: 'diagnostics' });
    await waitFor(() => expect(screen.getByTestId('diagnostics')).toHaveTextContent('schema 6'));
    await accessible();
    await user.click(screen.getByTestId('diagnostics-copy'));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(copied['text/plain']).toBe('Crossread 0.1.0, schema 6');
  });
});
