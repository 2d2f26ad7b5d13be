import { isOddByLetters } from '../../name/beyond-ascii.ts';
import { NameTrait } from '../../name/name-traits.ts';
import { moreThanName } from '../../name/owner-characters.ts';
import { printName } from '../../name/print-name.ts';
import { isReverse } from '../../name/reverse.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Report, Sign, type ZoneNode } from '../define.ts';

const STAR = 0x2a;

/** The owner of a host's records is a host name (RFC 1123 2.1), and a `*` is a wildcard only as the whole first label (RFC 4592 2.1.1). */
export const ownerForm = defineNodeRule({
  name: 'owner-form',
  scope: 'node',
  reads: 'record',
  when: -1,
  least: 1,
  codes: [
    'name/more-than-name',
    'name/not-hostname',
    'name/inner-wildcard',
    'name/partial-wildcard',
    'zone/wildcard-ns',
    'zone/wildcard-dname',
  ],
  occasion: { signs: Sign.Owner },
  check(node, report) {
    const { ownerTraits } = node;
    if (ownerTraits === 0) return;
    if (node.profile === 'platform' && reportMore(node, report)) return;
    if ((ownerTraits & NameTrait.InnerStar) !== 0)
      report('name/inner-wildcard', node.at(0), 'owner', undefined);
    else if ((ownerTraits & NameTrait.NotHost) !== 0 && isPartialWildcard(node))
      report('name/partial-wildcard', node.at(0), 'owner', undefined);
    else if (
      (ownerTraits & NameTrait.NotHost) !== 0 &&
      (node.traits & Trait.HostOwner) !== 0 &&
      !hasForeignLetters(node)
    )
      report('name/not-hostname', first(node, Trait.HostOwner), 'owner', undefined);
    if ((ownerTraits & NameTrait.Wildcard) === 0) return;
    if ((node.traits & Trait.Cut) !== 0)
      report('zone/wildcard-ns', first(node, Trait.Cut), 'owner', undefined);
    if ((node.traits & Trait.Redirect) !== 0)
      report('zone/wildcard-dname', first(node, Trait.Redirect), 'owner', undefined);
  },
});

/** Tells of what is more than a name; parts of reverse zones have slashes (RFC 2317 4). */
function reportMore(node: ZoneNode, report: Report<'name/more-than-name'>): boolean {
  const { ownerLabels, ownerAt, apex } = node;
  const end = ownerAt + labelsLength(ownerLabels, ownerAt);
  const reason = moreThanName(ownerLabels, ownerAt, end);
  if (reason === undefined || (reason === 'owner/slash' && isReverse(apex))) return false;
  const args = { text: printName(ownerLabels, ownerAt).slice(0, -1) };
  report('name/more-than-name', node.at(0), 'owner', undefined, undefined, { reason, args });
  return true;
}

/** They are told where the name is read. */
function hasForeignLetters({ ownerLabels, ownerAt }: ZoneNode): boolean {
  return isOddByLetters(ownerLabels, ownerAt, ownerAt + labelsLength(ownerLabels, ownerAt));
}

function first(node: ZoneNode, traits: number): number {
  let index = 0;
  while (index < node.count - 1 && (node.traitsOf(node.at(index)) & traits) === 0) index++;
  return node.at(index);
}

/**
 * Whether the first label of a host or an alias starts or ends with a `*` and has more in it. Names of other things are free text:
 * those of DNS-SD instances (RFC 6763 4.1.1), or of notes that programs keep of the wildcards they have made.
 */
function isPartialWildcard({ traits, ownerLabels, ownerAt }: ZoneNode): boolean {
  if ((traits & (Trait.HostOwner | Trait.Alias)) === 0) return false;
  const length = ownerLabels[ownerAt]!;
  const last = ownerAt + length;
  return length > 1 && (ownerLabels[ownerAt + 1] === STAR || ownerLabels[last] === STAR);
}
