// Short messages at the foot of the window, each with at most one thing to do.

export interface Toast {
  id: number;
  text: string;
  /** A failure stays until it is put away. */
  failed: boolean;
  action?: { text: string; act: () => void };
  testid?: string;
}

/** Long enough to read and to reach the button. */
const STAYS_MS = 8000;

class Toasts {
  list = $state.raw<Toast[]>([]);
  #last = 0;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
    const id = ++this.#last;
    this.list = [...this.list.slice(-2), { id, text, failed: false, ...more }];
    if (!more.failed) this.release(id);
    return id;
  }

  fail(text: string): number {
    return this.show(text, { failed: true });
  }

  /** Someone points at it: it does not go away meanwhile. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  release(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), STAYS_MS),
    );
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  clear(): void {
    for (const { id } of this.list) this.dismiss(id);
  }
}

export const toasts = new Toasts();
