// Lets go of what an element shows when it goes: WebKit keeps it, some ten megabytes for a page, until it next tidies up.

/** For an attachment to a picture or a frame. */
export const letGo = (element: HTMLImageElement | HTMLIFrameElement) => () => element.removeAttribute('src');
