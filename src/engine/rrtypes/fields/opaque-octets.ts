import { hexOf } from '../../text/hex.ts';
import type { Field } from './field.ts';

/** Octets without a text form of their own, which `\#` alone can write (RFC 3597 5); there may be none. */
export const opaqueOctets = (label: string): Field => ({
  label,
  rest: 'value',
  isLoose: true,
  read(content, index) {
    const { count } = content;
    const end = count === 0 ? 0 : content.stop[count - 1]!;
    return content.fail('generic/required', index < count ? content.start[index]! : end, end);
  },
  copy(wire, content) {
    while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print(wire) {
    let text = `\\# ${wire.left}`;
    if (wire.left > 0) text += ' ';
    while (wire.left > 0) text += hexOf(wire.uint(1));
    return text;
  },
});
