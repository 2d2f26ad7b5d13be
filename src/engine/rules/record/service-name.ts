import { excerpt } from '../../text/excerpt.ts';
import { defineRecordRule } from '../define.ts';

const UNDERSCORE = 0x5f;
/** 1 to 15 letters, digits and single inner hyphens, a letter among them. */
const form = /^_(?=.{1,15}$)(?=.*[a-z])[a-z\d]+(?:-[a-z\d]+)*$/;

/** The first two labels of an SRV record's owner, behind their underscores, have the form of registered names (RFC 2782, RFC 6335 5.1). */
export const serviceName = defineRecordRule({
  name: 'service-name',
  scope: 'record',
  reads: 'record',
  types: ['SRV'],
  once: true,
  codes: ['name/service-name'],
  check(node, record, report) {
    const { ownerLabels, ownerAt } = node;
    let at = ownerAt;
    // An instance may stand before the service (RFC 6763 4.1).
    if (ownerLabels[at] !== 0 && ownerLabels[at + 1] !== UNDERSCORE) at += ownerLabels[at]! + 1;
    for (let left = 2; left > 0 && ownerLabels[at + 1] === UNDERSCORE; left--) {
      const end = at + 1 + ownerLabels[at]!;
      if (isLetters(ownerLabels, at + 2, end)) {
        at = end;
        continue;
      }
      const label = excerpt(ownerLabels, at + 1, end);
      if (!form.test(label)) return report('name/service-name', record, 'owner', undefined, { label });
      at = end;
    }
  },
});

/** Takes the common labels by their octets: 1 to 15 letters. */
function isLetters(labels: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > 15) return false;
  for (let at = from; at < to; at++) if (labels[at]! < 0x61 || labels[at]! > 0x7a) return false;
  return true;
}
