import type { Code } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import type { Finding } from '../../catalog/finding.ts';
import { type Levels, levelsOf, type Severities } from '../../catalog/levels.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { NameTree } from '../name/name-tree.ts';
import { parseAsStored } from '../name/parse-name.ts';
import { printName } from '../name/print-name.ts';
import { requireLevels, requireOption } from '../options.ts';
import { Content, type ContentFault, MAX_RDATA, WRITE_MARGIN } from '../rrtypes/content.ts';
import { contentFaults } from '../rrtypes/content-faults.ts';
import { type RrType, readFields, Trait } from '../rrtypes/define.ts';
import { isGeneric, readGeneric } from '../rrtypes/generic.ts';
import { MAX_PLAIN, readBy, readText } from '../rrtypes/read-text.ts';
import { curlyQuote } from '../text/lost-quotes.ts';
import { MAX_TTL, ttl as readTtl } from '../text/ttl.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { ContentText } from './content-text.ts';
import { describeRecord, describeShape, type RecordFault } from './describe-record.ts';
import type { KnownNames } from './known-names.ts';
import { nameFaults } from './name-faults.ts';
import { countStrangers, describeMembers, nearMembers } from './near-members.ts';
import { isRecord, type RecordInput, shapeFaults } from './record-input.ts';
import { RecordName } from './record-name.ts';
import { RuleFaults } from './rule-faults.ts';
import { type AskedRules, signsOf, signsOfZone } from './rules-alone.ts';
import { SingleNode } from './single-node.ts';
import { type TypeAlone, typeAlone } from './type-alone.ts';
import { typeFault } from './type-fault.ts';

export interface CheckRecordOptions {
  /** The zone's name. */
  readonly origin: string;
  /** `platform` unless given. */
  readonly profile?: Profile | undefined;
  /** Mnemonics that are taken beside those of the profile. */
  readonly types?: readonly string[] | undefined;
  /** Other severities for codes, or `off`; looked at once for each object. */
  readonly severities?: Severities | undefined;
  /** The TTL of records that state none, in seconds; it is judged like a stated one. */
  readonly defaultTtl?: number | undefined;
}

/** What is imported is looked up each time, what stands in this file is not. */
const LONGEST_PLAIN: number = MAX_PLAIN;

const DOTLESS = 'name/missing-final-dot';
export const NOTHING: readonly Finding[] = Object.freeze([]);
const RIGHT: readonly ContentFault[] = [];
/** Longer texts are no TTL. */
const MOST_DIGITS = 24;

// Records are checked one at a time and nothing of them is kept, so the same objects serve all.
const content = new Content(new Uint8Array(MAX_RDATA + WRITE_MARGIN));
content.aLabels = true;
const words = new ContentText(content);
const owner = new RecordName();
const node = new SingleNode(content, owner);
/** The options that were looked at last, most calls have the same, and what follows from them. */
const settings: {
  profile: unknown;
  types: unknown;
  severities: unknown;
  levels: Levels;
  origin: string;
  apex: Uint8Array;
  zone: string;
  signs: number;
} = {
  profile: undefined,
  types: undefined,
  severities: undefined,
  levels: levelsOf('platform', undefined),
  origin: '.',
  apex: Uint8Array.of(0),
  zone: '.',
  signs: 0,
};
const ruleFaults = new RuleFaults(content, words, node, settings.levels);

/** How far a record could be read. */
export const Reach = {
  /** Its name or its type says nothing. */
  None: 0,
  /** Where it stands and its type are known. */
  Placed: 1,
  /** All of it is known. */
  Read: 2,
} as const;

/** The type of the record before: most batches have runs of one type. */
let last: TypeAlone = typeAlone('', settings.levels);
/** What `checkAndRead`, `isRightAt` or `readRecord` read, for those who put it beside others; it holds until the next is read. */
export const lastRead = { owner, content, code: 0, reach: Reach.None as number };

/**
 * Checks one record by itself: shape, name, type, TTL, content. Whatever the record is, the answer is findings; for a correct
 * one it is the same frozen empty array every time. `TypeError` is for options of the wrong kind, and an `origin` that is no
 * domain name.
 */
