import { uint32At } from '../../rrtypes/wire-reader.ts';
import { dateOf } from '../../text/calendar.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes =
  | 'zone/rrsig-expired'
  | 'zone/rrsig-not-yet-valid'
  | 'zone/rrsig-expires-soon'
  | 'zone/rrsig-long-lived';

const HOUR = 3_600;
const SOON = 12 * HOUR;
const LONG = 180 * 24 * HOUR;

/** Signatures with one fault, of which the worst is shown: all have one cause, a signer that does not run, or runs wrong. */
interface Group {
  count: number;
  record: number;
  /** Seconds by which the worst one is off. */
  worst: number;
}

/** Signatures hold now, will for a while, and not for years (RFC 4034 3.1.5, RFC 6781 4.4.2). */
export const rrsigTime = defineDnssecRule<Codes>({
  name: 'rrsig-time',
  scope: 'dnssec',
  reads: 'zone',
  codes: [
    'zone/rrsig-expired',
    'zone/rrsig-not-yet-valid',
    'zone/rrsig-expires-soon',
    'zone/rrsig-long-lived',
  ],
  open: (zone, report) => new RrsigTime(zone, report),
});

class RrsigTime implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  private readonly now: number | undefined;
  private readonly expired: Group = { count: 0, record: 0, worst: -1 };
  private readonly early: Group = { count: 0, record: 0, worst: -1 };
  private readonly soon: Group = { count: 0, record: 0, worst: -1 };
  private readonly long: Group = { count: 0, record: 0, worst: -1 };

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
    const { now } = zone.request;
    this.now = now === undefined ? undefined : now >>> 0;
  }

  visit(node: SignedNode): void {
    const { rdata } = this.zone.store;
    for (let index = 0; index < node.rrsigs; index++) {
      const set = node.covered(index);
      if (set < 0 ? !node.coversUnread(index) : !node.needsSignature(set)) continue;
      const at = node.rrsigAt(index);
      this.judge(
        node.rrsig(index),
        uint32At(rdata, at + RrsigAt.Inception),
        uint32At(rdata, at + RrsigAt.Expiration),
      );
    }
  }

  private judge(record: number, inception: number, expiration: number): void {
    // Times are serial numbers: what counts is their distance in 32 bits (RFC 4034 3.1.5, RFC 1982).
    const lifetime = (expiration - inception) | 0;
    if (lifetime > LONG) note(this.long, record, lifetime);
    if (this.now === undefined || lifetime <= 0) return;
    const left = (expiration - this.now) | 0;
    const until = (inception - this.now) | 0;
    if (left < 0) note(this.expired, record, -left);
    else if (until > 0) note(this.early, record, until);
    else if (left < SOON) note(this.soon, record, SOON - left);
  }

  close(): void {
    const { expired, early, soon, long, report } = this;
    if (expired.count > 0)
      report('zone/rrsig-expired', expired.record, 'field 4', undefined, this.args(expired, 'Expiration'));
    if (early.count > 0)
      report('zone/rrsig-not-yet-valid', early.record, 'field 5', undefined, this.args(early, 'Inception'));
    if (soon.count > 0)
      report('zone/rrsig-expires-soon', soon.record, 'field 4', undefined, this.args(soon, 'Expiration'));
    if (long.count > 0)
      report('zone/rrsig-long-lived', long.record, 'field 4', undefined, {
        days: Math.floor(long.worst / (24 * HOUR)),
        count: long.count,
      });
  }

  private args(group: Group, field: 'Expiration' | 'Inception'): { time: string; count: number } {
    const { rdata, rdataAt } = this.zone.store;
    const time = dateOf(uint32At(rdata, rdataAt[group.record]! + RrsigAt[field]));
    const [, day, clock] = /^(\d{8})(\d{6})$/.exec(time)!;
    return {
      time: `${day!.replace(/(....)(..)(..)/, '$1-$2-$3')} ${clock!.replace(/(..)(..)(..)/, '$1:$2:$3')} UTC`,
      count: group.count,
    };
  }
}

function note(group: Group, record: number, off: number): void {
  group.count++;
  if (off <= group.worst) return;
  group.worst = off;
  group.record = record;
}
