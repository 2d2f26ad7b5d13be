import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { typeByMnemonic } from '../../../src/engine/rrtypes/lookup.ts';
import type { Text } from '../../../src/engine/text/text-window.ts';
import { EntryFaults } from '../../../src/engine/zone/entry-faults.ts';
import { NONE } from '../../../src/engine/zone/finding-columns.ts';
import type { Include } from '../../../src/engine/zone/include.ts';
import { PlainEntries } from '../../../src/engine/zone/plain-entries.ts';
import { zoneLimits } from '../../../src/engine/zone/zone-limits.ts';
import { NO_TTL, type ZoneStore } from '../../../src/engine/zone/zone-store.ts';
import { ZoneChecker, type ZoneText } from '../../../src/engine/zone-checker.ts';
import { latin1 } from '../../helpers/hex.ts';
import { typeNumbers } from '../../helpers/rdata-by-the-book.ts';
import { type ScannedEntry, scanByTheBook } from '../../helpers/scan-by-the-book.ts';
import { stored } from '../../helpers/stored-text.ts';
import { type BookRecord, type BookZone, readByTheBook } from '../../helpers/zone-by-the-book.ts';
import { anyTexts, rightTexts, type ZoneTexts } from '../../helpers/zone-texts.ts';

const APEX = '\x07example\x03com\0';
const checker = new ZoneChecker({ profile: 'strict' });

// What was meant by an entry that cannot be read is a guess, of which the book has none: entry-cause.test.ts.
beforeAll(() => {
  vi.spyOn(EntryFaults.prototype, 'causeOf').mockReturnValue(undefined);
  vi.spyOn(EntryFaults.prototype, 'ownerLeftOut').mockReturnValue(undefined);
  vi.spyOn(EntryFaults.prototype, 'isLoose').mockReturnValue(false);
});
afterAll(() => void vi.restoreAllMocks());

const includeFrom =
  (texts: ZoneTexts, place: (bytes: Uint8Array) => Text): Include =>
  (file) =>
    Object.hasOwn(texts, file)
      ? { file, bytes: place(latin1(texts[file]!)) }
      : { fault: 'unreadable', file, why: 'gone' };

/** Reads texts that are in the memory, or where `place` puts them. */
function readFast(
  texts: ZoneTexts,
  reader = checker,
  place: (bytes: Uint8Array) => Text = (bytes) => bytes,
): BookZone {
  const read = reader.read(place(latin1(texts['main']!)), {
    origin: 'example.com',
    file: 'main',
    include: includeFrom(texts, place),
  });
  return { records: recordsOf(read.store), findings: findingsOf(read) };
}

/** What is known of a text that is read elsewhere, so many octets at once. */
function readThrough(size: number, texts: ZoneTexts): BookZone {
  const reader = new ZoneChecker({ profile: 'strict' }, zoneLimits, { read: size, view: size });
  return readFast(texts, reader, (bytes) => stored(bytes));
}

const octets = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function recordsOf(store: ZoneStore): BookRecord[] {
  const { names } = store;
  const nameAt = (name: number): string =>
    octets(names.arena.subarray(names.offset[name], names.offset[name]! + names.lengthOf(name))) + APEX;
  const targets = new Map<number, string>();
  for (let at = 0; at < store.references; at++)
    targets.set(store.referenceRecord[at]!, nameAt(store.referenceName[at]!));
  const typeOf = new Map(Object.entries(typeNumbers).map(([type, number]) => [number, type]));
  return Array.from({ length: store.count }, (_, record) => ({
    owner: nameAt(store.owner[record]!),
    type: typeOf.get(store.type[record]!)!,
    ttl: store.ttl[record] === NO_TTL ? undefined : store.ttl[record],
    content: octets(store.rdata.subarray(store.rdataAt[record], store.rdataAt[record + 1])),
    target: targets.get(record),
    place: store.place[record]!,
  }));
}

/** Content that cannot be read is only placed by its entry: which octets of it are at fault is what the tests of each type show. */
function findingsOf({ findings, sources }: ZoneText): string[] {
  return Array.from({ length: findings.count }, (_, index) => {
    const code = findings.codeAt(index);
    const [start, stop] = [findings.startAt(index), findings.stopAt(index)];
    expect(sources.sourceOf(start)).toBe(sources.sourceOf(stop));
    expect(findings.recordAt(index)).toBe(NONE);
    return `${code} ${start}-${stop}`;
  });
}

/** What is said of octets outside printable ASCII, as the book does not know names from texts: letters.test.ts. */
const isOfOctets = (finding: string): boolean =>
  /^(?:syntax\/(?:non-ascii|raw-octets)|name\/(?:u-label|beyond-ascii)) /.test(finding);

const CONTENT = 'record/invalid-content ';
const startOf = (finding: string): number => Number.parseInt(finding.slice(CONTENT.length), 10);