export function checkRecord(record: RecordInput, options: CheckRecordOptions): readonly Finding[] {
  const { origin, profile = 'platform', types, severities, defaultTtl } = options;
  if (profile !== settings.profile || types !== settings.types || severities !== settings.severities)
    allow(options);
  if (defaultTtl !== undefined && typeof defaultTtl !== 'number') requireOption('defaultTtl', defaultTtl);
  if (origin !== settings.origin) useOrigin(origin);
  if (!isRecord(record)) return describeShapes(record);
  const { name, type, content: text, ttl = defaultTtl } = record;
  if (type !== last.mnemonic) useType(type);
  const choice = last;
  const nameCode = owner.fault(name, settings.apex);
  const isTtlRight = ttl === undefined || isTtl(ttl, profile);
  // V8 makes what is called here part of this function, which is a little too long to become part of its own callers.
  const isPlain = nameCode === undefined && isTtlRight && text.length <= LONGEST_PLAIN;
  content.at = 0;
  content.dotless = 0;
  if (!isPlain || readBy(choice.textReader, content, text) !== text.length)
    return checkTokens(record, profile, types, ttl, nameCode, isTtlRight);
  const { rules } = choice;
  const signs = signsOf(choice, owner, content) | settings.signs;
  const isSilent = signs === 0 && rules.alarmValues[content.out[rules.alarmAt]!] === 0;
  const asked = isSilent ? undefined : rules.asked(signs, content.out);
  if (asked === undefined && content.dotless === 0) {
    const isSparse = ttl === undefined || defaultTtl !== undefined;
    return choice.hasTarget || isSparse ? judgeMembers(record, profile) : NOTHING;
  }
  return judgePlain(record, asked, profile);
}

/** Checks a record for those who put it beside others, of whom the names are `known`: `lastRead` says what it was read as. */
export function checkAndRead(
  record: RecordInput,
  options: CheckRecordOptions,
  known: KnownNames,
): readonly Finding[] {
  // Most records are read; those who only check need not have it written down.
  lastRead.reach = Reach.Read;
  node.known = known;
  try {
    return checkRecord(record, options);
  } finally {
    node.known = undefined;
  }
}

/**
 * Whether a record of a name that was read before has plain content and is right; if so it is what was read last. If not,
 * `checkRecord` says why. It throws as that does.
 */
export function isRightAt(
  tree: NameTree,
  name: number,
  traits: number,
  type: string,
  text: string,
  ttl: number | undefined,
  options: CheckRecordOptions,
  known: KnownNames,
): boolean {
  const { origin, profile = 'platform', types, severities, defaultTtl } = options;
  if (profile !== settings.profile || types !== settings.types || severities !== settings.severities)
    allow(options);
  if (defaultTtl !== undefined && typeof defaultTtl !== 'number') requireOption('defaultTtl', defaultTtl);
  if (origin !== settings.origin) useOrigin(origin);
  if (type !== last.mnemonic) useType(type);
  const seconds = ttl === undefined ? defaultTtl : ttl;
  if ((seconds !== undefined && !isTtl(seconds, profile)) || !isPlain(text)) return false;
  owner.take(tree, name, traits);
  lastRead.reach = Reach.Read;
  const asked = askedRules();
  if (asked === undefined && content.dotless === 0) return true;
  node.known = known;
  ruleFaults.forget();
  ruleFaults.ask(asked, text);
  node.known = undefined;
  return ruleFaults.found.length === 0;
}

/** Whether content is plain: then it was read. */
function isPlain(text: string): boolean {
  content.at = 0;
  content.dotless = 0;
  return readText(last.textReader, content, text);
}

/** Looks at the members of a record that is right. */
function judgeMembers(record: RecordInput, profile: Profile): readonly Finding[] {
  if (isUsual(record, last)) return NOTHING;
  ruleFaults.forget();
  return describeFaults(record, profile, record.ttl, undefined, true, undefined, RIGHT);
}

/** Asks rules about content that was read straight from text. */
function judgePlain(
  record: RecordInput,
  asked: AskedRules | undefined,
  profile: Profile,
): readonly Finding[] {
  ruleFaults.forget();
  ruleFaults.ask(asked, record.content);
  return ruleFaults.found.length === 0 && isUsual(record, last)
    ? NOTHING
    : describeFaults(record, profile, record.ttl, undefined, true, undefined, RIGHT);
}

