import { isOddByLetters } from '../../name/beyond-ascii.ts';
import { NameTrait, nameTraits } from '../../name/name-traits.ts';
import { printName } from '../../name/print-name.ts';
import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';

const NO_HOST = NameTrait.NotHost | NameTrait.Wildcard;

/**
 * The main server of an SOA is a host, and behind the first label of the mail address in it follows the name of one (RFC 1035 3.3.13,
 * RFC 1123 2.1, RFC 1912 2.2).
 */
export const soaHosts = defineRecordRule({
  name: 'soa-hosts',
  scope: 'record',
  reads: 'record',
  types: ['SOA'],
  codes: ['zone/soa-primary-not-hostname', 'zone/soa-mail-not-hostname'],
  check(node, record, report) {
    if (!node.isApex) return;
    const { rdata } = node;
    const primary = node.rdataStart(record);
    const mailbox = primary + labelsLength(rdata, primary) + 1;
    if (!isHost(node, primary)) {
      const args = { primary: printName(rdata, primary) };
      report('zone/soa-primary-not-hostname', record, 'field 0', undefined, args);
    }
    if (rdata[mailbox] !== 0 && isHost(node, mailbox + rdata[mailbox]! + 1)) return;
    const args = { mailbox: printName(rdata, mailbox) };
    report('zone/soa-mail-not-hostname', record, 'field 1', undefined, args);
  },
});

/**
 * Whether the name at `at` may be a host, as far as it is not the name of the zone, whose form is another matter; the root, which some
 * write for none, is told elsewhere. No top-level domain is a number.
 */
function isHost({ rdata, apex }: ZoneNode, at: number): boolean {
  const end = at + labelsLength(rdata, at);
  const key = belowApex(rdata, at, end, apex, apex.length - 1);
  if (key >= 0 && isOddByLetters(rdata, at, end)) return true;
  if (key >= 0) return (nameTraits(rdata, at, at + key) & NO_HOST) === 0;
  // Letters beyond ASCII are told where the name is read.
  if (isOddByLetters(rdata, at, end)) return true;
  if ((nameTraits(rdata, at, end) & NO_HOST) !== 0) return false;
  let last = at;
  while (last < end && last + rdata[last]! + 1 < end) last += rdata[last]! + 1;
  for (let octet = last + 1; octet < end; octet++) if (!isDigit(rdata[octet]!)) return true;
  return at === end;
}

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;
