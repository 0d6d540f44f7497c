// What may go wrong with a layout that is zoomed or whose letters stand wider: each fault as a sentence. Runs in the page.

/** Text that is cut, controls that lie over each other or are too small, and a page that is wider than the window. */
export function layoutFaults({ least }) {
  const faults = [];
  const name = (element) =>
    `<${element.localName} ${element.dataset.testid ?? element.className?.baseVal ?? element.className}> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth + 1) faults.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth} px`);

  const dialog = [...document.querySelectorAll('[role=dialog], [role=menu]')].at(-1);
  const root = dialog ?? document.body;
  const parents = (element) => {
    const list = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) list.push(at);
    return list;
  };
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert], .unseen, [aria-hidden=true]') &&
    parents(element).every((one) => getComputedStyle(one).clipPath === 'none');

  // What can be scrolled to is not lost; of what ends in dots the whole is in a title, or opens with a click.
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const element = node.parentElement;
    if (node.data.trim() === '' || !shown(element) || element.closest('svg, option, .unseen')) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    for (const parent of parents(element)) {
      const style = getComputedStyle(parent);
      const edge = parent.getBoundingClientRect();
      const clamped = style.webkitLineClamp !== 'none';
      const whole = parent.closest('[title], [aria-label], button, [role=option], [data-testid=note-row]') !== null;
      const dots = whole && (clamped || style.textOverflow === 'ellipsis');
      const inX = ['visible', 'auto', 'scroll'].includes(style.overflowX) || dots;
      const inY = ['visible', 'auto', 'scroll'].includes(style.overflowY) || (dots && clamped);
      if (!inX && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5)) faults.push(`cut at the side: ${name(element)} in ${name(parent)}`);
      else if (!inY && (box.top < edge.top - 3 || box.bottom > edge.bottom + 3)) faults.push(`cut above or below: ${name(element)} in ${name(parent)}`);
      if (['auto', 'scroll'].includes(style.overflowY) || ['auto', 'scroll'].includes(style.overflowX) || dots || style.position === 'fixed') break;
    }
  }

  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary, [role=tab], [role=menuitem], [role=option]')].filter(shown);
  for (const control of controls) {
    // A box or a ring is as large as the label around it.
    const target = ['checkbox', 'radio'].includes(control.type) ? (control.closest('label') ?? control) : control;
    const box = target.getBoundingClientRect();
    if (box.width < least || box.height < least) faults.push(`${Math.round(box.width)} × ${Math.round(box.height)} px: ${name(target)}`);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    // A mark with its label below it is wider than what is to be hit.
    const points = [0.5, 0.15, 0.85].flatMap((across) => [0.5, 0.2, 0.8].map((down) => [box.left + box.width * across, box.top + box.height * down]));
    const outside = x < 0 || y < 0 || x >= innerWidth || y >= innerHeight;
    const scrolled = parents(target).slice(1).some((parent) => {
      const edge = parent.getBoundingClientRect();
      return getComputedStyle(parent).overflowY !== 'visible' && (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom);
    });
    if (outside || scrolled) continue;
    const hit = document.elementFromPoint(x, y);
    const own = points.some(([x, y]) => {
      const at = document.elementFromPoint(x, y);
      return at && (target.contains(at) || at.closest('label')?.contains(control));
    });
    // A sheet, a message and the bar over a picture may lie over what is behind them; they can be put away.
    const above = hit?.closest('aside, .toasts, [role=menu], .bar, [data-testid=timeline-card]');
    if (!own && !(above && !above.contains(target))) faults.push(`${name(target)} lies under ${hit ? name(hit) : 'nothing'}`);
  }
  return [...new Set(faults)];
}

/** The spacing that readers may set for themselves (WCAG 1.4.12), without an element that the page's policy would refuse. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Takes it away again. */
export function unspaceText() {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
}
