import type { Code } from '../catalog/catalog.ts';
import type { CheckZoneOptions } from '../engine/check-zone.ts';
import type { Text } from '../engine/text/text-window.ts';
import { zoneLimits } from '../engine/zone/zone-limits.ts';
import { type CheckedZone, ZoneChecker } from '../engine/zone-checker.ts';
import type { Reporter, Screen } from '../report/reporter.ts';
import { GatheredText } from './gathered-text.ts';
import { zoneIncludes } from './includes.ts';
import { type Input, originFromFile } from './inputs.ts';
import { type Io, ReadError, TooLongError } from './io.ts';
import { OpenFiles } from './open-files.ts';
import { type Sums, Tally } from './tally.ts';
import { unreadable } from './unreadable.ts';

/** How inputs are checked and shown. */
export interface Task {
  readonly zone: CheckZoneOptions;
  readonly reporter: Reporter;
  readonly screen: Screen;
  readonly includeRoot: string | undefined;
  /** Findings of a code that are shown for each zone, by reporters that leave some out. */
  readonly most: number;
  /** Whether findings are counted by code; reporters that can leave findings out then show none. */
  readonly statistics: boolean;
}

/** What there is to say, as far as it is known: texts, joined by the reporter's separator. */
export interface Piece {
  readonly findings: string;
  readonly zones: string;
}

/** How many findings of each code are more than are shown. */
const leftOut = (codes: ReadonlyMap<Code, number>, most: number): ReadonlyMap<Code, number> =>
  new Map([...codes].filter(([, count]) => count > most).map(([code, count]) => [code, count - most]));

/** A text of which nothing is read, as it is too long for a zone. */
const ENDLESS: Text = { length: zoneLimits.text, read: () => 0 };

/** Octets of a piece from which on it is handed over. */
const ENOUGH = 65_536;

/** Checks inputs one after the other; what there is to say comes in pieces, as a million findings are too much for one. */
export class InputChecker {
  private tally = new Tally();
  private readonly checker: ZoneChecker;
  private readonly files: OpenFiles;
  private readonly task: Task;
  private readonly io: Pick<Io, 'files' | 'readInput'>;
  private readonly findings: GatheredText;
  private readonly zones: GatheredText;

  constructor(task: Task, io: Pick<Io, 'files' | 'readInput'>) {
    this.task = task;
    this.io = io;
    this.files = new OpenFiles(io.files);
    this.findings = new GatheredText(task.reporter.separator);
    this.zones = new GatheredText(task.reporter.separator);
    this.checker = new ZoneChecker(task.zone);
  }

  /** The sums since they were last taken. */
  takeSums(): Sums {
    const { tally } = this;
    this.tally = new Tally();
    return { ...tally };
  }

  *check(inputs: Iterable<Input>): Generator<Piece> {
    for (const input of inputs) {
      const text = this.open(input);
      if (text === undefined) continue;
      try {
        const zone = this.checkZone(input, text);
        if (!this.isIntact()) continue;
        this.note(input, zone);
        const { error, warning, notice } = zone.counts;
        if (error + warning + notice > 0) yield* this.describe(zone, input.file);
        else if (this.zones.length >= ENOUGH) yield this.piece();
      } finally {
        this.files.close();
      }
    }
    if (this.findings.length > 0 || this.zones.length > 0) yield this.piece();
  }

  private checkZone({ file, path }: Input, text: Text): CheckedZone {
    const { task, io, files } = this;
    return this.checker.check(text, {
      origin: task.zone.origin,
      file,
      fallbackOrigin: originFromFile(file),
      include: zoneIncludes(path, task.includeRoot, io.files, files.openIncluded),
    });
  }

  private note({ file }: Input, zone: CheckedZone): void {
    const { reporter } = this.task;
    this.tally.addZone(zone);
    if (this.task.statistics) this.tally.addCodes(zone.codes());
    if (reporter.zone === undefined) return;
    const { origin, records } = zone;
    this.zones.add(reporter.zone({ file, origin, records }));
  }

  private *describe(zone: CheckedZone, file: string): Generator<Piece> {
    const { reporter, screen, statistics, most } = this.task;
    const isLimited = reporter.rest !== undefined;
    if (isLimited && statistics) return;
    const text = reporter.describer(screen);
    const mostOfCode = isLimited ? most : undefined;
    for (const finding of zone.findings(mostOfCode)) {
      this.findings.add(text(finding, zone.line));
      if (this.findings.length >= ENOUGH) yield this.piece();
    }
    if (mostOfCode !== undefined && mostOfCode !== Number.POSITIVE_INFINITY) {
      const left = leftOut(zone.codes(), mostOfCode);
      if (left.size > 0) this.findings.add(reporter.rest!(left, file));
    }
    // What findings show was read when they were made.
    this.isIntact();
  }

  /** The text of an input; undefined where it cannot be read, which is a finding. */
  private open({ file, path, fault }: Input): Text | undefined {
    if (fault !== undefined) return this.refuse(file, fault);
    try {
      return path === undefined ? this.io.readInput() : this.files.openZone(path);
    } catch (error) {
      if (error instanceof TooLongError) return ENDLESS;
      if (error instanceof ReadError) return this.refuse(file, error.message);
      throw error;
    }
  }

  /** Whether all files are what they were when they were opened, and could be read to their ends; else that is a finding. */
  private isIntact(): boolean {
    const fault = this.files.fault();
    if (fault !== undefined) this.refuse(fault.file, fault.why);
    return fault === undefined;
  }

  private refuse(file: string, why: string): undefined {
    const { reporter, screen, zone, statistics } = this.task;
    const finding = unreadable(file, why, zone);
    this.tally.addUnreadable(finding?.severity);
    if (finding !== undefined && this.task.statistics) this.tally.addCodes(new Map([[finding.code, 1]]));
    if (finding !== undefined && !(statistics && reporter.rest !== undefined))
      this.findings.add(reporter.describer(screen)(finding));
  }

  private piece(): Piece {
    return { findings: this.findings.take(), zones: this.zones.take() };
  }
}
