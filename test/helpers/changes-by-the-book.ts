import type { Code } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import type { ChangeInput, RecordUpdate } from '../../src/engine/record/change-input.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../src/engine/record/record-input.ts';
import { rules } from '../../src/engine/rules/table.ts';
import { origin, type Stored } from './changes.ts';

/** A record in the zone that results: new when it was created, enabled or has other content, and what it was before. */
export interface Resulting extends RecordInput {
  readonly isNew: boolean;
  readonly before?: Stored | undefined;
}

const readsOwners = new Set<Code>(
  rules.filter(({ reads }) => reads === 'owner' || reads === 'ancestors').flatMap(({ codes }) => codes),
);

/** The owner in full, as the generated records write it. */
export const ownerOf = ({ name }: RecordInput): string =>
  name === '@' ? origin : name.endsWith(`.${origin}.`) ? name.slice(0, -1) : `${name}.${origin}`;

const canonical: Readonly<Record<string, string>> = {
  ns1: 'ns1.example.com.',
  ns2: 'ns2.example.com.',
  'NS1.example.com.': 'ns1.example.com.',
  '2001:DB8:0::7': '2001:db8::7',
};
export const keyOf = (record: RecordInput): string =>
  `${ownerOf(record)} ${record.type} ${canonical[record.content] ?? record.content}`;

/** The records that a change names. */
const meant = (
  change: Exclude<ChangeInput, { action: 'create' }>,
  existing: readonly Stored[],
): readonly Stored[] =>
  existing.filter((one) =>
    change.match === undefined ? one.id === change.id : keyOf(one) === keyOf(change.match),
  );

const updated = (old: Stored, { content = old.content, ...members }: RecordUpdate): RecordInput => ({
  ...old,
  ...members,
  content,
});

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** Whether a change is right by itself. */
export function isRightAlone(change: ChangeInput, existing: readonly Stored[]): boolean {
  if (change.action === 'create') return !hasError(checkRecord(change.record, { origin }));
  const [old, ...others] = meant(change, existing);
  if (old === undefined || others.length > 0) return false;
  if (change.action === 'delete') return true;
  const { record } = change;
  const isEnabled = old.disabled === true && record.disabled === false;
  const found = checkRecord(updated(old, record), { origin });
  return !hasError(found.filter(({ path }) => isEnabled || Object.hasOwn(record, path![0]!)));
}

/** The records after some changes; undefined when two of them are about one record. */
export function resultOf(
  existing: readonly Stored[],
  changes: readonly ChangeInput[],
): readonly Resulting[] | undefined {
  const gone = new Set<Stored>();
  const made: Resulting[] = [];
  for (const change of changes) {
    if (change.action === 'create') {
      made.push({ ...change.record, isNew: true });
      continue;
    }
    const [old] = meant(change, existing);
    if (gone.has(old!)) return undefined;
    gone.add(old!);
    if (change.action === 'update') made.push({ ...updated(old!, change.record), isNew: true, before: old! });
  }
  return [...existing.filter((one) => !gone.has(one)).map((one) => ({ ...one, isNew: false })), ...made];
}

const lineOf = ({ name, ttl, type, content }: RecordInput): string => `${name} ${ttl} ${type} ${content}\n`;
const isServed = ({ disabled }: RecordInput): boolean => disabled !== true;

/** What rules about owners and ancestors find of severity error in a zone file with these records. */
function errorsIn(records: readonly RecordInput[]): readonly Finding[] {
  const { findings } = checkZone(records.map(lineOf).join(''), {
    origin,
    profile: 'platform',
    // A zone without its SOA is judged as far as it goes.
    severities: { 'zone/origin-mismatch': 'off' },
  });
  return findings.filter(({ code, severity }) => severity === 'error' && readsOwners.has(code));
}

/** The errors of the whole zone. */
export const errorsOf = (records: readonly RecordInput[]): readonly Finding[] =>
  errorsIn(records.filter(isServed));

const isAbove = (above: RecordInput, below: RecordInput): boolean =>
  ownerOf(below).endsWith(`.${ownerOf(above)}`);

const divides = ({ type }: RecordInput): boolean => type === 'NS' || type === 'DNAME';