/** Findings of content as one of their entry, the last of the book's that starts before them: each field may have one. */
function coarse(findings: readonly string[], book: readonly string[]): string[] {
  const starts = book.filter((finding) => finding.startsWith(CONTENT)).map(startOf);
  const entryOf = (place: number): number => Math.max(...starts.filter((start) => start <= place));
  const coarser = findings
    // What is read all the same is no matter of the book.
    .filter(
      (finding) => !/^(record\/mailbox-at-sign|record\/stray-word|name\/header-as-owner) /.test(finding),
    )
    .filter((finding) => !isOfOctets(finding))
    .map((finding) => (finding.startsWith(CONTENT) ? CONTENT + entryOf(startOf(finding)) : finding));
  return [...new Set(coarser)].sort();
}

/** TTLs that nobody states come from the SOA when all are read (RFC 2308 4). */
function withTtl({ records, findings }: BookZone): BookZone {
  const soa = records.find(({ type, owner }) => type === 'SOA' && owner === APEX);
  const seconds =
    soa === undefined ? 0 : latin1(soa.content.slice(-4)).reduce((sum, octet) => sum * 256 + octet, 0);
  return { records: records.map((record) => ({ ...record, ttl: record.ttl ?? seconds })), findings };
}

/** Whether the book reads every type that is there: random changes may make another. */
const isInBook = (texts: ZoneTexts): boolean =>
  Object.values(texts)
    .flatMap((text) =>
      text
        .replace(/^\xef\xbb\xbf/, '')
        .toUpperCase()
        .split(/[ \t\r\n()";]+/),
    )
    .every((word) => word in typeNumbers || !isUnknownToBook(word));

/** Another type, or a directive that random changes have misspelt. */
const isUnknownToBook = (word: string): boolean =>
  typeByMnemonic(word) !== undefined ||
  NUMBERED.test(word) ||
  (/^\$|(ORIGIN|TTL|INCLUDE)$/.test(word) && !['$ORIGIN', '$TTL', '$INCLUDE', '$X'].includes(word));

const NUMBERED = /^(TYPE|CLASS)\d/;

test('for every zone, records, places and findings are those of the book', () => {
  fc.assert(
    fc.property(anyTexts, fc.integer({ min: 16, max: 64 }), (texts, size) => {
      fc.pre(isInBook(texts));
      const book = withTtl(readByTheBook(texts, APEX));
      const fast = readFast(texts);
      expect(readThrough(size, texts)).toEqual(fast);
      // Nor has the book a guess at what a text is that holds no record.
      fc.pre(!fast.findings.some((finding) => finding.startsWith('syntax/not-a-zone-file ')));
      expect(fast.records).toEqual(book.records);
      expect(coarse(fast.findings, book.findings)).toEqual(coarse(book.findings, book.findings));
    }),
    { numRuns: 1000 },
  );
});

/** The same records, each on a line of its own with everything in full: nothing is left that a reader could get wrong. */
const inFull = (records: readonly BookRecord[]): string =>
  records
    .map(({ owner, ttl, type, content }) => {
      const hex = Buffer.from(content, 'latin1').toString('hex');
      return `${nameText(owner)} ${ttl} IN TYPE${typeNumbers[type]} \\# ${content.length} ${hex}\n`;
    })
    .join('');

function nameText(wire: string): string {
  let text = '';
  for (let at = 0; wire[at] !== '\0'; at += wire.charCodeAt(at) + 1) {
    const label = wire.slice(at + 1, at + 1 + wire.charCodeAt(at));
    text += `${latin1(label).reduce((all, octet) => `${all}\\${String(octet).padStart(3, '0')}`, '')}.`;
  }
  return text;
}

/** Findings of rules: what is wrong, and with which record. */
function judged(texts: ZoneTexts): string[] {
  const zone = checker.check(latin1(texts['main']!), {
    origin: 'example.com',
    file: 'main',
    include: includeFrom(texts, (bytes) => bytes),
  });
  return [...zone.findings()]
    .filter(({ code }) => !/^syntax\/|final-dot/.test(code))
    .map(({ code, owner, type, message }) => `${code} ${owner} ${type} ${message}`)
    .sort();
}

/** Findings about the way a text is written, which leave its records what they are. */
const isHarmless = (finding: string): boolean =>
  /^syntax\/(final-line-break|bare-carriage-return|inherited-owner|inherited-ttl|ttl-missing|include-loop) /.test(
    finding,
  );

test('for every zone without a record that cannot be read, rules find what they find in the records of the book', () => {
  fc.assert(
    fc.property(rightTexts, (texts) => {
      const { records, findings } = withTtl(readByTheBook(texts, APEX));
      fc.pre(findings.every(isHarmless));
      expect(judged(texts)).toEqual(judged({ main: inFull(records) }));
    }),
    { numRuns: 300 },
  );
});

test('a zone of many more names than are interned at once is read as by the book', () => {
  // Owners that come once, again later, and as targets before; lines that inherit theirs stand where batches end.
  const lines = Array.from({ length: 9000 }, (_, at) => {
    const owner = at % 3 === 2 ? '' : `n${(at * 7919) % 5000}.z${at % 11}`;
    const content = at % 4 === 0 ? `MX 10 n${(at * 104_729) % 7000}.z${at % 7}` : `A 192.0.2.${at % 256}`;
    return at % 5003 === 5002 ? `n${at} A 192.0.2.256\n` : `${owner} ${content}\n`;
  });
  const texts = { main: `$TTL 5\n@ SOA ns hostmaster 1 7200 3600 1209600 3600\n${lines.join('')}` };
  const book = readByTheBook(texts, APEX);
  const fast = readFast(texts);
  expect(fast.records).toEqual(book.records);
  expect(coarse(fast.findings, book.findings)).toEqual(coarse(book.findings, book.findings));
  expect(new Set(fast.records.map(({ owner }) => owner)).size).toBeGreaterThan(4000);
});

test('where a batch of names ends, a record that begins as one before the last keeps its owner', () => {
  const lines = Array.from({ length: 9000 }, (_, at) => `${at % 2 === 0 ? 'even' : 'odd'} MX 10 host${at}\n`);
  const texts = { main: `$TTL 5\n@ SOA ns hostmaster 1 7200 3600 1209600 3600\n${lines.join('')}` };
  expect(readFast(texts).records).toEqual(readByTheBook(texts, APEX).records);
});

test('many records of the zones drawn are read without tokens, and many are not', () => {
  const read = vi.spyOn(PlainEntries.prototype, 'read');
  for (const texts of fc.sample(anyTexts, { numRuns: 300, seed: 1 })) readFast(texts);
  const answers = read.mock.results.map(({ value }) => value);
  read.mockRestore();
  expect(answers.filter((isRead) => isRead === true).length).toBeGreaterThan(500);
  expect(answers.filter((isRead) => isRead === false).length).toBeGreaterThan(500);
});

test('the zones drawn do reach what readers get wrong', () => {
  const draw = <Draw>(from: fc.Arbitrary<Draw>, count: number): Draw[] =>
    fc.sample(from, { numRuns: count, seed: 1 });
  const zones = draw(anyTexts, 1000).map((texts) => ({ texts, ...readByTheBook(texts, APEX) }));
  const count = (has: (zone: (typeof zones)[number]) => boolean): number => zones.filter(has).length;
  const entries = zones.flatMap(({ texts }) => Object.values(texts).flatMap(scanByTheBook));
  const words = entries.flatMap(({ tokens }) => tokens);
  expect(words.filter(({ escaped }) => escaped).length).toBeGreaterThan(1000);
  expect(words.filter(({ quoted }) => quoted).length).toBeGreaterThan(1000);
  expect(
    entries.filter(({ leadingBlank, tokens }) => leadingBlank && tokens.length > 1).length,
  ).toBeGreaterThan(1000);
  const main = ({ texts }: (typeof zones)[number]): string => texts['main']!;
  expect(count((zone) => zone.records.some(({ place }) => place > main(zone).length))).toBeGreaterThan(200);
  expect(count(({ records }) => records.some(({ ttl }) => ttl === undefined))).toBeGreaterThan(50);
  expect(count(({ records }) => records.some(({ target }) => target !== undefined))).toBeGreaterThan(200);
  const overLines = (zone: (typeof zones)[number]): boolean =>
    scanByTheBook(main(zone)).some(({ start, tokens, fault }) => {
      const last = tokens.at(-1);
      return fault === undefined && last !== undefined && /[\r\n]/.test(main(zone).slice(start, last.start));
    });
  expect(count(overLines)).toBeGreaterThan(200);
  // Entries that begin as the one before, up to their content, whether something stands between them or not.
  const beginning = (zone: (typeof zones)[number], { start, tokens }: ScannedEntry): string =>
    tokens.length < 2 ? `${start}` : main(zone).slice(start, tokens.at(-1)!.start);
  const entriesOf = (zone: (typeof zones)[number]): ScannedEntry[] => scanByTheBook(main(zone));
  const begins = (
    zone: (typeof zones)[number],
    one: ScannedEntry,
    other: ScannedEntry | undefined,
  ): boolean => other !== undefined && beginning(zone, one) === beginning(zone, other);
  const repeats = (zone: (typeof zones)[number], distance: number): boolean =>
    entriesOf(zone).some((entry, at, all) => begins(zone, entry, all[at + distance]));
  expect(count((zone) => repeats(zone, 1))).toBeGreaterThan(300);
  expect(count((zone) => repeats(zone, 2))).toBeGreaterThan(200);
  const codes = new Set(zones.flatMap(({ findings }) => findings.map((finding) => finding.split(' ')[0])));
  expect(codes.size).toBeGreaterThan(25);
  expect(count(({ findings }) => findings.length === 0)).toBeGreaterThan(20);
  const right = draw(rightTexts, 300).map((texts) => readByTheBook(texts, APEX));
  expect(right.filter(({ findings }) => findings.every(isHarmless)).length).toBeGreaterThan(50);
});
