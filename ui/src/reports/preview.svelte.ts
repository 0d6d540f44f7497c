// The preview of a report: made anew a moment after the last change, while the one before stays to be looked at.
import { problemOf, query } from '../backend';
import type { ReportPreview, ReportRequest } from '../messages/queries';
import { reportWords } from './words';

/** Whoever ticks three boxes waits for one preview, not for three. In milliseconds. */
const PAUSE = 250;

export class Preview {
  view = $state.raw<ReportPreview | null>(null);
  problem = $state<string | null>(null);
  making = $state(false);
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Forgets what was shown; what is being made is of no matter any more. */
  clear(): void {
    this.stop();
    this.view = null;
    this.problem = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#round += 1;
    this.making = false;
  }

  /** Makes it after a pause, or at once where there is none to look at, and not before all is saved. */
  ask(report: ReportRequest, saved: Promise<unknown>): void {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    this.making = true;
    const make = () => void this.#make(round, report, saved);
    if (this.view || this.problem !== null) this.#timer = setTimeout(make, PAUSE);
    else make();
  }

  async #make(round: number, report: ReportRequest, saved: Promise<unknown>): Promise<void> {
    try {
      await saved;
      if (round !== this.#round) return;
      const view = await query.previewReport(report);
      if (round !== this.#round) return;
      if (view) this.view = view;
      this.problem = view ? null : reportWords.preview.calledOff;
    } catch (thrown) {
      if (round !== this.#round) return;
      // What was shown is another report than the one that is wanted now.
      this.view = null;
      this.problem = problemOf(thrown).message;
    }
    this.making = false;
  }
}
