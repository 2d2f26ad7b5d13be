import type { Reason } from '../../catalog/reasons.ts';
import { isText } from './facts.ts';
import { firstAddress, type Network, printNetwork, readNetwork } from './network.ts';

/** The types of zones that lead from addresses to names. */
export type ReverseType = 'reverse_ipv4' | 'reverse_ipv6';

interface ReverseTree {
  readonly family: 4 | 6;
  readonly suffix: string;
  /** Bits that a label stands for. */
  readonly labelBits: number;
  readonly example: string;
}

/** Where addresses stand as names (RFC 1035 3.5, RFC 3596 2.5). */
export const reverseTrees: ReadonlyMap<unknown, ReverseTree> = new Map<ReverseType, ReverseTree>([
  ['reverse_ipv4', { family: 4, suffix: 'in-addr.arpa', labelBits: 8, example: '2.0.192.in-addr.arpa' }],
  ['reverse_ipv6', { family: 6, suffix: 'ip6.arpa', labelBits: 4, example: '8.b.d.0.1.0.0.2.ip6.arpa' }],
]);

/** Fewer bits than an octet of IPv4 may be delegated as a part of a /24 (RFC 2317 4). */
const CLASSLESS_FROM = 24;
const ADDRESS_BITS = 32;

export interface ReverseFault {
  readonly reason: Reason;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The name of the reverse zone of a network, or why it has none. */
export function reverseName(cidr: unknown, tree: ReverseTree): string | ReverseFault {
  const network = isText(cidr) && cidr.includes('/') ? readNetwork(cidr) : undefined;
  if (network === undefined) return { reason: 'network/malformed', args: {} };
  if (network.family !== tree.family)
    return { reason: 'network/family', args: { family: tree.family, other: network.family } };
  const first = firstAddress(network);
  if (network.octets.some((octet, at) => octet !== first.octets[at]))
    return { reason: 'network/host-bits', args: { bits: network.bits, suggestion: printNetwork(first) } };
  if (network.bits === 0) return { reason: 'network/everything', args: {} };
  const { labelBits, suffix } = tree;
  if (network.bits % labelBits === 0) return labelsOf(network, network.bits, tree).concat(suffix).join('.');
  if (tree.family === 4 && network.bits > CLASSLESS_FROM && network.bits < ADDRESS_BITS)
    return [`${network.octets[3]}/${network.bits}`, ...labelsOf(network, CLASSLESS_FROM, tree), suffix].join(
      '.',
    );
  return { reason: 'network/boundary', args: boundaryArgs(network, labelBits) };
}

/** The labels of the first `bits` bits, the last first. */
function labelsOf({ octets }: Network, bits: number, { labelBits }: ReverseTree): string[] {
  const labels =
    labelBits === 8
      ? octets.map(String)
      : octets.flatMap((octet) => [(octet >> 4).toString(16), (octet & 0xf).toString(16)]);
  return labels.slice(0, bits / labelBits).reverse();
}

function boundaryArgs({ bits }: Network, labelBits: number): ReverseFault['args'] {
  const longer = Math.ceil(bits / labelBits) * labelBits;
  return { bits, labelBits, longer, zones: 2 ** (longer - bits) };
}

const octet = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const nibble = /^[0-9a-f]$/;
/** The part of a /24 as RFC 2317 4 writes it, and with a hyphen, which fits where a slash does not. */
const part = /^\d{1,3}[/-]\d{1,3}$/;

/** What is wrong with a folded name, without final dot, as the name of a reverse zone. */
export function reverseNameFault(name: string, tree: ReverseTree): Reason | undefined {
  if (!name.endsWith(`.${tree.suffix}`)) return 'domain-name/not-reverse';
  const labels = name
    .slice(0, -tree.suffix.length - 1)
    .split('.')
    .reverse();
  const most = tree.family === 4 ? 4 : 32;
  const form = tree.family === 4 ? octet : nibble;
  const isRight = (label: string, at: number): boolean =>
    form.test(label) || (tree.family === 4 && at === 3 && part.test(label));
  return labels.length <= most && labels.every(isRight) ? undefined : 'domain-name/reverse-label';
}
