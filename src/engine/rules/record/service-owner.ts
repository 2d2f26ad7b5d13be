import { ascii, wordIndex } from '../../mail/octets.ts';
import { printName } from '../../name/print-name.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, Sign, type ZoneNode } from '../define.ts';

const UNDERSCORE = 0x5f;
/** The protocols that services are reached by (RFC 8552 4.2). */
const protocols = ['_tcp', '_udp', '_sctp', '_dccp'].map(ascii);

/**
 * A record that is asked for under the name of a service stands there: `_service._proto` or `_port._proto`, in this order
 * (RFC 2782, RFC 8552 1.1).
 */
export const serviceOwner = defineNodeRule({
  name: 'service-owner',
  scope: 'node',
  reads: 'record',
  when: Trait.ServiceOwner,
  least: 1,
  codes: ['name/service-owner'],
  occasion: { signs: Sign.Service },
  check(node, report) {
    const { ownerLabels, ownerAt, apex } = node;
    const labels = underscoredLabels(ownerLabels, ownerAt) + underscoredLabels(apex, 0);
    const swapped = swappedOwner(node);
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.ServiceOwner) === 0) continue;
      const type = typeByCode(node.typeCode(record));
      if (type?.owner === undefined) continue;
      const { underscored, example } = type.owner;
      if (labels >= underscored && swapped === undefined) continue;
      const advice =
        swapped === undefined
          ? 'put the labels with underscores first'
          : `write ${swapped}, the service before the protocol`;
      return report('name/service-owner', record, 'owner', undefined, { example, advice });
    }
  },
});

/** How many labels start with an underscore; a `*` may stand for one, and a DNS-SD instance before them (RFC 6763 4.1). */
function underscoredLabels(labels: Uint8Array, at: number): number {
  let count = 0;
  for (let label = at; labels[label] !== 0; label += labels[label]! + 1)
    if (labels[label + 1] === UNDERSCORE || isStar(labels, label)) count++;
  return count;
}

const isStar = (labels: Uint8Array, at: number): boolean => labels[at] === 1 && labels[at + 1] === 0x2a;

/** The owner in the right order where it starts with a protocol and a service behind it; undefined where it does not. */
function swappedOwner({ ownerLabels, ownerAt, apex }: ZoneNode): string | undefined {
  const second = ownerAt + ownerLabels[ownerAt]! + 1;
  if (!isProtocol(ownerLabels, ownerAt) || ownerLabels[second + 1] !== UNDERSCORE) return undefined;
  if (ownerLabels[second] === 0 || isProtocol(ownerLabels, second)) return undefined;
  const rest = second + ownerLabels[second]! + 1;
  const swapped = [...ownerLabels.subarray(second, rest), ...ownerLabels.subarray(ownerAt, second), 0];
  const behind = ownerLabels[rest] === 0 ? '' : printName(ownerLabels, rest);
  return `${printName(Uint8Array.from(swapped), 0)}${behind}${apex.length === 1 ? '' : printName(apex, 0)}`;
}

const isProtocol = (labels: Uint8Array, at: number): boolean =>
  wordIndex(labels, at + 1, at + 1 + labels[at]!, protocols) >= 0;
