// A browser that copies: jsdom does not.

/** As a browser that copies does: an event with room for several kinds of text. */
export function copyingBrowser(): { copied: Record<string, string>; selected: string[] } {
  const seen = { copied: {} as Record<string, string>, selected: [] as string[] };
  document.execCommand = (command) => {
    seen.selected.push(getSelection()?.toString() ?? '');
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const setData = (type: string, text: string) => (seen.copied[type] = text);
    document.body.dispatchEvent(Object.assign(event, { clipboardData: { setData } }));
    return command === 'copy' && event.defaultPrevented;
  };
  return seen;
}
