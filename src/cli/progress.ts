import type { Io } from './io.ts';

/** Milliseconds before something is shown, and between two times. */
const PATIENCE = 500;
const PACE = 100;

/**
 * How far long work is, in one line on standard error, for a person who waits at a terminal: nobody waits where `CI` is set.
 * Whatever else is written to the terminal must erase it first.
 */
export class Progress {
  private isShown = false;
  private next: number;
  private readonly isWanted: boolean;
  private readonly io: Pick<Io, 'err' | 'now' | 'terminal'>;

  constructor(io: Pick<Io, 'err' | 'now' | 'terminal' | 'env' | 'hasWatcher'>) {
    this.io = io;
    this.isWanted = io.hasWatcher && (io.env['CI'] ?? '') === '' && io.env['TERM'] !== 'dumb';
    this.next = this.isWanted ? io.now() + PATIENCE : 0;
  }

  /** Shows how many are done, unless that was shown a moment ago. */
  show(count: number, what: string): void {
    if (!this.isWanted) return;
    const now = this.io.now();
    if (now < this.next) return;
    this.next = now + PACE;
    this.isShown = true;
    this.io.err(`\r${count} ${what}\u001b[K`);
  }

  /** To be called before standard output is written to, which may be the same terminal. */
  makeWay(): void {
    if (this.io.terminal !== undefined) this.erase();
  }

  erase(): void {
    if (!this.isShown) return;
    this.isShown = false;
    this.io.err('\r\u001b[K');
  }
}
