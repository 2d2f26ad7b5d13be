import type { CheckZoneOptions } from '../engine/check-zone.ts';
import { type CheckedZone, ZoneChecker } from '../engine/zone-checker.ts';
import type { Reporter, Screen } from '../report/reporter.ts';
import { zoneIncludes } from './includes.ts';
import { type Input, originFromFile } from './inputs.ts';
import { type Io, ReadError } from './io.ts';
import { type Sums, Tally } from './tally.ts';
import { unreadable } from './unreadable.ts';

/** How inputs are checked and shown. */
export interface Task {
  readonly zone: CheckZoneOptions;
  readonly reporter: Reporter;
  readonly screen: Screen;
  readonly includeRoot: string | undefined;
}

/** What there is to say, as far as it is known: texts, joined by the reporter's separator. */
export interface Piece {
  readonly findings: string;
  readonly zones: string;
}

/** Characters of a piece from which on it is handed over. */
const ENOUGH = 65_536;
/** Where most files fit, so that no buffer is made for each. */
const ROOM = 65_536;

/** Checks inputs one after the other; what there is to say comes in pieces, as a million findings are too much for one. */
export class InputChecker {
  private tally = new Tally();
  private readonly checker: ZoneChecker;
  private readonly room = new Uint8Array(ROOM);
  private readonly task: Task;
  private readonly io: Pick<Io, 'files' | 'readInput'>;
  private findings = '';
  private zones = '';

  constructor(task: Task, io: Pick<Io, 'files' | 'readInput'>) {
    this.task = task;
    this.io = io;
    this.checker = new ZoneChecker(task.zone);
  }

  /** The sums since they were last taken. */
  takeSums(): Sums {
    const { tally } = this;
    this.tally = new Tally();
    return { ...tally };
  }

  *check(inputs: Iterable<Input>): Generator<Piece> {
    const { reporter } = this.task;
    for (const input of inputs) {
      const zone = this.read(input);
      if (zone === undefined) continue;
      this.tally.addZone(zone);
      if (reporter.zone !== undefined) {
        const { origin, records } = zone;
        this.zones = joined(
          this.zones,
          reporter.separator,
          reporter.zone({ file: input.file, origin, records }),
        );
      }
      const { error, warning, notice } = zone.counts;
      if (error + warning + notice > 0) yield* this.describe(zone);
      else if (this.zones.length >= ENOUGH) yield this.piece();
    }
    if (this.findings !== '' || this.zones !== '') yield this.piece();
  }

  private *describe(zone: CheckedZone): Generator<Piece> {
    const { reporter, screen } = this.task;
    const text = reporter.describer(screen);
    for (const finding of zone.findings()) {
      this.findings = joined(this.findings, reporter.separator, text(finding, zone.line));
      if (this.findings.length >= ENOUGH) yield this.piece();
    }
  }

  /** Undefined where the input cannot be read, which is a finding. */
  private read(input: Input): CheckedZone | undefined {
    const { file, path } = input;
    const { zone, includeRoot } = this.task;
    const bytes = this.octetsOf(input);
    if (typeof bytes === 'string') return this.refuse(file, bytes);
    return this.checker.check(bytes, {
      origin: zone.origin,
      file,
      fallbackOrigin: originFromFile(file),
      include: zoneIncludes(path, includeRoot, this.io.files),
    });
  }

  private refuse(file: string, why: string): undefined {
    const { reporter, screen, zone } = this.task;
    const finding = unreadable(file, why, zone);
    this.tally.addUnreadable(finding?.severity);
    if (finding !== undefined)
      this.findings = joined(this.findings, reporter.separator, reporter.describer(screen)(finding));
  }

  /** The octets of an input, or why there are none. */
  private octetsOf({ path, fault }: Input): Uint8Array | string {
    if (fault !== undefined) return fault;
    try {
      return path === undefined ? this.io.readInput() : this.io.files.read(path, this.room);
    } catch (error) {
      if (error instanceof ReadError) return error.message;
      throw error;
    }
  }

  private piece(): Piece {
    const { findings, zones } = this;
    this.findings = '';
    this.zones = '';
    return { findings, zones };
  }
}

function joined(texts: string, separator: string, text: string): string {
  return texts === '' ? text : texts + separator + text;
}
