import type { Profile, Severity } from '../catalog/entry.ts';
import type { Finding } from '../catalog/finding.ts';
import { parseName } from './name/parse-name.ts';
import { isTaken } from './rrtypes/define.ts';
import { runRules } from './rules/run-rules.ts';
import { byteOrderMark } from './text/byte-order-mark.ts';
import { Scanner } from './text/scanner.ts';
import { Tokens } from './text/tokens.ts';
import { encodeUtf8 } from './text/utf8.ts';
import { FindingDescriber } from './zone/describe-findings.ts';
import { FileReader } from './zone/file-reader.ts';
import { findOrigin } from './zone/find-origin.ts';
import { FindingColumns, type Severities } from './zone/finding-columns.ts';
import type { Include } from './zone/include.ts';
import { RecordReader } from './zone/record-reader.ts';
import { Sources } from './zone/sources.ts';
import { ZoneStore } from './zone/zone-store.ts';

export interface CheckZoneOptions {
  /** The zone's name; without it the text's own `$ORIGIN` or SOA tells. */
  readonly origin?: string | undefined;
  /** The name of the zone where the text tells none either, such as one taken from a file name. */
  readonly fallbackOrigin?: string | undefined;
  /** What findings call the text. */
  readonly file?: string | undefined;
  /** `rfc` unless given. */
  readonly profile?: Profile | undefined;
  /** Mnemonics that are taken beside those of the profile. */
  readonly types?: readonly string[] | undefined;
  /** Other severities for codes, or `off`. */
  readonly severities?: Severities | undefined;
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
  /** In the order of the text. */
  findings(): Generator<Finding>;
  /** A line (from 1) of one of the texts, for those who show it. */
  line(file: string | undefined, line: number): Uint8Array;
}

/** The result of `checkZone`. */
export interface ZoneReport {
  readonly origin: string | undefined;
  readonly records: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks a zone in the master file format of RFC 1035 5. Never throws for what the text says; `TypeError` is for an
 * `origin` that is no domain name.
 */
export function checkZone(text: Uint8Array | string, options: CheckZoneOptions = {}): ZoneReport {
  const { origin, records, findings } = readZone(typeof text === 'string' ? encodeUtf8(text) : text, options);
  return { origin, records, findings: [...findings()] };
}

/** A zone's text as it was read, before any rule looks at it. */
export interface ZoneText {
  /** The zone's name in folded wire form; undefined when nothing tells it. */
  readonly apex: Uint8Array | undefined;
  readonly store: ZoneStore;
  readonly sources: Sources;
  readonly findings: FindingColumns;
}

/** Reads a zone's text with the texts that it includes. */
export function readZoneStore(bytes: Uint8Array, options: CheckZoneOptions): ZoneText {
  const { profile = 'rfc', file } = options;
  const findings = new FindingColumns(profile, options.severities ?? {});
  const sources = new Sources();
  const source = sources.add(file, bytes);
  const known = apexOf(bytes, options);
  const apex = known ?? Uint8Array.of(0);
  const store = new ZoneStore(bytes.length, apex);
  const platform = profile === 'platform';
  const records = new RecordReader(store, findings, apex, {
    leastTtl: platform ? 1 : 0,
    splitStrings: platform,
    takes: (type) => isTaken(type, profile, options.types),
  });
  if (source !== undefined) new FileReader(sources, records, apex, options.include, !platform).read(source);
  records.finish();
  return { apex: known, store, sources, findings };
}

/** `checkZone` for those who want the findings one at a time. */
export function readZone(bytes: Uint8Array, options: CheckZoneOptions): CheckedZone {
  const { profile = 'rfc', file } = options;
  const { apex, store, sources, findings } = readZoneStore(bytes, options);
  const describer = new FindingDescriber(store, sources, findings);
  // Without the zone's name no name of it is known, so that rules about names would only add noise.
  if (apex === undefined) reportUnknownOrigin(bytes, findings);
  else runRules(store, findings, profile);
  return {
    origin: apex === undefined ? undefined : store.origin,
    file,
    records: store.count,
    counts: findings.counts,
    *findings() {
      for (const index of describer.order()) yield describer.describe(index);
    },
    line: (name, line) => sources.line(name, line),
  };
}

function apexOf(bytes: Uint8Array, { origin, fallbackOrigin }: CheckZoneOptions): Uint8Array | undefined {
  if (origin !== undefined) {
    const apex = parseName(origin);
    if (apex === undefined) throw new TypeError(`origin is no domain name: ${origin}`);
    return apex;
  }
  return findOrigin(bytes) ?? (fallbackOrigin === undefined ? undefined : parseName(fallbackOrigin));
}

/** A relative name without an origin is told where the first entry starts; a text without entries has no SOA either. */
function reportUnknownOrigin(bytes: Uint8Array, findings: FindingColumns): void {
  const tokens = new Tokens();
  const found = new Scanner(tokens, bytes, byteOrderMark(bytes), bytes.length).next() && tokens.count > 0;
  if (found) findings.add('syntax/origin-unknown', { start: tokens.start[0]!, stop: tokens.stop[0]! });
  else findings.add('zone/soa-missing', { args: { origin: 'its name' } });
}
