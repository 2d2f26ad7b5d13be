/** What rules ask about the form of a name; kept for each name of a zone. */
export const NameTrait = {
  /** Some label is no label of a host name: letters, digits and inner hyphens (RFC 952, RFC 1123 2.1). A leading `*` is none of these. */
  NotHost: 1,
  /** Some label starts with an underscore (RFC 8552). */
  Underscored: 2,
  /** The first label is `*` (RFC 4592 2.1.1). */
  Wildcard: 4,
  /** A `*` label stands behind the first. */
  InnerStar: 8,
} as const;

const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const STAR = 0x2a;

/** 1 for the octets of host names in folded form. */
const isHostOctet = new Uint8Array(256);
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789-') isHostOctet[char.charCodeAt(0)] = 1;
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') isHostOctet[char.charCodeAt(0)] = 1;

/** The traits (`NameTrait`) of the labels `bytes[at..end)` in wire form. */
export function nameTraits(bytes: Uint8Array, at: number, end: number): number {
  let traits = 0;
  let label = at;
  while (label < end) {
    const length = bytes[label]!;
    const first = label + 1;
    const next = first + length;
    if (length === 1 && bytes[first] === STAR) {
      traits |= label === at ? NameTrait.Wildcard : NameTrait.InnerStar | NameTrait.NotHost;
    } else {
      if (bytes[first] === UNDERSCORE) traits |= NameTrait.Underscored;
      let octet = first;
      while (octet < next && isHostOctet[bytes[octet]!] === 1) octet++;
      // Hosts may lie below an underscored label, as gc._msdcs does (RFC 8552 1.1).
      const isScope = bytes[first] === UNDERSCORE && label !== at;
      if (!isScope && (octet < next || bytes[first] === HYPHEN || bytes[next - 1] === HYPHEN))
        traits |= NameTrait.NotHost;
    }
    label = next;
  }
  return traits;
}
