import { EntryFault, Scanner } from '../../src/engine/text/scanner.ts';
import { TokenFlag, Tokens } from '../../src/engine/text/tokens.ts';
import { latin1 } from './hex.ts';
import type { ScannedEntry, ScannedToken } from './scan-by-the-book.ts';

const faultNames = new Map<number, string>(Object.entries(EntryFault).map(([name, fault]) => [fault, name]));

/** What the engine's scanner makes of a text, a character for each octet. */
export function scan(text: string): ScannedEntry[] {
  const tokens = new Tokens();
  const scanner = new Scanner(tokens, latin1(text), 0, text.length);
  const entries: ScannedEntry[] = [];
  while (scanner.next()) {
    const { fault, faultStart, faultStop } = scanner;
    entries.push({
      start: scanner.entryStart,
      leadingBlank: scanner.leadingBlank,
      tokens: Array.from({ length: tokens.count }, (_, index) => tokenAt(text, tokens, index)),
      ...(fault !== EntryFault.None && {
        fault: { name: faultNames.get(fault)!, start: faultStart, stop: faultStop },
      }),
    });
  }
  return entries;
}

function tokenAt(text: string, tokens: Tokens, index: number): ScannedToken {
  const start = tokens.start[index]!;
  const flags = tokens.flags[index]!;
  return {
    start,
    text: text.slice(start, tokens.stop[index]),
    quoted: (flags & TokenFlag.Quoted) !== 0,
    escaped: (flags & TokenFlag.Escaped) !== 0,
    odd: (flags & TokenFlag.Odd) !== 0,
  };
}

/** An entry in short: its tokens with their quotes, its fault in brackets. */
export function inShort({ leadingBlank, tokens, fault }: ScannedEntry): string {
  const words = tokens.map(({ text, quoted }) => (quoted ? `"${text}"` : text));
  return (leadingBlank ? '_ ' : '') + [...words, ...(fault ? [`[${fault.name}]`] : [])].join(' | ');
}
