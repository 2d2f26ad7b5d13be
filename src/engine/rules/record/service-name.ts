import { typeByCode } from '../../rrtypes/lookup.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineRecordRule, Sign } from '../define.ts';

const UNDERSCORE = 0x5f;
/** Names of services: 1 to 15 letters, digits and single inner hyphens, a letter among them. */
const service = /^_(?=.{1,15}$)(?=.*[a-z])[a-z\d]+(?:-[a-z\d]+)*$/;
/** One letter too long, and asked for by Skype for Business and Teams all the same: their users cannot choose another. */
const ESTABLISHED = '_sipfederationtls';
/** Names of services, and of the services of telephone numbers and their kinds (RFC 6116 3.4.3). */
const enumService = /^_[a-z\d-]{1,32}$/;

const forms: Readonly<Record<string, { readonly form: RegExp; readonly expected: string }>> = {
  SRV: {
    form: service,
    expected: '1 to 15 letters and digits, with single hyphens between them and at least one letter',
  },
  URI: { form: enumService, expected: '1 to 32 letters, digits and hyphens' },
};

/**
 * The first two labels of the owner of an SRV or URI record, behind their underscores, have the form of registered names
 * (RFC 2782, RFC 6335 5.1, RFC 7553 4.1).
 */
export const serviceName = defineRecordRule({
  name: 'service-name',
  scope: 'record',
  reads: 'record',
  types: Object.keys(forms),
  once: true,
  codes: ['name/service-name'],
  occasion: { signs: Sign.Service },
  check(node, record, report) {
    const { ownerLabels, ownerAt } = node;
    const { form, expected } = forms[typeByCode(node.typeCode(record))!.mnemonic]!;
    let at = ownerAt;
    // An instance may stand before the service (RFC 6763 4.1).
    if (ownerLabels[at] !== 0 && ownerLabels[at + 1] !== UNDERSCORE) at += ownerLabels[at]! + 1;
    for (let left = 2; left > 0 && ownerLabels[at] !== 0 && ownerLabels[at + 1] === UNDERSCORE; left--) {
      const end = at + 1 + ownerLabels[at]!;
      if (isLetters(ownerLabels, at + 2, end)) {
        at = end;
        continue;
      }
      const label = excerpt(ownerLabels, at + 1, end);
      if (!form.test(label) && label !== ESTABLISHED)
        return report('name/service-name', record, 'owner', undefined, { label, expected });
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
