import { readAcmePersist } from '../../mail/acme-persist.ts';
import { ascii } from '../../mail/octets.ts';
import { PolicyText } from '../../mail/policy-text.ts';
import { RecordText } from '../../mail/record-text.ts';
import { Trait } from '../../rrtypes/define.ts';
import { dateOf } from '../../text/calendar.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const LABEL = ascii('_validation-persist');

/** A standing permission to issue that has ended is of no use (draft-ietf-acme-dns-persist 4). */
export const acmePersist = defineZoneRule({
  name: 'acme-persist',
  scope: 'zone',
  reads: 'zone',
  when: Trait.Text,
  codes: ['mail/acme-persist-over'],
  check(zone, _lookup, report, { now }) {
    if (now === undefined) return;
    const text = new RecordText();
    const policy = new PolicyText();
    const until = { second: -1 };
    eachOfType(zone, 'TXT', (record) => {
      if (!isPermission(zone, record)) return;
      text.read(zone.rdata, zone.rdataAt[record]!, zone.rdataAt[record + 1]!);
      const isRead = readAcmePersist(policy, text.bytes, text.begin, text.end, until);
      if (isRead && until.second >= 0 && until.second <= now)
        report('mail/acme-persist-over', record, 'field 0', undefined, { until: dateOf(until.second) });
    });
  },
});

function isPermission({ names, owner }: ZoneStore, record: number): boolean {
  const at = names.offset[owner[record]!]!;
  return (
    names.arena[at] === LABEL.length && LABEL.every((octet, index) => names.arena[at + 1 + index] === octet)
  );
}
