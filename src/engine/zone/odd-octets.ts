import type { Content, FaultArgs } from '../rrtypes/content.ts';
import { TokenFlag } from '../text/tokens.ts';

/** Longer texts are cut in a message. */
const SHOWN = 24;

/** What a finding says of a token with octets outside printable ASCII: how to write it; undefined without any. */
export function describeOddOctets(content: Content, token: number): FaultArgs | undefined {
  if ((content.flags[token]! & TokenFlag.Odd) === 0) return undefined;
  const { bytes } = content;
  const start = content.start[token]!;
  const stop = Math.min(content.stop[token]!, start + SHOWN);
  let escaped = '';
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    escaped +=
      octet < 0x20 || octet > 0x7e ? `\\${String(octet).padStart(3, '0')}` : String.fromCharCode(octet);
  }
  return { escaped: stop < content.stop[token]! ? `${escaped}...` : escaped };
}
