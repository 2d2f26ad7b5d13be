import type { Code } from '../../catalog/catalog.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { printable } from '../text/excerpt.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { RecordFault } from './describe-record.ts';
import type { RecordName } from './record-name.ts';

const isBeyondAscii = /[^\0-\x7f]/;

/** What is said of an owner that was read to `code`; what is no host's may have octets beyond ASCII that are escaped. */
export function nameFaults(
  name: string,
  code: Code,
  { beyond, isRead }: RecordName,
  isHost: boolean,
): RecordFault[] {
  const faults: RecordFault[] = [];
  if (code !== beyond?.code) {
    const insteadOf = code === 'name/missing-final-dot' ? (['name/repeats-zone'] as const) : undefined;
    faults.push({ code, member: 'name', text: name, args: nameArgs(name), insteadOf });
  }
  if (beyond !== undefined && isRead && (isHost || isBeyondAscii.test(name))) {
    const { reason, args } = beyond;
    faults.push({ code: beyond.code, member: 'name', reason, text: name, args });
  }
  return faults;
}

/** What the sentences about names fill in. */
function nameArgs(name: string): FaultArgs {
  const escaped = Array.from(encodeUtf8(name.slice(0, 64)), (octet) =>
    octet < 0x20 || octet > 0x7e ? `\\${String(octet).padStart(3, '0')}` : String.fromCharCode(octet),
  );
  return { suggestion: printable(`${name}.`), escaped: escaped.join('') };
}
