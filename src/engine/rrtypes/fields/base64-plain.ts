import { base64Value, NOT_BASE64 } from '../../text/base64.ts';
import type { Content } from '../content.ts';
import { skipGap } from '../read-plain.ts';

const LINE_FEED = 0x0a;
const PADDING = 0x3d;

/** Reads base64 to the end of the entry, whose words are whole groups of four characters; see `PlainReader`. */
export function readPlainBase64(content: Content, from: number): number {
  const { bytes, text, outView, limit } = content;
  const values = base64Value;
  let to = content.at;
  let at = from;
  do {
    const start = at;
    for (;;) {
      const four = text.getInt32(at, true);
      const one = values[four & 0xff]!;
      const two = values[(four >>> 8) & 0xff]!;
      const three = values[(four >>> 16) & 0xff]!;
      const last = values[four >>> 24]!;
      if ((one | two | three | last) === NOT_BASE64) {
        if (four >>> 24 !== PADDING) break;
        content.at = to;
        return readPadded(content, at, four);
      }
      if (to + 3 > limit) return -1;
      outView.setInt32(to, (one << 26) | (two << 20) | (three << 14) | (last << 8));
      to += 3;
      at += 4;
    }
    if (at === start) return -1;
    at = skipGap(content, at);
  } while (at >= 0 && bytes[at] !== LINE_FEED);
  content.at = to;
  return at;
}

/** Reads the last group, whose bits that the padding cuts off are zero (RFC 4648 3.5). */
function readPadded(content: Content, at: number, four: number): number {
  const one = base64Value[four & 0xff]!;
  const two = base64Value[(four >>> 8) & 0xff]!;
  const third = (four >>> 16) & 0xff;
  const three = third === PADDING ? 0 : base64Value[third]!;
  const octets = third === PADDING ? 1 : 2;
  const group = (one << 26) | (two << 20) | (three << 14);
  if ((one | two | three) === NOT_BASE64 || group << (8 * octets) !== 0) return -1;
  if (content.at + octets > content.limit) return -1;
  content.outView.setInt32(content.at, group);
  content.at += octets;
  return at + 4;
}
