// Whether a menu or a dialog lies over the window: it has the keys to itself.

/** One that is closing stays in the page for a moment, and has given the keys back. */
export const isCovered = () =>
  document.querySelector(':is([role=menu], [role=dialog]):not([data-state=closed])') !== null;
