import { MAX_NAME } from '../name/limits.ts';
import { isAbsolute, NAME_ROOM } from '../name/read-name.ts';
import type { Content } from '../rrtypes/content.ts';
import { Trait } from '../rrtypes/define.ts';
import { readName } from '../rrtypes/fields/domain-name.ts';
import { originName } from '../rrtypes/fields/name-letters.ts';
import { typeByToken } from '../rrtypes/lookup.ts';
import { byteOrderMark } from '../text/byte-order-mark.ts';
import type { EntryScanner } from '../text/entry-scanner.ts';
import { directiveAt } from './directive-name.ts';

/**
 * The name of a zone in folded wire form, as its text tells it: the `$ORIGIN` before any record, or else the owner of the SOA.
 * A root `$ORIGIN` is only where a server writes names in full, as BIND does: then the SOA's owner stands for the zone. `content` is
 * used for its tokens; what it held is gone.
 */
export function findOrigin(entries: EntryScanner, content: Content): Uint8Array | undefined {
  const { scanner } = entries;
  scanner.position = byteOrderMark(scanner.bytes);
  let origin: Uint8Array | undefined;
  let seenRecord = false;
  while (entries.next()) {
    if (content.count === 0) continue;
    const directive = directiveAt(content, scanner.leadingBlank);
    if (directive?.name === '$origin') {
      if (content.count < 2) continue;
      // Without a zone to be relative to, a name of several labels lacks nothing but its final dot.
      const base = origin ?? (holdsDot(content, 1) ? ROOT : undefined);
      const read = nameAt(content, 1, base);
      if (read === undefined) continue;
      if (!seenRecord && read.length > 1) return read;
      origin = read;
      continue;
    }
    if (directive !== undefined) continue;
    seenRecord = true;
    if (!isSoa(content)) continue;
    // Behind a blank stands no owner, unless nothing else can be meant.
    if (!scanner.leadingBlank || isFull(content, 0)) return nameAt(content, 0, origin) ?? origin;
  }
  return origin;
}

const AT = 0x40;
const ROOT = Uint8Array.of(0);
const room = new Uint8Array(NAME_ROOM + MAX_NAME);

function holdsDot({ bytes, start, stop }: Content, index: number): boolean {
  for (let at = start[index]!; at < stop[index]!; at++) if (bytes[at] === 0x2e) return true;
  return false;
}

/** Whether a token is a name in full, or stands for the origin. */
const isFull = ({ bytes, start, stop }: Content, index: number): boolean =>
  isAbsolute(bytes, start[index]!, stop[index]!) ||
  (stop[index]! - start[index]! === 1 && bytes[start[index]!] === AT);

/** The token as a name; undefined when it is none, or is relative to an origin that nobody knows. */
function nameAt(content: Content, index: number, origin: Uint8Array | undefined): Uint8Array | undefined {
  if (origin === undefined && !isAbsolute(content.bytes, content.start[index]!, content.stop[index]!))
    return undefined;
  content.origin = origin ?? new Uint8Array(1);
  content.originLength = content.origin.length;
  content.out = room;
  content.at = 0;
  return readName(content, index, true, originName) ? content.out.slice(0, content.at) : undefined;
}

/** TTL and class may stand before the type. */
function isSoa({ bytes, start, stop, count }: Content): boolean {
  for (let index = 1; index < Math.min(count, 4); index++) {
    const type = typeByToken(bytes, start[index]!, stop[index]!);
    if (type !== undefined) return (type.traits & Trait.Start) !== 0;
  }
  return false;
}
