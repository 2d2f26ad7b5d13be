import { Trait } from '../../rrtypes/define.ts';
import { typeText } from '../../rrtypes/fields/type-names.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { type SignedNode, Standing } from './signed-node.ts';

const RRSIG = typeByMnemonic('RRSIG')!.code;

/** Types that a type bitmap lacks, and types in it that are not there. */
export interface MapFault {
  readonly missing: readonly number[];
  readonly extra: readonly number[];
}

/** Whether the type bitmap `rdata[at..end)` lists a type. */
export function listsType(rdata: Uint8Array, at: number, end: number, type: number): boolean {
  let window = at;
  while (window < end && rdata[window] !== type >> 8) window += 2 + rdata[window + 1]!;
  const octet = (type & 0xff) >> 3;
  if (window >= end || octet >= rdata[window + 1]!) return false;
  return (rdata[window + 2 + octet]! & (0x80 >> (type & 7))) !== 0;
}

/**
 * Compares the type bitmap `rdata[at..end)` with the types at a name (RFC 4034 4.1.2, RFC 5155 3.1.8); undefined when it is
 * right. `isSigned`: something there has signatures; undefined where that is not known.
 */
export function mapFault(
  node: SignedNode,
  at: number,
  end: number,
  isSigned: boolean | undefined,
): MapFault | undefined {
  const { rdata } = node.zone.store;
  const { types, sets } = node;
  let fault: Noted | undefined;
  let set = 0;
  let sawRrsig = false;
  for (let window = at; window < end; window += 2 + rdata[window + 1]!) {
    const octets = rdata[window + 1]!;
    for (let octet = 0; octet < octets; octet++) {
      const first = rdata[window]! * 256 + octet * 8;
      for (let bits = rdata[window + 2 + octet]!; bits !== 0; ) {
        const bit = Math.clz32(bits << 24);
        bits ^= 0x80 >> bit;
        const type = first + bit;
        for (; set < sets && types[set]! < type; set++)
          if (isLacking(node, set)) fault = noteMissing(fault, types[set]!);
        if (type === RRSIG) sawRrsig = true;
        else if (set < sets && types[set] === type) {
          if (!isExpected(node, set)) fault = noteExtra(fault, type);
          set++;
          // A type whose signature is still there was taken away later, which is told of the signature.
        } else if (!node.coversAbsent(type) && !isExcused(node, type)) fault = noteExtra(fault, type);
      }
    }
  }
  for (; set < sets; set++) if (isLacking(node, set)) fault = noteMissing(fault, types[set]!);
  if (isSigned === undefined || sawRrsig === isSigned) return fault;
  return isSigned ? noteMissing(fault, RRSIG) : noteExtra(fault, RRSIG);
}

interface Noted extends MapFault {
  readonly missing: number[];
  readonly extra: number[];
}

function noteMissing(fault: Noted | undefined, type: number): Noted {
  const noted = fault ?? { missing: [], extra: [] };
  noted.missing.push(type);
  return noted;
}

function noteExtra(fault: Noted | undefined, type: number): Noted {
  const noted = fault ?? { missing: [], extra: [] };
  noted.extra.push(type);
  return noted;
}

/** What a fault says, for a message. */
export function faultText({ missing, extra }: MapFault): string {
  const lacks = missing.length === 0 ? [] : [`lacks ${listed(missing)}, which stands there`];
  const lists = extra.length === 0 ? [] : [`lists ${listed(extra)}, which does not stand there`];
  return [...lacks, ...lists].join(', and ');
}

const LONGEST = 8;

const listed = (types: readonly number[]): string =>
  types.slice(0, LONGEST).map(typeText).join(' ') +
  (types.length > LONGEST ? ` and ${types.length - LONGEST} more` : '');

/** At a cut the bitmap has the types of the zone itself, and NS (RFC 4035 2.3). */
function isExpected(node: SignedNode, set: number): boolean {
  if (node.standing !== Standing.Cut) return true;
  return node.needsSignature(set) || (node.setTraits[set]! & Trait.Cut) !== 0;
}

/** Whether records of a type may be there though none could be read, or their absence was told already. */
const isExcused = (node: SignedNode, type: number): boolean =>
  node.unread?.mayBe(type) === true || node.isToldMissing(type);

/** A type without the signature that it needs was added later, which is told of it. */
const isLacking = (node: SignedNode, set: number): boolean =>
  isExpected(node, set) && !node.mayBeHidden && !node.lacksSignature(set);
