import type { PeerName } from './peers-types.ts';

/** A part of a zone, told from the others by its label. */
export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/**
 * How a peer says where an error is: by line, or by the owner's label. What it says of a zone that it has read to the end
 * may be a warning; what is not matched here is found by halves.
 */
const places: Readonly<Record<PeerName, RegExp>> = {
  'named-checkzone': /^dns_rdata_fromtext: (?!warning)[^:]+:(?<line>\d+): (?!warning)/gm,
  kzonecheck: /error in zone, file '[^']+', line (?<line>\d+) /g,
  'nsd-checkzone': / error: [^:\s]+:(?<line>\d+): /g,
  'ldns-read-zone': / at line (?<line>\d+)$/gm,
  validns: /^[^:\s]+:(?<line>\d+): (?!warning)/gm,
  pdnsutil:
    /^\[Error\] (?!Error was).*?(?<label>r\d{7})|content on line (?<line>\d+) of|Error in record '[^']*?(?<owner>r\d{7})/gim,
};

/** What makes a peer print them all. */
export const verbose: Readonly<Partial<Record<PeerName, readonly string[]>>> = { kzonecheck: ['-v'] };

/** The parts that a peer names in what it prints about a zone of them, `above` being the number of lines before them. */
export function blamedBy<Part extends Labelled>(
  peer: PeerName,
  output: string,
  parts: readonly Part[],
  above: number,
): readonly Part[] {
  const lines = new Set<number>();
  const labels = new Set<string | undefined>();
  for (const { groups } of output.matchAll(places[peer])) {
    if (groups?.['line'] === undefined) labels.add((groups?.['label'] ?? groups?.['owner'])?.toLowerCase());
    else lines.add(Number(groups['line']));
  }
  let last = above;
  return parts.filter(({ label, text }) => {
    const first = last + 1;
    last += text.split('\n').length - 1;
    if (labels.has(label)) return true;
    for (let line = first; line <= last; line++) if (lines.has(line)) return true;
    return false;
  });
}
