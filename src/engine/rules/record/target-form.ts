import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { isIpv4Form, isIpv6Form, isListForm, isUrlForm } from '../../name/target-kind.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type ZoneNode } from '../define.ts';

/** A name that a record points to is no address, no URL and no list of names, and where a host is meant a host name (RFC 1035 3.3, RFC 1123 2.1). */
export const targetForm = defineNodeRule({
  name: 'target-form',
  scope: 'node',
  reads: 'record',
  when: Trait.OddTarget,
  least: 1,
  codes: ['name/target-is-address', 'name/target-is-url', 'name/target-is-list', 'name/target-not-hostname'],
  check(node, report) {
    const { rdata } = node;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Pointer) === 0) continue;
      const type = typeByCode(node.typeCode(record));
      if (type?.target === undefined || type.targetOffset < 0) continue;
      const at = node.rdataStart(record) + type.targetOffset;
      const end = at + labelsLength(rdata, at);
      const traits = nameTraits(rdata, at, end);
      if (isAddress(node, at, end)) report('name/target-is-address', record, 'target', undefined);
      else if ((traits & NameTrait.NotHost) === 0) continue;
      else if (isUrlForm(rdata, at, end)) report('name/target-is-url', record, 'target', undefined);
      else if (!type.target.needsAddress) continue;
      else if (isList(node, at, end)) report('name/target-is-list', record, 'target', undefined);
      else report('name/target-not-hostname', record, 'target', undefined);
    }
  },
});

/** An address in full, or one to which the zone's name was added; numbers are names in reverse zones, and where the zone has them. */
function isAddress(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (isIpv6Form(rdata, at) || isIpv4Form(rdata, at, end)) return true;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  if (isReverse(apex)) return false;
  return key > 0 && isIpv4Form(rdata, at, at + key) && !node.hasName(rdata, at, key);
}

/** Commas between names, unless the zone has that very name. */
function isList(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (!isListForm(rdata, at, end)) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}

const ARPA = Uint8Array.of(4, 0x61, 0x72, 0x70, 0x61, 0);

/** Whether the zone lies below arpa. */
function isReverse(apex: Uint8Array): boolean {
  return belowApex(apex, 0, apex.length - 1, ARPA, ARPA.length - 1) >= 0;
}
