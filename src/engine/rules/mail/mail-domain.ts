import { ascii } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import { isSpf, resemblesSpf } from '../../mail/spf.ts';
import { NameTrait } from '../../name/name-traits.ts';
import { isRegistrable } from '../../name/public-suffix.ts';
import { isReverse } from '../../name/reverse.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { Outcome } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from '../zone/each-of-type.ts';

const TXT = typeByMnemonic('TXT')!.code;
const MX = typeByMnemonic('MX')!.code;
const EXCHANGE_AT = 2;
const ADDRESSED = Trait.Address | Trait.Flattened;
const dmarcLabels = Uint8Array.of(6, ...ascii('_dmarc'));

const text = new RecordText();

/** Names that receive or send mail say who may send it (RFC 7208 3, RFC 7489 6.1, RFC 7505 3); a name that sends can be answered (RFC 5321 5.1). */
export const mailDomain = defineZoneRule({
  name: 'mail-domain',
  scope: 'zone',
  reads: 'zone',
  codes: [
    'mail/mx-missing',
    'mail/spf-missing',
    'mail/dmarc-missing',
    'mail/no-mail-spf',
    'mail/no-mail-dmarc',
  ],
  check(zone, lookup, report) {
    if (isReverse(zone.apex)) return;
    const meant = new Set<number>();
    const policies = spfByOwner(zone, meant);
    const exchanges = firstByOwner(zone, 'MX');
    for (const [owner, record] of exchanges) {
      if ((zone.names.traits[owner]! & NameTrait.Wildcard) !== 0) continue;
      if (lookup.isOccluded(owner)) continue;
      const policy = policies.get(owner);
      // One that could not be read may be the one, and one with a slip is.
      if (policy === undefined && (meant.has(owner) || zone.unread.mayStandAt(owner, TXT))) continue;
      if (!isNullMx(zone, record)) {
        if (policy === undefined) report('mail/spf-missing', record, 'owner', undefined);
      } else if (policy === undefined || !deniesAll(textOf(zone, policy))) {
        report('mail/no-mail-spf', record, 'record', policy);
      }
    }
    // A zone below the name that was registered has the policies of that one.
    if (!isRegistrable(zone.origin.slice(0, -1))) return;
    const exchange = exchanges.get(0);
    const policy = policies.get(0);
    const isSilent = policy !== undefined && deniesAll(textOf(zone, policy));
    const sign = exchange ?? policy;
    if (sign !== undefined) judgeDmarc(sign, exchange === undefined ? isSilent : isNullMx(zone, exchange));
    // One who sends no mail has no answers to take either, and mail for the host of that name has nowhere to go.
    const sender = (isSilent ? undefined : policy) ?? zone.firstAt(0, ADDRESSED);
    if (exchange === undefined && sender !== undefined && !zone.unread.mayStandAt(0, MX))
      report('mail/mx-missing', sender, 'owner', undefined);

    function judgeDmarc(sign: number, isWithoutMail: boolean): void {
      const name = zone.names.intern(dmarcLabels, 0, dmarcLabels.length);
      const outcome = lookup.find(name);
      if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return;
      const { decidedBy } = lookup;
      if ((zone.presentTraits(decidedBy) & (Trait.Text | Trait.Alias)) === 0)
        return report('mail/dmarc-missing', sign, 'owner', undefined);
      const dmarc = zone.firstAt(decidedBy, Trait.Text);
      if (dmarc === undefined || !isWithoutMail) return;
      if (/;\s*p\s*=/i.test(textOf(zone, dmarc)) && !/;\s*p\s*=\s*reject/i.test(textOf(zone, dmarc)))
        report('mail/no-mail-dmarc', dmarc, 'record', sign);
    }
  },
});

/** Whether an SPF record says no more than that nobody sends mail in the name (RFC 7208 5.1). */
const deniesAll = (spf: string): boolean => /^v=spf1 +-all *$/i.test(spf);

/** By owner, the first record of a type. */
function firstByOwner(zone: ZoneStore, mnemonic: string): Map<number, number> {
  const found = new Map<number, number>();
  eachOfType(zone, mnemonic, (record) => {
    if (!found.has(zone.owner[record]!)) found.set(zone.owner[record]!, record);
  });
  return found;
}

/** By owner, the first SPF record; `meant`: owners of texts that were to be one, which are told by themselves. */
function spfByOwner(zone: ZoneStore, meant: Set<number>): Map<number, number> {
  const found = new Map<number, number>();
  eachOfType(zone, 'TXT', (record) => {
    text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
    const { bytes, begin, end } = text;
    const owner = zone.owner[record]!;
    if (!isSpf(bytes, begin, end)) {
      if (resemblesSpf(bytes, begin, end)) meant.add(owner);
    } else if (!found.has(owner)) found.set(owner, record);
  });
  return found;
}

/** What decides stands at the start of the text. */
const LONGEST = 512;

function textOf(zone: ZoneStore, record: number): string {
  if (zone.type[record] !== TXT) return '';
  text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
  return String.fromCharCode(...text.bytes.subarray(text.begin, Math.min(text.end, text.begin + LONGEST)));
}

const isNullMx = ({ rdata, rdataAt }: ZoneStore, record: number): boolean =>
  rdata[rdataAt[record]! + EXCHANGE_AT] === 0;
