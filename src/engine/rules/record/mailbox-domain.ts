import { isOddByLetters } from '../../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { labelsLength } from '../../name/zone-names.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineRecordRule, type FieldMark } from '../define.ts';
import { fieldText } from '../field-text.ts';

/** How many fields of a type, its first, are mailboxes. */
const mailboxes = { RP: 1, MINFO: 2, MG: 1, MR: 1 } as const;

/** Behind the first label of a mail address, which stands for its local part, follows the name of a host (RFC 1035 8, RFC 1183 2.2). */
export const mailboxDomain = defineRecordRule({
  name: 'mailbox-domain',
  scope: 'record',
  reads: 'record',
  types: Object.keys(mailboxes),
  codes: ['name/mailbox-domain'],
  check(node, record, report) {
    const { rdata } = node;
    const count = mailboxes[typeByCode(node.typeCode(record))!.mnemonic as keyof typeof mailboxes];
    let at = node.rdataStart(record);
    for (let field = 0; field < count; field++) {
      const end = at + labelsLength(rdata, at);
      if (!isMailbox(rdata, at, end)) {
        const args = { mailbox: fieldText(node, record, field) };
        report('name/mailbox-domain', record, `field ${field}` as FieldMark, undefined, args);
      }
      at = end + 1;
    }
  },
});

/** The root stands for nobody (RFC 1183 2.2). */
function isMailbox(rdata: Uint8Array, at: number, end: number): boolean {
  if (at === end) return true;
  const domain = at + rdata[at]! + 1;
  if (isOddByLetters(rdata, domain, end)) return true;
  return (nameTraits(rdata, domain, end) & (NameTrait.NotHost | NameTrait.Wildcard)) === 0;
}
