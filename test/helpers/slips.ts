import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What is found in one place. */
interface Told {
  /** Severity and code. */
  readonly found: string;
  /** The part of the sentence that says what is wrong, or what to write. */
  readonly says: string;
}

/** What somebody types who never read an RFC. */
export interface Slip extends Told {
  readonly kind: string;
  /** As it stands in a zone file. */
  readonly typed: string;
  /** What is to be written in its place, of which nothing is said. */
  readonly mended: string;
  /** What is found in a record; undefined where a form has no place for the slip. */
  readonly ofRecord: Told | undefined;
  /** What a form sends in place of the parts of the line. */
  readonly sent: object;
  /** A line that the zone needs as well. */
  readonly beside: string;
}

/** `a{300}` or `0F:{19}` stands for that many, `\u{200b}` for what would not be seen, and `⏎` for the end of a line. */
const written = (text: string): string =>
  text
    .replace(/(\w\w?:?)\{(\d+)\}/g, (_, part: string, count: string) => part.repeat(Number(count)))
    .replace(/\\u\{([\da-f]+)\}/g, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16)))
    .replaceAll('⏎', '\n');

function slipOf(block: string): Slip {
  const [title = '', ...lines] = block.split('\n');
  const [kind = '', found = '', says = ''] = title.split(' | ');
  const after = (start: string): string | undefined =>
    lines.find((line) => line.startsWith(start))?.slice(start.length);
  const [ofFound = found, ofSays = says] = after('record | ')?.split(' | ') ?? [];
  return {
    kind,
    found,
    says,
    typed: written(after('- ') ?? ''),
    mended: written(after('+ ') ?? ''),
    ofRecord: lines.includes('zone only') ? undefined : { found: ofFound, says: ofSays },
    sent: JSON.parse(written(after('sent ') ?? '{}')) as object,
    beside: after('beside ') ?? '',
  };
}

const FILE = path.resolve(import.meta.dirname, '../fixtures/slips.txt');

/**
 * The table, a block for each slip: its kind, what is found and what is said; as it is typed (`-`) and mended (`+`). Where they differ: what is
 * found in a record (`record`), and what a form sends (`sent`). `zone only`: a form has no place for it. `beside`: a line that the zone needs.
 */
export const slips: readonly Slip[] = readFileSync(FILE, 'utf8').trimEnd().split('\n\n').map(slipOf);