/** The rules by which two records of a zone are in conflict, cuts and DNAMEs above them respected. */
function conflictsOf(
  zone: readonly RecordInput[],
  left: RecordInput,
  right: RecordInput,
): readonly (string | undefined)[] {
  const around = zone.filter(
    (one) => one === left || one === right || (divides(one) && (isAbove(one, left) || isAbove(one, right))),
  );
  if (isApexAlias(left, right)) return conflictsOfAliases(left, right);
  const both = [left, right].map((one) => around.indexOf(one) + 1).sort();
  return errorsIn(around)
    .filter(
      ({ line, related }) => related !== undefined && `${[line!, related[0]!.line!].sort()}` === `${both}`,
    )
    .map(({ code }) => ruleOf(code)?.name);
}

const ruleOf = (code: Code) =>
  rules.find(({ codes, reads }) => reads !== 'record' && (codes as readonly Code[]).includes(code));

/** Whether one of two records at the apex is an alias, of which alone a zone file is told. */
const isApexAlias = (left: RecordInput, right: RecordInput): boolean =>
  ownerOf(left) === origin && ownerOf(right) === origin && (left.type === 'CNAME' || right.type === 'CNAME');

/** They are in conflict as they would be below the apex. */
const conflictsOfAliases = (left: RecordInput, right: RecordInput): readonly (string | undefined)[] => {
  const below = [left, right].map((one) => ({ ...one, name: 'x' }));
  const found = conflictsOf(below, below[0]!, below[1]!);
  return found.filter((rule) => rule === 'cname-alone' || rule === 'no-duplicates');
};

const apexCodes: readonly Code[] = ['zone/soa-missing', 'zone/ns-missing'];

/** Whether a record of a zone is wrong although no other one is in conflict with it. */
function isWrongAlone(zone: readonly RecordInput[], record: RecordInput): boolean {
  const around = zone.filter(
    (one) =>
      isServed(one) &&
      one !== record &&
      (one.type === 'NS' || one.type === 'DNAME') &&
      (isAbove(one, record) || (one.type === 'NS' && ownerOf(one) === ownerOf(record))),
  );
  const line = around.length + 1;
  return errorsIn([...around, record]).some(
    ({ code, line: at, related }) => at === line && related === undefined && !apexCodes.includes(code),
  );
}

/** The conflicts of two records of the zone before; of one that lies below the other, with any that lay above it. */
function knownConflicts(before: readonly Stored[], left: Stored | undefined, right: Stored | undefined) {
  if (left === undefined || right === undefined) return [];
  const lower = isAbove(left, right) ? right : isAbove(right, left) ? left : undefined;
  if (lower === undefined) return conflictsOf(before, left, right);
  return before.filter((one) => isAbove(one, lower)).flatMap((one) => conflictsOf(before, one, lower));
}

/**
 * Whether the zone that results has an error that was not there before, looked for pair by pair in zone files of two
 * records. What only a cut or a DNAME that is gone now had hidden was there before.
 */
export function hasNewError(existing: readonly Stored[], result: readonly Resulting[]): boolean {
  const now = result.filter(isServed);
  const before = existing.filter(isServed);
  const formerOf = (one: Resulting): Stored | undefined =>
    one.before !== undefined && isServed(one.before)
      ? one.before
      : one.isNew
        ? undefined
        : before.find(({ id }) => id === one.id);
  for (const one of now) {
    const former = formerOf(one);
    if (one.isNew && isWrongAlone(now, one) && !(former !== undefined && isWrongAlone(before, former)))
      return true;
    if (!one.isNew && one.type === 'DS') {
      const lostNs = before.some(
        (old) =>
          old.type === 'NS' &&
          ownerOf(old) === ownerOf(one) &&
          !now.includes(old as Resulting) &&
          !now.some(({ id }) => id === old.id),
      );
      if (lostNs && isWrongAlone(now, one) && !isWrongAlone(before, former!)) return true;
    }
    for (const other of now) {
      if (other === one || !(one.isNew || other.isNew)) continue;
      const conflicts = conflictsOf(now, other, one);
      if (conflicts.length === 0) continue;
      const known = knownConflicts(before, former, formerOf(other));
      if (conflicts.some((rule) => !known.includes(rule))) return true;
    }
  }
  const missing = (records: readonly RecordInput[]) =>
    // An SOA below the apex is told in place of one that is missing there.
    new Set(
      errorsIn(records.filter((one) => one.type !== 'SOA' || ownerOf(one) === origin)).flatMap(({ code }) =>
        apexCodes.includes(code) ? [code] : [],
      ),
    );
  const missedBefore = missing(before);
  return [...missing(now)].some((code) => !missedBefore.has(code));
}
