import type { Terminal } from '../../../runner/progress/terminal.js';

/** Keeps what it was told to show. */
export class RecordingTerminal implements Terminal {
  readonly lines: string[] = [];
  readonly redrawn: string[] = [];
  clearedCount = 0;
  readonly redraws: boolean;

  constructor(redraws: boolean) {
    this.redraws = redraws;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  redraw(text: string): void {
    this.redrawn.push(text);
  }

  clear(): void {
    this.clearedCount += 1;
  }
}
