/** Where the fields of a NAPTR record start: strings behind their lengths, and a name. */
export interface NaptrParts {
  flags: number;
  services: number;
  regexp: number;
  replacement: number;
}

/** Records are judged one at a time. */
const parts: NaptrParts = { flags: 0, services: 0, regexp: 0, replacement: 0 };

/** Order and preference. */
const FLAGS_AT = 4;

/** Finds the fields of the content that starts at `start`; the same object each time. */
export function naptrParts(rdata: Uint8Array, start: number): Readonly<NaptrParts> {
  parts.flags = start + FLAGS_AT;
  parts.services = behind(rdata, parts.flags);
  parts.regexp = behind(rdata, parts.services);
  parts.replacement = behind(rdata, parts.regexp);
  return parts;
}

const behind = (rdata: Uint8Array, at: number): number => at + rdata[at]! + 1;
