import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { isReverse } from '../../name/reverse.ts';
import {
  isAllDigits,
  isIpv4Form,
  isIpv6Form,
  isListForm,
  isOddForm,
  isUrlForm,
} from '../../name/target-kind.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, Sign, type ZoneNode } from '../define.ts';

/** Its target stands for the owner, whatever that is asked for. */
const SENDS_ON = Trait.Alias | Trait.Redirect;

/**
 * A name that a record points to is no address, no URL and no list of names, ends in no number, and is a host name where a host is
 * meant (RFC 1035 3.3, RFC 1123 2.1, RFC 3696 2).
 */
export const targetForm = defineNodeRule({
  name: 'target-form',
  scope: 'node',
  reads: 'record',
  when: Trait.OddTarget,
  least: 1,
  codes: [
    'name/target-is-address',
    'name/target-is-url',
    'name/target-is-list',
    'name/target-odd-character',
    'name/target-not-hostname',
    'name/target-numeric-tld',
  ],
  occasion: { signs: Sign.Target },
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
      else if (isNumericTop(node, at, end)) report('name/target-numeric-tld', record, 'target', undefined);
      else if ((traits & NameTrait.NotHost) === 0) continue;
      else if (isUrlForm(rdata, at, end)) report('name/target-is-url', record, 'target', undefined);
      else if ((type.traits & SENDS_ON) !== 0 && hasOddCharacter(node, at, end))
        report('name/target-odd-character', record, 'target', undefined);
      else if (!type.target.needsAddress && type.target.isHost !== true) continue;
      else if (isList(node, at, end)) report('name/target-is-list', record, 'target', undefined);
      else report('name/target-not-hostname', record, 'target', undefined);
    }
  },
});

/**
 * Whether the name at `at` has a blank, a slash or a colon in it, as what is typed behind a host name has. Parts of reverse zones have
 * slashes (RFC 2317 4), and what the zone has is meant.
 */
function hasOddCharacter(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (!isOddForm(rdata, at, end) || isReverse(rdata, at)) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}

/** An address in full, or one to which the zone's name was added; numbers are names in reverse zones, and where the zone has them. */
function isAddress(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (isIpv6Form(rdata, at) || isIpv4Form(rdata, at, end)) return true;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  if (isReverse(apex)) return false;
  return key > 0 && isIpv4Form(rdata, at, at + key) && !node.hasName(rdata, at, key);
}

/** Whether the last label is a number, as that of no top-level domain is; a zone below such a label is one of somebody's own. */
function isNumericTop({ rdata, apex }: ZoneNode, at: number, end: number): boolean {
  if (!isAllDigits(rdata, end - 1, end)) return false;
  let label = at;
  while (label + rdata[label]! + 1 < end) label += rdata[label]! + 1;
  return isAllDigits(rdata, label + 1, end) && belowApex(rdata, at, end, apex, apex.length - 1) < 0;
}

/** Commas between names, unless the zone has that very name. */
function isList(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (!isListForm(rdata, at, end)) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}
