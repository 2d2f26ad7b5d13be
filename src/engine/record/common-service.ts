import { fourAt } from '../text/four-octets.ts';

const UNDERSCORE = 0x5f;
const MAX_SERVICE = 15;
/** The start of a label in wire form. */
const labelStart = (text: string): number =>
  fourAt(
    Uint8Array.from(text, (unit) => unit.charCodeAt(0)),
    0,
  );
const TCP = labelStart('\x04_tc');
const UDP = labelStart('\x04_ud');
const P = 0x70;

/** Whether a name in wire form starts as that of a common service does: `_`, up to fifteen letters, then `_tcp` or `_udp`. */
export function isCommonService(labels: Uint8Array): boolean {
  const next = labels[0]! + 1;
  if (next < 3 || next > MAX_SERVICE + 2 || labels[1] !== UNDERSCORE) return false;
  const start = fourAt(labels, next);
  if ((start !== TCP && start !== UDP) || labels[next + 4] !== P) return false;
  for (let at = 2; at < next; at++) if (labels[at]! < 0x61 || labels[at]! > 0x7a) return false;
  return true;
}
