import { parseName } from '../name/parse-name.ts';
import { RecordName } from '../record/record-name.ts';
import { matchesGlob } from './glob.ts';

/** Stands for a dot inside a label, which is no end of a label: no glob has it. */
const INNER_DOT = '\uffff';
const DOT = 0x2e;

const owner = new RecordName();

/** The owner of a record below its zone's apex as globs see it, folded, `@` for the apex; undefined when it is none. */
export function ownerText(name: string, zone: string): string | undefined {
  const apex = parseName(zone);
  if (apex === undefined || owner.fault(name, apex) !== undefined) return undefined;
  const { labels } = owner;
  const texts: string[] = [];
  for (let at = 0; labels[at] !== 0; at += labels[at]! + 1) texts.push(labelText(labels, at));
  return texts.length === 0 ? '@' : texts.join('.');
}

function labelText(labels: Uint8Array, at: number): string {
  const octets = labels.subarray(at + 1, at + 1 + labels[at]!);
  return Array.from(octets, (octet) => (octet === DOT ? INNER_DOT : String.fromCharCode(octet))).join('');
}

/** Whether an owner fits a glob such as `*.dev` or `api.*`; case does not matter. */
export const matchesOwner = (glob: string, text: string): boolean => matchesGlob(glob.toLowerCase(), text);
