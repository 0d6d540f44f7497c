// Markdown as a small tree of what the window draws. Only what is named here is drawn; whatever else a text holds (HTML,
// images, tables) stays the letters that were typed. No address is ever made a link: it would lead out of the window.
import { lexer, type Token, type Tokens } from 'marked';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong'; of: Inline[] }
  | { kind: 'em'; of: Inline[] }
  | { kind: 'del'; of: Inline[] }
  /** `address` is null where the words are the address. */
  | { kind: 'link'; of: Inline[]; address: string | null }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; of: Inline[] }
  | { kind: 'heading'; of: Inline[] }
  | { kind: 'quote'; of: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** Longer texts, and what is nested deeper, are shown as they were typed: nobody wrote them by hand. */
const LONGEST = 50_000;
const DEEPEST = 12;

export function blocksOf(text: string): Block[] {
  if (text.length > LONGEST) return [asTyped(text)];
  try {
    // A new line is one: editors do not know that Markdown wants two spaces before it.
    return blocks(lexer(text, { gfm: true, breaks: true }), 0);
  } catch {
    // Nested so deeply that it cannot be read.
    return [asTyped(text)];
  }
}

const asTyped = (text: string): Block => ({
  kind: 'paragraph',
  of: text
    .trimEnd()
    .split('\n')
    .flatMap((line, at): Inline[] =>
      at === 0 ? [{ kind: 'text', text: line }] : [{ kind: 'break' }, { kind: 'text', text: line }],
    ),
});

function blocks(tokens: Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (token.type === 'space' || token.type === 'checkbox') return [];
    if (depth > DEEPEST) return [asTyped(token.raw)];
    switch (token.type) {
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', of: inlines(token, depth) }];
      case 'heading':
        return [{ kind: 'heading', of: inlines(token, depth) }];
      case 'blockquote':
        return [{ kind: 'quote', of: blocks(token.tokens ?? [], depth + 1) }];
      case 'list': {
        const { ordered, start, items } = token as Tokens.List;
        return [
          {
            kind: 'list',
            ordered,
            start: start === '' ? 1 : start,
            items: items.map((item) => itemOf(item, depth + 1)),
          },
        ];
      }
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        return [asTyped(token.raw)];
    }
  });
}

/** A box to tick is drawn as a letter: it is ticked in the text. */
function itemOf(item: Tokens.ListItem, depth: number): Block[] {
  const found = blocks(item.tokens, depth);
  if (!item.task) return found;
  const box: Inline = { kind: 'text', text: item.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = found;
  return first?.kind === 'paragraph'
    ? [{ ...first, of: [box, ...first.of] }, ...rest]
    : [{ kind: 'paragraph', of: [box] }, ...found];
}

function inlines(token: Token, depth: number): Inline[] {
  const of = 'tokens' in token ? token.tokens : undefined;
  if (!of) return [{ kind: 'text', text: 'text' in token ? String(token.text) : token.raw }];
  return of.flatMap((one): Inline[] => {
    if (depth > DEEPEST) return [{ kind: 'text', text: one.raw }];
    switch (one.type) {
      case 'text':
      case 'escape':
        return [{ kind: 'text', text: String(one.text) }];
      case 'strong':
      case 'em':
      case 'del':
        return [{ kind: one.type, of: inlines(one, depth + 1) }];
      case 'codespan':
        return [{ kind: 'code', text: String(one.text) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link': {
        const { href, text } = one as Tokens.Link;
        return [{ kind: 'link', of: inlines(one, depth + 1), address: href === text ? null : href }];
      }
      default:
        return [{ kind: 'text', text: one.raw }];
    }
  });
}
