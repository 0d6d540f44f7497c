// The faces that articles and window are set in, all of them bundled.

const FACES = [
  '17px "Source Serif 4 Variable"',
  'italic 15px "Source Serif 4 Variable"',
  '13px "Inter Variable"',
];

/**
 * Waits for the fonts: text that is set in another one first is set twice, and looking for another one takes longer than
 * these do to load. A face that cannot be had is no reason not to begin.
 */
export async function textFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts?.load(face)));
}
