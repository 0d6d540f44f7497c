// What the keys of the editor's hand do, in words.

export const handActs = {
  relate1:
    'Say what the link is: same words, reworded, differs in detail, contradicts, related only; again takes it back',
  relate2: 'Say of the link: reworded',
  relate3: 'Say of the link: differs in detail',
  relate4: 'Say of the link: contradicts',
  relate5: 'Say of the link: related only',
  relateAsEngine: 'The link is as the engine sees it',
  draw: 'Draw a link from the claim, or from the selected words',
  split: 'Split the claim before the selected words, or a word',
  join: 'Join the claim with the next one of its paragraph',
  mark: 'Mark the link for merging, or not',
  merge: 'Merge the marked links into one; part a merged one',
  review: 'Review what is undecided; back to it; close it',
  skip: 'In the review: skip it',
  undo: 'Undo',
  redo: 'Do again what was undone',
  history: 'History: what was done',
  settings: 'Preferences',
};

/** Keys that hold only while something is drawn or split. */
export const handKeyWords = {
  group: 'By hand',
  target: 'While drawing: another claim. Enter draws, Esc leaves',
  words:
    'While drawing: fewer or more words (Shift: at the beginning; W: of the other side). While splitting: another word',
  nearest: 'While drawing: one of those that come nearest',
  inList: 'In the list of links: mark several, by click or with the arrow keys',
};
