import { encodeUtf8 } from '../text/utf8.ts';
import { beyondAscii } from './beyond-ascii.ts';
import { MAX_NAME } from './limits.ts';
import { isAbsolute, NAME_ROOM, readLabels } from './read-name.ts';

/** The same with A-labels in place of those that hold letters beyond ASCII, as far as these are known. */
export function parseAsStored(text: string): Uint8Array | undefined {
  const name = parseName(text);
  const labels = name && beyondAscii(name, 0, name.length - 1, '')?.labels;
  return labels === undefined ? name : Uint8Array.from([...labels, 0]);
}

/** The folded wire form of a name in text form, with or without its final dot; undefined when it is none. */
export function parseName(text: string): Uint8Array | undefined {
  if (text === '.') return Uint8Array.of(0);
  const bytes = encodeUtf8(text);
  const out = new Uint8Array(NAME_ROOM);
  const end = readLabels(bytes, 0, bytes.length, out, 0, true, { odd: false, hyphens: false });
  if (end < 0 || (!isAbsolute(bytes, 0, bytes.length) && end + 1 > MAX_NAME)) return undefined;
  return out.slice(0, end + 1);
}
