const ENOUGH = 65_536;

/** Gathers pieces of text, so that a million findings are some thousand writes and never one string. */
export class Batch {
  /** Whether nobody reads any more, as behind `| head`. */
  closed = false;
  private text = '';
  private readonly out: (text: string) => boolean;

  /** `out` answers whether somebody still reads. */
  constructor(out: (text: string) => boolean) {
    this.out = out;
  }

  write = (text: string): void => {
    this.text += text;
    if (this.text.length >= ENOUGH) this.flush();
  };

  flush(): void {
    if (this.text !== '' && !this.closed) this.closed = !this.out(this.text);
    this.text = '';
  }
}
