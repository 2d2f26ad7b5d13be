import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { ContentText } from '../../../src/engine/record/content-text.ts';
import { Content } from '../../../src/engine/rrtypes/content.ts';
import { type RrType, readFields } from '../../../src/engine/rrtypes/define.ts';
import { readText } from '../../../src/engine/rrtypes/read-text.ts';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { toHex } from '../../helpers/hex.ts';
import { freeText, nearly } from './near-content.ts';

// Content that is read straight from text is read as tokens are: the same octets, and the same things noted about names.

interface Read {
  readonly wire: string;
  readonly target: string;
  readonly oddTarget: boolean;
  readonly hyphens: boolean;
  readonly written: number;
}

const content = new Content(new Uint8Array(70_000));
const words = new ContentText(content);
content.origin = parseName('example.com')!;
content.originLength = content.origin.length;

function start(): void {
  content.at = 0;
  content.target = -1;
  content.oddTarget = false;
  content.nameForm.hyphens = false;
  content.written = 0;
}

const seen = (): Read => ({
  wire: toHex(content.out.subarray(0, content.at)),
  target: [content.target, content.targetEnd, content.targetWritten, content.targetFolded].join(' '),
  oddTarget: content.oddTarget,
  hyphens: content.nameForm.hyphens,
  written: content.written,
});

function fromText({ textReader }: RrType, text: string): Read | undefined {
  start();
  return textReader !== undefined && readText(textReader, content, text) ? seen() : undefined;
}

function fromTokens(type: RrType, text: string): Read | undefined {
  start();
  const isRead = words.read(text) === undefined && readFields(type, content, 0) >= 0;
  return isRead && !words.odd ? seen() : undefined;
}

const types = rrTypes.filter(({ textReader }) => textReader !== undefined);

describe('what is read straight from text is what tokens give', () => {
  test.each(types)('$mnemonic', (type) => {
    let read = 0;
    let left = 0;
    fc.assert(
      fc.property(fc.oneof(nearly(type), freeText), (text) => {
        const direct = fromText(type, text);
        if (direct === undefined) left++;
        else expect(direct).toEqual(fromTokens(type, text));
        if (direct !== undefined) read++;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(read, left)).toBeGreaterThan(10);
  });
});

test('the types that most records have are read so', () => {
  const plain = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SRV', 'TXT'];
  expect(types.map(({ mnemonic }) => mnemonic)).toEqual(expect.arrayContaining(plain));
});
