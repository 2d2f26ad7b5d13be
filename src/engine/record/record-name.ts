import type { Code } from '../../catalog/catalog.ts';
import { MAX_LABEL, MAX_NAME, MAX_NAME_TEXT } from '../name/limits.ts';
import { codeOfNameFault } from '../name/name-fault-code.ts';
import { isAbsolute, NAME_ROOM, readLabels } from '../name/read-name.ts';
import { belowApex } from '../name/zone-names.ts';
import { writeUtf8 } from '../text/utf8.ts';

const UTF8_PER_UNIT = 3;
const DOT = 0x2e;

/** Reads the owners of records: `@`, relative to the zone, or in full. One object serves all records. */
export class RecordName {
  /** The folded labels of the last name, as far as they are written, without the root's zero. */
  readonly labels: Uint8Array = new Uint8Array(NAME_ROOM);
  private readonly bytes = new Uint8Array(UTF8_PER_UNIT * (MAX_NAME_TEXT + 1));

  /** What is wrong with `name` as an owner in the zone `apex`; undefined when nothing is. */
  fault(name: string, apex: Uint8Array): Code | undefined {
    if (isPlainLabel(name) && name.length + apex.length < MAX_NAME) return undefined;
    return name === '@' ? undefined : this.fullFault(name, apex);
  }

  private fullFault(name: string, apex: Uint8Array): Code | undefined {
    if (name.length > MAX_NAME_TEXT) return 'name/too-long';
    const { bytes, labels } = this;
    const apexLength = apex.length - 1;
    const end = writeUtf8(name, bytes, 0);
    const isRoot = end === 1 && bytes[0] === DOT;
    const stop = isRoot ? 0 : readLabels(bytes, 0, end, labels, 0, true);
    if (stop < 0) return codeOfNameFault.get(stop);
    const inZone = stop >= apexLength && belowApex(labels, 0, stop, apex, apexLength) >= 0;
    if (isAbsolute(bytes, 0, end)) return inZone ? undefined : 'name/out-of-zone';
    if (stop + apexLength >= MAX_NAME) return 'name/too-long';
    // What ends in the zone's name is meant in full.
    if (inZone && apexLength > 0) return 'name/missing-final-dot';
    return end === name.length ? undefined : 'syntax/non-ascii';
  }
}

const plain = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_*') plain[char.charCodeAt(0)] = 1;

/** Whether a name is one label of common characters, as most names of the API are. */
function isPlainLabel(name: string): boolean {
  const { length } = name;
  if (length === 0 || length > MAX_LABEL) return false;
  for (let at = 0; at < length; at++) if (plain[name.charCodeAt(at)] !== 1) return false;
  return true;
}
