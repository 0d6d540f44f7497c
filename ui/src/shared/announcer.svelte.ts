// What a screen reader is told: one sentence at a time, the newest wins.

class Announcer {
  text = $state('');

  say(sentence: string): void {
    // The same sentence twice would not be read twice: a space that cannot be heard makes it another one.
    this.text = sentence === this.text ? `${sentence}\u00a0` : sentence;
  }
}

export const announcer = new Announcer();
