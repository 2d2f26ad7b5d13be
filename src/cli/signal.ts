/** Wakes one who waits for news, or tells him that there is none to come. */
export class Signal {
  private raised = false;
  private failure: Error | undefined = undefined;
  private wake: (() => void) | undefined = undefined;

  raise(): void {
    this.raised = true;
    this.wake?.();
  }

  fail(error: Error): void {
    this.failure ??= error;
    this.raise();
  }

  /** Comes back when there has been news since the last time; throws what `fail` was given. */
  async wait(): Promise<void> {
    if (!this.raised)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    this.wake = undefined;
    this.raised = false;
    if (this.failure !== undefined) throw this.failure;
  }
}