/** The long way: reads tokens, and puts into words what is wrong. */
function checkTokens(
  record: RecordInput,
  profile: Profile,
  types: readonly string[] | undefined,
  ttl: unknown,
  nameCode: Code | undefined,
  isTtlRight: boolean,
): readonly Finding[] {
  const { code, type } = last;
  const taken = last.taken || (type !== undefined && types?.includes(type.mnemonic) === true);
  const wrong = taken ? wrongContent(record.content, type, profile) : RIGHT;
  // What is wrong with a name must not hide what is wrong with the content.
  const isNamed = owner.isRead;
  ruleFaults.forget();
  if (isNamed && taken && wrong.length === 0) {
    lastRead.reach = isTtlRight ? Reach.Read : Reach.Placed;
    if (words.odd && curlyQuote(content, 0) >= 0) noteCurlyQuotes();
    else runRules();
    if (nameCode === undefined && isTtlRight && ruleFaults.found.length === 0 && isUsual(record, last))
      return NOTHING;
  }
  const isPlaced = code !== 0 && isNamed;
  const isRead = isPlaced && taken && wrong.length === 0 && isTtlRight;
  lastRead.reach = isRead ? Reach.Read : isPlaced ? Reach.Placed : Reach.None;
  const wrongType = taken ? undefined : typeFault(record, profile, types, content, words);
  return describeFaults(record, profile, ttl, nameCode, isTtlRight, wrongType, wrong);
}

function describeShapes(record: unknown): readonly Finding[] {
  lastRead.reach = Reach.None;
  const missing = shapeFaults(record).map(describeShape);
  if (settings.levels.profile !== 'platform' || typeof record !== 'object' || record === null) return missing;
  return [...missing, ...describeMembers(record, settings.levels)];
}

function allow({ profile = 'platform', types, severities }: CheckRecordOptions): void {
  requireOption('types', types);
  settings.levels = requireLevels(profile, severities);
  settings.profile = profile;
  node.profile = profile;
  ruleFaults.levels = settings.levels;
  settings.types = types;
  settings.severities = severities;
  if (settings.levels !== last.levels) useType(last.mnemonic);
}

/** Reads a record that is there already, whatever its type, without judging it; answers how far (`Reach`). */
export function readRecord({ name, type, content: text }: RecordInput, origin: string): number {
  if (origin !== settings.origin) useOrigin(origin);
  lastRead.reach = Reach.None;
  if (typeof name !== 'string' || typeof type !== 'string') return Reach.None;
  if (type !== last.mnemonic) useType(type);
  owner.fault(name, settings.apex);
  if (last.code === 0 || !owner.isRead) return Reach.None;
  const isRead = typeof text === 'string' && wrongContent(text, last.type, 'platform').length === 0;
  lastRead.reach = isRead ? Reach.Read : Reach.Placed;
  return lastRead.reach;
}

/** Apart from `checkRecord`, whose path for a correct record must not allocate so much as a closure's context. */
function describeFaults(
  record: RecordInput,
  profile: Profile,
  ttl: unknown,
  nameCode: Code | undefined,
  isTtlRight: boolean,
  wrongType: RecordFault | undefined,
  wrong: readonly ContentFault[],
): readonly Finding[] {
  const faults: RecordFault[] =
    nameCode === undefined ? [] : nameFaults(record.name, nameCode, owner, last.isHost);
  if (wrongType !== undefined) faults.push(wrongType);
  if (!isTtlRight) faults.push(ttlFault(ttl, profile));
  // What is more than a name is told in place of its final dot.
  if (ruleFaults.found.some(({ code }) => code === 'name/more-than-name') && nameCode === DOTLESS)
    faults.shift();
  faults.push(...ruleFaults.found);
  faults.push(...wrong.map(inContent));
  if (profile === 'platform') faults.push(...nearMembers(record, last.hasTarget));
  return faults
    .map((fault) => describeRecord(record, fault, settings.zone, settings.levels, last.type))
    .filter((finding) => finding !== undefined);
}

/** Runs the rules that read one record; what they find is in `ruleFaults`. */
function runRules(): void {
  if (content.remarks.length > 0) ruleFaults.found.push(...content.remarks.map(inContent));
  const successor = last.type?.successor;
  if (successor !== undefined)
    ruleFaults.found.push({
      code: 'record/obsolete-type',
      member: 'type',
      text: last.mnemonic,
      args: { successor },
    });
  ruleFaults.ask(askedRules(), undefined);
}

/** The rules that are asked about what was read last. */
const askedRules = (): AskedRules | undefined =>
  last.rules.asked(signsOf(last, owner, content) | settings.signs, content.out);

