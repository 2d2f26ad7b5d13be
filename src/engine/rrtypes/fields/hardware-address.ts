import { hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

const HYPHEN = 0x2d;

/** An address of `octets` octets as pairs of hexadecimal digits with hyphens between (RFC 7043 3.2, 4.2). */
export function hardwareAddress(label: string, octets: 6 | 8): Field {
  const example = octets === 6 ? '00-00-5e-00-53-2a' : '00-00-5e-ef-10-00-00-2a';
  return {
    label,
    width: octets,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
      const { bytes } = content;
      const start = content.start[index]!;
      let isAddress = content.stop[index]! - start === octets * 3 - 1;
      for (let octet = 0; isAddress && octet < octets; octet++) {
        const from = start + octet * 3;
        const high = hexDigit(bytes[from]!);
        const low = hexDigit(bytes[from + 1]!);
        isAddress = high >= 0 && low >= 0 && (octet === 0 || bytes[from - 1] === HYPHEN);
        content.out[content.at + octet] = (high << 4) | low;
      }
      if (!isAddress) return content.failToken('eui/form', index, { octets, example });
      content.at += octets;
      return index + 1;
    },
    copy(wire, content) {
      if (wire.left < octets) return false;
      for (let octet = 0; octet < octets; octet++) content.out[content.at++] = wire.uint(1);
      return true;
    },
    print: (wire) => Array.from({ length: octets }, () => hexOf(wire.uint(1))).join('-'),
  };
}
