import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashLabels, hashName } from '../../../src/engine/name/name-hash.ts';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { Content } from '../../../src/engine/rrtypes/content.ts';
import { type RrType, readFields } from '../../../src/engine/rrtypes/define.ts';
import { readPlain, skipBlanks } from '../../../src/engine/rrtypes/read-plain.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { lowerCase } from '../../../src/engine/text/classes.ts';
import { EntryFault, Scanner } from '../../../src/engine/text/scanner.ts';
import { latin1, toHex } from '../../helpers/hex.ts';
import { wireExamples } from './examples.ts';
import { freeText, nearly, words } from './near-content.ts';

// Content that is read straight from the octets of a zone file is read as tokens are: the same octets up to the same line feed,
// and the same things noted about names.

interface Read {
  readonly wire: string;
  readonly end: number;
  readonly target: string;
  readonly oddTarget: boolean;
  readonly written: number;
}

const content = new Content(new Uint8Array(70_000));
content.outView = new DataView(content.out.buffer);
content.origin = parseName('example.com')!;
content.originLength = content.origin.length;

function start(bytes: Uint8Array): void {
  content.bytes = bytes;
  content.at = 0;
  content.target = -1;
  content.oddTarget = false;
  content.written = 0;
  content.inGroup = false;
  content.targetHashed = 0;
}

const seen = (end: number): Read => ({
  wire: toHex(content.out.subarray(0, content.at)),
  end,
  target: [content.target, content.targetEnd, content.targetWritten, content.targetFolded].join(' '),
  // Of the root, which is no target, nothing is noted.
  oddTarget: content.oddTarget && content.targetEnd > content.target,
  written: content.written,
});

/** The octets of a text, and three more behind its last line feed. */
const octetsOf = (text: string): Uint8Array => latin1(`${text}\nxyz`);

let hashed = 0;

function fromOctets(type: RrType, text: string): Read | undefined {
  const bytes = octetsOf(text);
  start(bytes);
  content.text = new DataView(bytes.buffer, bytes.byteOffset);
  content.lastBreak = bytes.length - 4;
  const from = skipBlanks(content, 0);
  const end = from < 0 ? -1 : readPlain(type, content, from);
  if (end < 0) return undefined;
  if (content.targetHashed > 0) {
    expect(hashLabels(content.targetHashed)).toBe(hashOfTarget());
    hashed++;
  }
  return seen(end);
}

/** The hash of the target's labels whose hashes are there, taken from what was written. */
function hashOfTarget(): number {
  const { out, target, targetHashed, nameForm } = content;
  let end = target;
  for (let label = 0; label < targetHashed; label++) end += out[end]! + 1;
  const folded = Uint8Array.from([...out.subarray(target, end), 0, 0, 0, 0], (octet) => lowerCase[octet]!);
  return hashName(new DataView(folded.buffer), 0, end - target, nameForm.key);
}

function fromTokens(type: RrType, text: string): Read | undefined {
  const bytes = octetsOf(text);
  start(bytes);
  const scanner = new Scanner(content, bytes, 0, bytes.length - 3);
  const isRead = scanner.next() && scanner.fault === EntryFault.None && !scanner.odd;
  return isRead && readFields(type, content, 0) >= 0 ? seen(scanner.position - 1) : undefined;
}

/** All but those whose content has no form of its own (RFC 3597 5). */
const types = rrTypes.filter(({ mnemonic }) =>
  wireExamples[mnemonic]!.some(([text]) => !text.startsWith('\\#')),
);

/** Without content a line is no entry by itself, and the scanner goes on to the next. */
function isOneEntry(text: string): boolean {
  const bytes = octetsOf(text);
  const scanner = new Scanner(new Content(bytes), bytes, 0, bytes.length - 3);
  return scanner.next() && scanner.entryStart === 0;
}

describe('what is read straight from the octets is what tokens give', () => {
  test.each(types)('$mnemonic', (type) => {
    let read = 0;
    let left = 0;
    fc.assert(
      fc.property(fc.oneof(nearly(type), freeText).filter(isOneEntry), (text) => {
        const direct = fromOctets(type, text);
        if (direct === undefined) left++;
        else expect(direct).toEqual(fromTokens(type, text));
        if (direct !== undefined) read++;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(read, left)).toBeGreaterThan(5);
  });
});

describe('and so is content that ends too early', () => {
  test.each(types)('$mnemonic', (type) => {
    for (const [text] of wireExamples[type.mnemonic]!)
      for (let end = 1; end < text.length; end++) {
        const start = text.slice(0, end);
        const direct = isOneEntry(start) ? fromOctets(type, start) : undefined;
        if (direct !== undefined) expect(direct, start).toEqual(fromTokens(type, start));
      }
  });
});

describe('and so is content with each such word in each place', () => {
  test.each(types)('$mnemonic', (type) => {
    const [text] = wireExamples[type.mnemonic]!.find(([plain]) => !/[()"\\]/.test(plain)) ?? ['x'];
    const fields = text.split(' ');
    for (const at of fields.keys())
      for (const word of words)
        for (const behind of ['', '  \t']) {
          const other = fields.with(at, word).join(' ') + behind;
          const direct = isOneEntry(other) ? fromOctets(type, other) : undefined;
          if (direct !== undefined) expect(direct, other).toEqual(fromTokens(type, other));
        }
  });
});

test('names are hashed while they are read', () => {
  expect(hashed).toBeGreaterThan(500);
});
