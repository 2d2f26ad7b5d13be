import { isBeyondAscii } from '../../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { isReverse } from '../../name/reverse.ts';
import {
  isAllDigits,
  isIpv4Form,
  isIpv6Form,
  isListForm,
  isUrlForm,
  oddSign,
  signText,
} from '../../name/target-kind.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { type RrType, Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type Handle, Sign, type ZoneNode } from '../define.ts';

/** Its target stands for the owner, whatever that is asked for. */
const SENDS_ON = Trait.Alias | Trait.Redirect;

const NO_ARGS = { sign: '' } as const;

type Codes =
  | 'name/target-is-address'
  | 'name/target-is-url'
  | 'name/target-is-list'
  | 'name/target-odd-character'
  | 'name/target-not-hostname'
  | 'name/target-numeric-tld'
  | 'name/target-is-wildcard';

/**
 * A name that a record points to is no address, no URL and no list of names, ends in no number, and is a host name where a host is
 * meant (RFC 1035 3.3, RFC 1123 2.1, RFC 3696 2).
 */
export const targetForm = defineNodeRule<Codes>({
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
    'name/target-is-wildcard',
  ],
  occasion: { signs: Sign.Target },
  check(node, report) {
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Pointer) === 0) continue;
      const type = typeByCode(node.typeCode(record));
      const code = type === undefined ? undefined : faultOfTarget(node, record, type);
      if (code === undefined) continue;
      const args = code === 'name/target-odd-character' ? { sign: signIn(node, record, type!) } : NO_ARGS;
      report(code, record, 'target', undefined, args);
    }
  },
});

/** What is wrong with the form of a record's target, the first cause that is found; undefined where it is right. */
export function faultOfTarget(
  node: ZoneNode,
  record: Handle,
  { target, targetOffset, traits }: RrType,
): Codes | undefined {
  if (target === undefined || targetOffset < 0) return undefined;
  const { rdata } = node;
  const at = node.rdataStart(record) + targetOffset;
  const end = at + labelsLength(rdata, at);
  const isHost = target.needsAddress || target.isHost === true;
  const form = nameTraits(rdata, at, end);
  if (isAddress(node, at, end, (traits & SENDS_ON) === 0)) return 'name/target-is-address';
  if (isNumericTop(node, at, end)) return 'name/target-numeric-tld';
  if ((form & NameTrait.Wildcard) !== 0 && isNobody(node, at, end, isHost)) return 'name/target-is-wildcard';
  // Letters beyond ASCII are told where the name is read.
  if ((form & NameTrait.NotHost) === 0 || isBeyondAscii(rdata, at, end)) return undefined;
  if (isUrlForm(rdata, at, end)) return 'name/target-is-url';
  // A comma that is escaped is meant (RFC 2181 11).
  if (isList(node, at, end, isHost) && !node.isEscaped(record)) return 'name/target-is-list';
  if ((isHost || (traits & SENDS_ON) !== 0) && hasOddCharacter(node, at, end))
    return 'name/target-odd-character';
  return isHost ? 'name/target-not-hostname' : undefined;
}

/** What stands in the name of a target that is more than a name. */
function signIn(node: ZoneNode, record: Handle, { targetOffset }: RrType): string {
  const { rdata } = node;
  const at = node.rdataStart(record) + targetOffset;
  return signText(oddSign(rdata, at, at + labelsLength(rdata, at)));
}

/** Whether nobody has the name with the `*` at `at`: no host has, and of others the zone may. The label alone stands for an action of a policy zone. */
function isNobody(node: ZoneNode, at: number, end: number, isHost: boolean): boolean {
  const { rdata, apex } = node;
  if (isHost) return true;
  if (at + rdata[at]! + 1 === end || node.isPolicyZone) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}

/**
 * Whether the name at `at` has a blank, a slash or another sign in it, as what is typed around a host name has. Parts of reverse zones have
 * slashes (RFC 2317 4), and what the zone has is meant.
 */
function hasOddCharacter(node: ZoneNode, at: number, end: number): boolean {
  const { rdata, apex } = node;
  if (oddSign(rdata, at, end) < 0 || isReverse(rdata, at)) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}

/** An address in full, or one to which the zone's name was added; numbers are names where the zone has them, and those of aliases in reverse zones. */
function isAddress(node: ZoneNode, at: number, end: number, endsThere: boolean): boolean {
  const { rdata, apex } = node;
  if (isIpv6Form(rdata, at) || isIpv4Form(rdata, at, end)) return true;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  if (!endsThere && isReverse(apex)) return false;
  return key > 0 && isIpv4Form(rdata, at, at + key) && !node.hasName(rdata, at, key);
}

/** Whether the last label is a number, as that of no top-level domain is; a zone below such a label is one of somebody's own. */
function isNumericTop({ rdata, apex }: ZoneNode, at: number, end: number): boolean {
  if (!isAllDigits(rdata, end - 1, end)) return false;
  let label = at;
  while (label + rdata[label]! + 1 < end) label += rdata[label]! + 1;
  return isAllDigits(rdata, label + 1, end) && belowApex(rdata, at, end, apex, apex.length - 1) < 0;
}

/**
 * Commas between names, unless the zone has that very name. Where no host is meant the first label may have them: that of a service has
 * (RFC 6763 4.1.1).
 */
function isList(node: ZoneNode, at: number, end: number, isHost: boolean): boolean {
  const { rdata, apex } = node;
  if (!isListForm(rdata, isHost ? at : at + rdata[at]! + 1, end)) return false;
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  return key < 0 || !node.hasName(rdata, at, key);
}
