/** How much one zone may hold; what lies beyond is told and left out. */
export interface ZoneLimits {
  /** Octets of all texts: one number of 32 bits says file and offset. */
  readonly text: number;
  /** Octets of the RDATA in wire form of all records: that of relative names is longer than its text. */
  readonly rdata: number;
  /** Octets of all names. */
  readonly names: number;
}

/** Places of octets have 32 bits, and no array of Node 20 is longer. */
const LONGEST_ARRAY = 2 ** 32;

/** Rules look for names of their own making, at most some megabytes. */
const FOR_RULES = 2 ** 26;

export const zoneLimits: ZoneLimits = {
  text: 2 ** 32 - 1,
  rdata: LONGEST_ARRAY,
  names: LONGEST_ARRAY - FOR_RULES,
};
