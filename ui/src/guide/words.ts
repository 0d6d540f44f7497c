// The words around the guide; the guide itself lies in docs/guide.

export const guideWords = {
  title: 'Guide',
  about: 'How to work with Crossread, and how far to trust it.',
  pages: 'Pages of the guide',
  text: (title: string) => `Guide: ${title}`,
};
