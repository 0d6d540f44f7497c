// What is kept between two sittings: small tastes (theme, zoom...), and the text of a note that could not be saved. The
// window's own storage may be written too late; what counts is a file, which fills the storage at the next start.
import { keep } from '../backend';

export function recall<Value>(name: string, fallback: Value): Value {
  try {
    const kept = localStorage.getItem(`crossread.${name}`);
    return kept === null ? fallback : (JSON.parse(kept) as Value);
  } catch {
    return fallback;
  }
}

export function remember(name: string, value: unknown): void {
  const json = JSON.stringify(value);
  keep(name, json);
  try {
    localStorage.setItem(`crossread.${name}`, json);
  } catch {
    // Storage may be full or forbidden; the file has it.
  }
}

export function forget(name: string): void {
  keep(name, null);
  try {
    localStorage.removeItem(`crossread.${name}`);
  } catch {
    // As above.
  }
}

const CARRIED = 'crossread-carried';
const kept = () => Object.entries(localStorage).filter(([name]) => name.startsWith('crossread.'));

/** Before the page is read anew: the shell would fill the storage with what was kept when the window was made. */
export function carryOver(): void {
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify(kept()));
  } catch {
    // The file has it: it holds from the next start on.
  }
}

/** Puts back what was carried over, before anything is recalled. */
export function takeCarried(): void {
  try {
    const carried = sessionStorage.getItem(CARRIED);
    if (carried === null) return;
    sessionStorage.removeItem(CARRIED);
    for (const [name] of kept()) localStorage.removeItem(name);
    for (const [name, value] of JSON.parse(carried) as [string, string][]) localStorage.setItem(name, value);
  } catch {
    // As above.
  }
}
