import { lacksFinalDot } from '../name/final-dot.ts';
import { isAbsolute, NAME_ROOM, readLabels } from '../name/read-name.ts';
import { TokenFlag, Tokens } from '../text/tokens.ts';
import { ContentText } from './content-text.ts';

/** Few types have more names, and content of other types may be long. */
const MOST = 8;

// Contents are read one at a time, so the same objects serve all.
const tokens = new Tokens();
const words = new ContentText(tokens);
const form = { odd: false, hyphens: false };

/** Words in a record's content, whatever its type, that may be names without their final dots: labels in wire form, up to a zero. */
export function dotlessWords(content: string, apex: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  if (words.read(content) !== undefined) return found;
  const { bytes, start, stop, flags, count } = tokens;
  for (let token = 0; token < count && found.length < MOST; token++) {
    const [from, to] = [start[token]!, stop[token]!];
    if ((flags[token]! & TokenFlag.Quoted) !== 0 || isAbsolute(bytes, from, to)) continue;
    const labels = new Uint8Array(NAME_ROOM);
    const end = readLabels(bytes, from, to, labels, 0, true, form);
    if (end > 0 && lacksFinalDot(labels, 0, end, apex)) found.push(labels.subarray(0, end + 1));
  }
  return found;
}
