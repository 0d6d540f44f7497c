// Small tastes of the person at this desk (theme, zoom...); they may be lost without harm.

export function recall<Value>(name: string, fallback: Value): Value {
  try {
    const kept = localStorage.getItem(`crossread.${name}`);
    return kept === null ? fallback : (JSON.parse(kept) as Value);
  } catch {
    return fallback;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`crossread.${name}`, JSON.stringify(value));
  } catch {
    // Storage may be full or forbidden; a taste is not worth a complaint.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`crossread.${name}`);
  } catch {
    // As above.
  }
}
