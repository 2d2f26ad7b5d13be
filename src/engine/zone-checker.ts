import type { Code } from '../catalog/catalog.ts';
import type { Profile, Severity } from '../catalog/entry.ts';
import type { Finding } from '../catalog/finding.ts';
import { levelsOf, type Severities } from '../catalog/levels.ts';
import { parseAsStored, parseName } from './name/parse-name.ts';
import { isTaken, type RrType, Trait } from './rrtypes/define.ts';
import { RuleRunner } from './rules/run-rules.ts';
import { type Verification, zoneRequest } from './rules/zone-request.ts';
import { byteOrderMark } from './text/byte-order-mark.ts';
import { EntryScanner } from './text/entry-scanner.ts';
import { binaryFile, foreignText } from './text/foreign-file.ts';
import { ReadWindows } from './text/read-windows.ts';
import { VIEW } from './text/text-views.ts';
import type { Text, TextWindow } from './text/text-window.ts';
import { Tokens } from './text/tokens.ts';
import { dropClosingSoa } from './zone/closing-soa.ts';
import { FindingDescriber } from './zone/describe-findings.ts';
import { FileReader } from './zone/file-reader.ts';
import { findOrigin } from './zone/find-origin.ts';
import { FindingColumns, Part, type RawFinding } from './zone/finding-columns.ts';
import type { Include } from './zone/include.ts';
import { RecordReader } from './zone/record-reader.ts';
import { soaElsewhere } from './zone/soa-elsewhere.ts';
import { Sources } from './zone/sources.ts';
import { type ZoneLimits, zoneLimits } from './zone/zone-limits.ts';
import { ZoneStore } from './zone/zone-store.ts';

/** How zones are judged. */
export interface ZoneRequirements {
  /** `rfc` unless given. */
  readonly profile?: Profile | undefined;
  /** Mnemonics that are taken beside those of the profile. */
  readonly types?: readonly string[] | undefined;
  /** Other severities for codes, or `off`. */
  readonly severities?: Severities | undefined;
  /** When signatures are judged: milliseconds since 1970, or an instant such as `2026-01-31T12:00:00Z`. Without it their times are not. */
  readonly now?: number | string | undefined;
  /**
   * An integer that nobody can guess who writes the zones, drawn at random for each process. Without it names can be chosen for
   * the one that everybody knows, so that looking them up takes as long as comparing each with all others. Nothing that is
   * found depends on it.
   */
  readonly hashSeed?: number | undefined;
  /** What takes much work and is done only when it is asked for. */
  readonly verify?: readonly Verification[] | undefined;
}

/** Where a zone's text comes from. */
export interface ZoneSource {
  /** The zone's name; without it the text's own `$ORIGIN` or SOA tells. */
  readonly origin?: string | undefined;
  /** The name of the zone where the text tells none either, such as one taken from a file name. */
  readonly fallbackOrigin?: string | undefined;
  /** What findings call the text. */
  readonly file?: string | undefined;
  /** Gives the files of `$INCLUDE`; without it there are none. */
  readonly include?: Include | undefined;
}

/** A zone that was checked; its findings are made when they are asked for. */
export interface CheckedZone {
  /** The zone's name in full, in lower case; undefined when nothing tells it. */
  readonly origin: string | undefined;
  readonly file: string | undefined;
  /** Records that could be read. */
  readonly records: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** In the order of the text; of each code at most so many, all of them unless given. */
  findings(mostOfCode?: number): Generator<Finding>;
  /** How many findings there are of each code. */
  codes(): ReadonlyMap<Code, number>;
  /** A line (from 1) of one of the texts, for those who show it. */
  line(file: string | undefined, line: number): Uint8Array;
}

/** A zone's text as it was read, before any rule looks at it. */
export interface ZoneText {
  /** The zone's name in folded wire form; undefined when nothing tells it. */
  readonly apex: Uint8Array | undefined;
  readonly store: ZoneStore;
  readonly sources: Sources;
  readonly findings: FindingColumns;
  /** Whether a limit cut it off, so that nobody knows what is missing. */
  readonly isCut: boolean;
}

/** How much is read at once of a text that lies elsewhere, in octets: in turn, and where it is looked at again. */
export interface WindowSizes {
  readonly read: number;
  readonly view: number;
}

/** Measured: from 64 KiB to 1 MiB it makes no difference what is read at once. */
const windowSizes: WindowSizes = { read: 2 ** 18, view: VIEW };

const ROOT = Uint8Array.of(0);
const NOTHING = new Uint8Array(0);

/**
 * Checks zones one after the other. What was made for one zone serves the next, so that ten thousand small ones cost
 * little more than a large one; therefore each answer holds only until the next zone is read.
 */
export class ZoneChecker {
  private readonly store: ZoneStore;
  private readonly findings: FindingColumns;
  private readonly records: RecordReader;
  private readonly rules: RuleRunner;
  private readonly isPlatform: boolean;
  private readonly limits: ZoneLimits;
  private readonly sizes: WindowSizes;
  private readonly windows: ReadWindows;