/** What was read is not what was meant, so that no rule looks at it. */
function noteCurlyQuotes(): void {
  content.failFrom('text/curly-quotes', curlyQuote(content, 0));
  ruleFaults.found.push(inContent({ ...content.noted(), code: 'syntax/non-ascii', field: undefined }));
}

function useOrigin(origin: string): void {
  const apex = typeof origin === 'string' ? parseAsStored(origin) : undefined;
  if (apex === undefined) throw new TypeError(`origin is no domain name: ${String(origin)}`);
  settings.origin = origin;
  settings.apex = apex;
  settings.zone = printName(apex, 0);
  node.origin = settings.zone;
  settings.signs = signsOfZone(apex);
  content.origin = apex;
  content.originLength = apex.length;
}

function useType(mnemonic: string): void {
  last = typeAlone(mnemonic, settings.levels);
  lastRead.code = last.code;
  node.moveTo(last.code, last.type);
}

/** Reads content into canonical wire form; all that is wrong with it. */
function wrongContent(text: string, type: RrType | undefined, profile: Profile): readonly ContentFault[] {
  content.splitStrings = profile === 'platform';
  content.field = undefined;
  content.restart();
  const reason = words.read(text);
  if (reason === undefined && readTyped(type) >= 0) return RIGHT;
  const curly = words.odd ? curlyQuote(content, 0) : -1;
  if (reason !== undefined) content.fail(isLostBehind(reason, type) ? 'content/semicolon' : reason, 0, 0);
  if (curly >= 0) content.failFrom('text/curly-quotes', curly);
  return reason === undefined && curly < 0 ? contentFaults(type, content, 0) : [content.noted()];
}

function readTyped(type: RrType | undefined): number {
  content.field = undefined;
  if (content.overflow) return content.fail('content/too-long', 0, 0);
  if (content.count > 0 && isGeneric(content, 0)) return readGeneric(type, content, 0);
  return type === undefined ? content.fail('generic/required', 0, 0) : readFields(type, content, 0);
}

/** Whether a semicolon cuts off what no quotes would keep. */
const isLostBehind = (reason: Reason, type: RrType | undefined): boolean =>
  reason === 'content/comment' && type !== undefined && (type.traits & Trait.NeedsQuotes) === 0;

/** A fault of the content that was read last. */
function inContent({ code, reason, start, stop, field, args }: ContentFault): RecordFault {
  const text = decodeUtf8(content.bytes, start, Math.min(stop, start + 256));
  return { code, member: 'content', reason, field, text, args };
}

function ttlFault(ttl: unknown, profile: Profile): RecordFault {
  const about = { code: 'record/invalid-ttl', member: 'ttl', field: 'ttl', text: show(ttl) } as const;
  const seconds = typeof ttl === 'string' ? secondsIn(ttl) : -1;
  return seconds >= leastTtl(profile)
    ? { ...about, reason: 'ttl/in-quotes', args: { suggestion: seconds } }
    : { ...about, reason: 'ttl/not-an-integer', args: { least: leastTtl(profile) } };
}

/** The seconds that a text means, such as `3600` and `1h`, or -1. */
function secondsIn(text: string): number {
  const octets = encodeUtf8(text.slice(0, MOST_DIGITS));
  return readTtl(octets, 0, octets.length, MAX_TTL);
}

const leastTtl = (profile: Profile): number => (profile === 'platform' ? 1 : 0);

/**
 * Whether nothing about the members of a record is worth a look: where one is missing that most have another may stand for it, and beside a
 * name that the record points to people write a number. To look at all members of each takes too long.
 */
const isUsual = (record: RecordInput, { hasTarget }: TypeAlone): boolean =>
  (record.ttl !== undefined || countStrangers(record) === 0) &&
  (!hasTarget || (record as { readonly priority?: unknown }).priority === undefined);

/** The largest TTL is the largest integer that has a sign (RFC 2181 8). */
const isTtl = (ttl: unknown, profile: Profile): boolean =>
  typeof ttl === 'number' && (ttl | 0) === ttl && ttl >= leastTtl(profile);

/** A value of any kind as a person would write it. */
function show(value: unknown): string {
  return typeof value === 'string'
    ? `"${value}"`
    : typeof value === 'object' && value !== null
      ? 'an object'
      : String(value);
}
