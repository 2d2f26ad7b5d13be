import { hexOf } from '../../text/hex.ts';
import type { Content } from '../content.ts';
import { keptTargetName } from './domain-name.ts';
import type { Field } from './field.ts';
import { ipv4Address } from './ipv4-address.ts';
import { ipv6Address } from './ipv6-address.ts';

const TYPE = 0x7f;
/** The last type: 0 for none, 1 and 2 for addresses, 3 for a name (RFC 4025 2.3, RFC 8777 4.2.3). */
export const LAST_GATEWAY = 3;

const DOT = 0x2e;

/** `.` where there is no gateway. */
const noGateway = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    return isDot(content, index) ? index + 1 : content.failToken('gateway/none', index);
  },
  copy: () => true,
  print: () => '.',
});

function isDot(content: Content, index: number): boolean {
  const start = content.start[index]!;
  return content.flags[index] === 0 && content.stop[index]! - start === 1 && content.bytes[start] === DOT;
}

/** What is of the type that stands in the low bits of the octet `back` octets before it, which is at most `LAST_GATEWAY`. */
export function gateway(label: string, back: number): Field {
  const forms = [noGateway(label), ipv4Address(label), ipv6Address(label), keptTargetName(label)] as const;
  const formAt = (bytes: Uint8Array, at: number): Field => forms[(bytes[at - back]! & TYPE) as 0 | 1 | 2 | 3];
  return {
    label,
    follows: true,
    isTarget: true,
    keepsCase: true,
    read: (content, index) => formAt(content.out, content.at).read(content, index),
    copy: (wire, content) => formAt(content.out, content.at).copy(wire, content),
    print: (wire) => formAt(wire.bytes, wire.at).print(wire),
  };
}

/** The same, where octets of types to come are taken as they are. */
export function openGateway(label: string, back: number): Field {
  const known = gateway(label, back);
  const isKnown = (bytes: Uint8Array, at: number): boolean => (bytes[at - back]! & TYPE) <= LAST_GATEWAY;
  return {
    ...known,
    copy(wire, content) {
      if (isKnown(content.out, content.at)) return known.copy(wire, content);
      while (wire.left > 0) content.out[content.at++] = wire.uint(1);
      return true;
    },
    print(wire) {
      if (isKnown(wire.bytes, wire.at)) return known.print(wire);
      let text = '';
      while (wire.left > 0) text += hexOf(wire.uint(1));
      return text;
    },
  };
}
