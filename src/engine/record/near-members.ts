import { entryOf, fill } from '../../catalog/catalog.ts';
import type { Finding } from '../../catalog/finding.ts';
import type { Levels } from '../../catalog/levels.ts';
import { reasons } from '../../catalog/reasons.ts';
import { closest } from '../text/closest.ts';
import { printable } from '../text/excerpt.ts';
import type { RecordFault } from './describe-record.ts';

const members = ['name', 'type', 'content', 'ttl', 'disabled', 'id'];

/** Members that others have for the same. */
const others: Readonly<Record<string, string>> = {
  owner: 'name',
  host: 'name',
  hostname: 'name',
  rrtype: 'type',
  recordtype: 'type',
  value: 'content',
  data: 'content',
  rdata: 'content',
  disable: 'disabled',
};

/** Numbers that stand in the content, before the name that the record points to. */
const inContent = ['priority', 'prio', 'preference', 'weight', 'port'];

/** Members that are looked at: who sends more means something else. */
const MOST = 64;

/** How many members a record has that are none of those it may have. */
export function countStrangers(record: object): number {
  let count = 0;
  for (const member in record) if (!members.includes(member)) count++;
  return count;
}

/** What is said of members that are nearly those of a record; whatever else it has is passed over. */
export function nearMembers(record: object, hasTarget: boolean): readonly RecordFault[] {
  return Object.keys(record)
    .slice(0, MOST)
    .filter((member) => !members.includes(member))
    .map((member) => ({ member, meant: meantBy(member, hasTarget) }))
    .filter(({ meant }) => meant !== undefined)
    .map(({ member, meant = '' }) => ({
      code: 'request/near-member',
      member,
      field: member,
      reason: inContent.includes(member.toLowerCase()) ? 'member/in-content' : 'member/near',
      text: member,
      args: { suggestion: meant },
    }));
}

function meantBy(member: string, hasTarget: boolean): string | undefined {
  const small = member.toLowerCase();
  if (hasTarget && inContent.includes(small)) return 'content';
  if (Object.hasOwn(others, small)) return others[small];
  if (members.includes(small)) return small;
  return /^[a-z_]{3,}$/.test(small) ? closest(small, members) : undefined;
}

/** The same of something that has not the shape of a record. */
export function describeMembers(record: object, levels: Levels): readonly Finding[] {
  return nearMembers(record, true).flatMap(({ code, member, reason, args }) => {
    const severity = levels.severityOf(code);
    const { status, message, rfc } = entryOf(code);
    if (severity === undefined || reason === undefined) return [];
    const detail = fill(reasons[reason], { text: printable(member), ...args });
    return [{ code, severity, status, message, detail, field: member, reason, path: [member], rfc }];
  });
}