  constructor(
    requirements: ZoneRequirements,
    limits: ZoneLimits = zoneLimits,
    sizes: WindowSizes = windowSizes,
  ) {
    this.limits = limits;
    this.sizes = sizes;
    this.windows = new ReadWindows(sizes.read);
    this.store = new ZoneStore(limits, requirements.hashSeed);
    const { profile = 'rfc', severities, types } = requirements;
    const isPlatform = profile === 'platform';
    this.isPlatform = isPlatform;
    this.findings = new FindingColumns(levelsOf(profile, severities));
    this.rules = new RuleRunner(this.findings, profile, zoneRequest(requirements));
    const recordLimits = {
      leastTtl: isPlatform ? 1 : 0,
      splitStrings: isPlatform,
      aLabels: isPlatform,
      takes: (type: RrType | undefined) => isTaken(type, profile, types),
    };
    this.records = new RecordReader(this.store, this.findings, recordLimits, this.rules.glances);
  }

  /** Reads a zone's text with the texts that it includes. `TypeError` is for an `origin` that is no domain name. */
  read(text: Text, from: ZoneSource): ZoneText {
    const { store, findings, records } = this;
    const sources = new Sources(this.limits.text, this.sizes.view);
    const source = sources.add(from.file, text);
    if (source === undefined) return this.refuse(from, 'syntax/zone-limit');
    const binary = binaryFile(text);
    if (binary !== undefined) return this.refuse(from, 'syntax/not-a-zone-file', binary);
    const entries = new EntryScanner(records.content, this.windows.open(text, 0), 0);
    const apex = this.apexOf(entries, from);
    entries.start(0);
    findings.reset();
    store.reset(text.length, apex ?? ROOT);
    records.reset();
    const reader = new FileReader(sources, this.windows, records, store.apex, from.include, !this.isPlatform);
    reader.read(source, entries);
    records.finish();
    dropClosingSoa(store, sources);
    store.isPartial = store.unread.count > 0 || findings.counts.error > 0;
    // Where not one record was read, or nobody knows of which zone they are, the text may be something else.
    const isNothing = apex === undefined || (store.count === 0 && findings.counts.error > 0);
    const foreign = isNothing && !records.isFull ? foreignText(text) : undefined;
    if (foreign !== undefined) return this.refuse(from, 'syntax/not-a-zone-file', foreign);
    return { apex, store, sources, findings, isCut: records.isFull };
  }

  /** A text that is not read is told at its start. */
  private refuse(from: ZoneSource, code: Code, raw: RawFinding = {}): ZoneText {
    const text = this.read(NOTHING, from);
    text.findings.add(code, raw);
    return { ...text, isCut: true };
  }

  check(text: Text, from: ZoneSource): CheckedZone {
    const { apex, store, sources, findings, isCut } = this.read(text, from);
    // Without the zone's name no name of it is known, so that rules about names would only add noise.
    // Nor is anything known of a text of which a part was not read.
    if (apex !== undefined && !isCut && !this.isOfOtherZone(store)) this.rules.run(store);
    if (apex === undefined && !isCut && !store.lacksText)
      reportUnknownOrigin(this.windows.open(text, 0), findings);
    return {
      origin: apex === undefined ? undefined : store.origin,
      file: from.file,
      records: store.count,
      counts: findings.counts,
      *findings(mostOfCode = Number.POSITIVE_INFINITY) {
        if (findings.count === 0) return;
        const describer = new FindingDescriber(store, sources, findings);
        const seen = new Map<Code, number>();
        for (const index of describer.order())
          if (mostOfCode === Number.POSITIVE_INFINITY || countIn(seen, findings.codeAt(index)) <= mostOfCode)
            yield describer.describe(index);
      },
      codes: () => codesOf(findings),
      line: (name, line) => sources.line(name, line),
    };
  }

  /** Where all of the text is of another zone than the one asked for, that is told and nothing that follows from it. */
  private isOfOtherZone(store: ZoneStore): boolean {
    const found = soaElsewhere(store);
    if (found === undefined || !this.findings.wants('zone/origin-mismatch')) return false;
    const { record, isWholeZone } = found;
    const args = { soaOwner: store.nameText(store.owner[record]!), origin: store.origin };
    if (isWholeZone) this.findings.add('zone/origin-mismatch', { part: Part.Owner, record, args });
    // An SOA that stands alone below the apex was meant for it, and is told where it stands.
    else store.markPresent(0, Trait.Start);
    return isWholeZone;
  }

  private apexOf(entries: EntryScanner, { origin, fallbackOrigin }: ZoneSource): Uint8Array | undefined {
    if (origin !== undefined) {
      const apex = this.isPlatform ? parseAsStored(origin) : parseName(origin);
      if (apex === undefined) throw new TypeError(`origin is no domain name: ${origin}`);
      return apex;
    }
    const found = findOrigin(entries, this.records.content);
    return found ?? (fallbackOrigin === undefined ? undefined : parseName(fallbackOrigin));
  }
}

function codesOf(findings: FindingColumns): ReadonlyMap<Code, number> {
  const codes = new Map<Code, number>();
  for (let index = 0; index < findings.count; index++) countIn(codes, findings.codeAt(index));
  return codes;
}

function countIn(codes: Map<Code, number>, code: Code): number {
  const count = (codes.get(code) ?? 0) + 1;
  codes.set(code, count);
  return count;
}

/** A relative name without an origin is told where the first entry starts; a text without entries has no SOA either. */
function reportUnknownOrigin(window: TextWindow, findings: FindingColumns): void {
  const tokens = new Tokens();
  const entries = new EntryScanner(tokens, window, 0);
  entries.scanner.position = byteOrderMark(window.bytes);
  const found = entries.next() && tokens.count > 0;
  const { start } = window;
  if (found)
    findings.add('syntax/origin-unknown', { start: start + tokens.start[0]!, stop: start + tokens.stop[0]! });
  else findings.add('zone/soa-missing', { args: { origin: 'its name' } });
}
