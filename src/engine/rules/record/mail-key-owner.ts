import { typeByCode } from '../../rrtypes/lookup.ts';
import { hexDigit } from '../../text/hex.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';

/** Digits of the first 28 octets of a SHA-256 digest. */
const DIGEST = 56;

/** The key of a mail address stands below the digest of the address's local part (RFC 7929 3, RFC 8162 3), or below a `*`. */
export const mailKeyOwner = defineRecordRule({
  name: 'mail-key-owner',
  scope: 'record',
  reads: 'record',
  types: ['OPENPGPKEY', 'SMIMEA'],
  once: true,
  codes: ['name/mail-key-owner'],
  check(node, record, report) {
    const { mnemonic } = typeByCode(node.typeCode(record))!;
    const service = mnemonic === 'SMIMEA' ? '_smimecert' : '_openpgpkey';
    if (!isDigest(node) || !isSecond(node, service))
      report('name/mail-key-owner', record, 'owner', undefined, { service });
  },
});

/** Whether the first label of the owner is a digest, or a `*`. */
function isDigest({ ownerLabels, ownerAt }: ZoneNode): boolean {
  const length = ownerLabels[ownerAt]!;
  if (length === 1) return ownerLabels[ownerAt + 1] === 0x2a;
  if (length !== DIGEST) return false;
  for (let at = ownerAt + 1; at <= ownerAt + length; at++) if (hexDigit(ownerLabels[at]!) < 0) return false;
  return true;
}

/** Whether the second label of the owner is `label`; the zone may start with it. */
function isSecond({ ownerLabels, ownerAt, apex }: ZoneNode, label: string): boolean {
  const next = ownerAt + ownerLabels[ownerAt]! + 1;
  const isOwn = ownerLabels[next] !== 0;
  const labels = isOwn ? ownerLabels : apex;
  const at = isOwn ? next : 0;
  if (labels[at] !== label.length) return false;
  for (let index = 0; index < label.length; index++)
    if (labels[at + 1 + index] !== label.charCodeAt(index)) return false;
  return true;
}
