// Tests of reading Markdown: what is drawn, and that nothing in a text can be more than letters.
import { cleanup, render, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { blocksOf, type Block, type Inline } from './markdown';
import Markdown from './Markdown.svelte';
import { isPlain, plainLine } from './plain';

afterEach(cleanup);

const inline = (of: Inline[]): string =>
  of
    .map((one) => {
      if (one.kind === 'text') return one.text;
      if (one.kind === 'break') return '/';
      if (one.kind === 'link') return `link(${inline(one.of)}|${one.address ?? ''})`;
      return `${one.kind}(${one.kind === 'code' ? one.text : inline(one.of)})`;
    })
    .join('');

const block = (one: Block): string => {
  switch (one.kind) {
    case 'list':
      return `${one.ordered ? one.start : '-'}[${one.items.map((item) => item.map(block).join(' ')).join('; ')}]`;
    case 'quote':
      return `quote{${one.of.map(block).join(' ')}}`;
    case 'code':
      return `code{${one.text}}`;
    case 'rule':
      return 'rule';
    default:
      return `${one.kind === 'heading' ? '#' : ''}${inline(one.of)}`;
  }
};
const read = (text: string) => blocksOf(text).map(block).join(' ¶ ');

describe('Markdown', () => {
  it('is read as what it says', () => {
    expect(read('Ask **the *yard***, `now`.')).toBe('Ask strong(the em(yard)), code(now).');
    expect(read('one\ntwo\n\nthree')).toBe('one/two ¶ three');
    expect(read('# Open\n\n> she said\n> so')).toBe('#Open ¶ quote{she said/so}');
    expect(read('- a\n- b\n  - c\n\n4. d\n5. e')).toBe('-[a; b -[c]] ¶ 4[d; e]');
    expect(read('- [ ] call\n- [x] write')).toBe('-[☐ call; ☑ write]');
    expect(read('~~old~~ \\*star\\*\n\n---\n\n```\nx < y\n```')).toBe('del(old) *star* ¶ rule ¶ code{x < y}');
  });
  it('shows an address as text, and never makes it a link', async () => {
    expect(read('[the minutes](https://example.org/a)')).toBe('link(the minutes|https://example.org/a)');
    expect(read('see https://example.org/a')).toBe('see link(https://example.org/a|)');
    const { container } = render(Markdown, { text: '[the minutes](https://example.org/a)' });
    await waitFor(() => expect(container).toHaveTextContent('the minutes (https://example.org/a)'));
    expect(container.querySelector('a')).toBeNull();
  });
  it('draws hostile text as the letters that were typed', async () => {
    const texts = [
      '<img src=x onerror="alert(1)"> and *more*',
      '<script>alert(1)</script>\n\n*more*',
      '[click](javascript:alert(1)) *more*',
      '[click](data:text/html;base64,PHNjcmlwdD4=) *more*',
      '![pixel](https://example.org/pixel.png) *more*',
      '<a href="https://example.org" onclick="x()">a</a> *more*',
      '<svg><script href="data:,alert(1)"/></svg> *more*',
      '<https://example.org> *more*',
      '<style>*{display:none}</style>\n\n*more*',
      '| a | b |\n|---|---|\n| <iframe src=x> | *more* |',
      '[a]: javascript:alert(1)\n\n[a] *more*',
      '**<b onmouseover=alert(1)>**more*',
      '&lt;script&gt; &#60;img&#62; *more*',
    ];
    for (const text of texts) {
      const { container } = render(Markdown, { text });
      await waitFor(() => expect(container.querySelector('.plain')).toBeNull());
      expect(container).toHaveTextContent('more');
      const tags = new Set([...container.querySelectorAll('*')].map(({ tagName }) => tagName));
      for (const tag of tags)
        expect(['DIV', 'P', 'EM', 'STRONG', 'SPAN', 'BR', 'CODE', 'UL', 'OL', 'LI']).toContain(tag);
      for (const element of container.querySelectorAll('*'))
        for (const { name } of element.attributes) expect(['class', 'dir', 'start']).toContain(name);
      cleanup();
    }
    expect(read('<img src=x>')).toBe('<img src=x>');
    expect(read('![pixel](https://example.org/p.png)')).toBe('![pixel](https://example.org/p.png)');
    expect(read('&lt;b&gt; *x*')).toBe('&lt;b&gt; em(x)');
  });
  it('loses no letter of what is nested too deep or too long to be read', () => {
    const deep = `${'> '.repeat(3000)}at the bottom`;
    expect(read(deep)).toContain('at the bottom');
    const bold = `${'*a '.repeat(5000)}end`;
    expect(read(bold)).toContain('end');
    const long = `*${'word '.repeat(20_000)}*`;
    expect(blocksOf(long)).toEqual([{ kind: 'paragraph', of: [{ kind: 'text', text: long }] }]);
    expect(read(`${'['.repeat(2000)}x${']'.repeat(2000)}`)).toContain('x');
  });
});

describe('a line of a note', () => {
  it('leaves out the signs of Markdown, and no word', () => {
    expect(plainLine('**Ask** the _yard_\n\n> twice', 80)).toBe('Ask the yard twice');
    expect(plainLine('- one\n- [two](https://example.org)', 80)).toBe('one two');
    expect(plainLine('[](https://example.org)', 80)).toBe('https://example.org');
    expect(plainLine('snake_case_name and 2 * 3 * 4', 80)).toBe('snake_case_name and 2 * 3 * 4');
  });
  it('knows which texts need no reading', () => {
    for (const text of ['Ask the yard.', 'Two\nlines', 'שלום, 45 million'])
      expect([text, isPlain(text), read(text).replaceAll('/', '\n')]).toEqual([text, true, text]);
    for (const text of ['*a*', '1. a', '    code', 'https://a.b', 'a_b_', '> a', '- a', 'x\n==='])
      expect([text, isPlain(text)]).toEqual([text, false]);
  });
});
