import type { Args, Code, CodeWithoutArgs } from '../../catalog/catalog.ts';
import type { Profile } from '../../catalog/entry.ts';
import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import type { ZoneLookup } from '../zone/lookup.ts';
import type { ZoneStore } from '../zone/zone-store.ts';
import type { SignedNode } from './dnssec/signed-node.ts';
import type { SignedZone } from './dnssec/signed-zone.ts';
import type { RrsetOrder } from './rrset-order.ts';
import type { ZoneRequest } from './zone-request.ts';

/**
 * What a rule looks at. One that reads a record judges it by itself, one that reads owners and ancestors judges changes too.
 */
export type Reads = 'record' | 'owner' | 'ancestors' | 'targets' | 'zone';

/** The part of the record that a finding marks. */
export type Mark = 'record' | 'owner' | 'ttl' | 'type' | 'target' | FieldMark | TextMark;

/** A field of the content, by its place in the type's row. */
export type FieldMark = `field ${FieldNumber}`;
type FieldNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Octets of the text in the last field of a record, its strings put together, and what is wrong with them. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** What a finding calls the field; undefined where it is all the content. */
  readonly field?: string | undefined;
  readonly reason?: Reason | undefined;
  readonly args?: FaultArgs | undefined;
}

/** What a finding is told by, and what it has to do with others. */
export interface Standing {
  /** Tells it in place of the code. */
  readonly reason?: Reason | undefined;
  /** What the reason fills in. */
  readonly args?: FaultArgs | undefined;
  /** Findings that this one stands in for: it is as bad as the worst of them, and where its code is off the first error of them is reported. */
  readonly insteadOf?: readonly CodeWithoutArgs[] | undefined;
  /** The name of the zone that is wrong: of all findings of this code about that name one is made, which counts them. */
  readonly wrongName?: number | undefined;
}

/** Says that a record has a fault, and which other record it is in conflict with. */
export type Report<C extends Code> = <K extends C>(
  code: K,
  record: Handle | undefined,
  mark: Mark,
  other: Handle | undefined,
  ...more: keyof Args<K> extends never
    ? [args?: undefined, standing?: Standing]
    : [args: Args<K>, standing?: Standing]
) => void;

/** A record, as its node knows it: a number to hand back. */
export type Handle = number;

/**
 * All records of one owner: what rules about owners and ancestors see of a zone, or of a zone as a change would leave it.
 */
export interface ZoneNode {
  readonly isApex: boolean;
  /** The name of the zone, as text and in wire form. */
  readonly origin: string;
  readonly apex: Uint8Array;
  readonly profile: Profile;
  /** Whether rules about one record are asked about each of these. */
  readonly judgesEach: boolean;
  /** The form of the owner below the apex (`NameTrait`); its labels in wire form, up to a zero where the apex would start. */
  readonly ownerTraits: number;
  readonly ownerLabels: Uint8Array;
  readonly ownerAt: number;
  /** The traits of all types and records here (`Trait`), those of records that could not be read, and both. */
  readonly traits: number;
  readonly unreadTraits: number;
  readonly presentTraits: number;
  readonly count: number;
  /** The records in the order in which they came, from 0. */
  at(index: number): Handle;
  /** Whether the name that a record points to is known to be written with an escape. */
  isEscaped(record: Handle): boolean;
  /** The owner of a record, as text. */
  ownerText(record: Handle): string;
  typeCode(record: Handle): number;
  /** The traits of a record's own type. */
  traitsOf(record: Handle): number;
  ttl(record: Handle): number;
  /** The canonical wire form of a record: octets of `rdata`. */
  readonly rdata: Uint8Array;
  rdataStart(record: Handle): number;
  rdataEnd(record: Handle): number;
  /** Canonical wire forms compared as RFC 4034 6.3 orders them. */
  compareContent(left: Handle, right: Handle): number;
  /** Whether the first record came before the second. */
  isBefore(left: Handle, right: Handle): boolean;
  /** Whether the zone is one of response policies, as far as is known. */
  readonly isPolicyZone: boolean;
  /** Whether the name with the labels `bytes[at..at+length)` below the apex has records, as far as is known. */
  hasName(bytes: Uint8Array, at: number, length: number): boolean;
  /** A record of the highest zone cut or DNAME above the owner, if there is one. */
  dividedAbove(): Handle | undefined;
}

/** What is seen of a record that comes by itself, or of the records of a node, before any rule looks at them. */
export const Sign = {
  /** The owner has a `*`, or is no plain host name though it may be one of a host or an alias. */
  Owner: 1,
  /** A record points to a name with more in it than letters, digits and dots. */
  Target: 2,
  /** A label of the owner or of a target may have hyphens in its third and fourth place. */
  Hyphens: 4,
  /** A label of the owner, or of the zone's name, may start with an underscore. */
  Underscore: 8,
  /** The owner is the apex. */
  Apex: 16,
  /** The owner of a record that stands below a service is none of the common ones: `_`, letters, then `_tcp` or `_udp`. */
  Service: 32,
  /** The owner lies below a zone cut or a DNAME, or is a cut with records that it hides. */
  Hidden: 64,
  /** Two records of a type may differ in their TTL. */
  Ttl: 128,
  /** Two records of a type may be the same. */
  Copy: 256,
} as const;

/** An octet of the wire form, by its place, and 1 for each of its values at which a rule has to look. */
export interface Glance {
  readonly at: number;
  readonly values: Uint8Array;
}

/** When a rule is asked: where one of the signs is seen, or one of the glances falls on a record. Elsewhere it has nothing to say. */
export interface Occasion {
  readonly signs?: number;
  /** The trait that a record has then, of a rule about nodes: those of zones are glanced at when they are read. */
  readonly trait?: number;
  /** By mnemonic; about records of other types it is asked always. */
  readonly glances?: Readonly<Record<string, readonly Glance[]>>;
}

/** A rule about each record of some types by itself. Zones without such a type pay nothing for it. */
export interface RecordRule<C extends Code = Code> {
  readonly name: string;
  readonly scope: 'record';
  readonly reads: 'record';
  /** Mnemonics. */
  readonly types: readonly string[];
  /** What it judges is the owner, so that of several records of a type at a node the first will do. */
  readonly once?: true;
  readonly codes: readonly C[];
  /** Without it, it is asked always. */
  readonly occasion?: Occasion;
  readonly check: (node: ZoneNode, record: Handle, report: Report<C>) => void;
}

/** A rule about the records of one owner. */
export interface NodeRule<C extends Code = Code> {
  readonly name: string;
  readonly scope: 'node';
  readonly reads: Reads;
  /** The rule runs where a type has one of these traits and at least so many records stand: one, or two. */
  readonly when: number;
  readonly least: 1 | 2;
  /** Some type has one of these, too. */
  readonly and?: number;
  /** It compares records of one type: those of types with one of these traits. Only then `rrsets` are those of the node. */
  readonly pairs?: number;
  /** Mnemonics of the types that it looks at; without them, all with the traits. */
  readonly types?: readonly string[];
  readonly codes: readonly C[];
  /** Without it, it is asked always. */
  readonly occasion?: Occasion;
  readonly check: (node: ZoneNode, report: Report<C>, rrsets: RrsetOrder) => void;
}

/** A rule about what the apex must have, which is asked even where nothing stands there. */
export interface ApexRule<C extends Code = Code> {
  readonly name: string;
  readonly scope: 'apex';
  readonly reads: 'owner';
  readonly codes: readonly C[];
  readonly check: (node: ZoneNode, report: Report<C>) => void;
}

/** Records that a rule comes back to: they are picked while rules look at their nodes, so that nobody need look for them. */
export interface Picks {
  /** A mnemonic. */
  readonly type: string;
  /** Its records are looked at where one at the owner has one of these traits. */
  readonly when: number;
  /** What gives a record that trait, where its type does not. */
  readonly occasion?: Occasion;
  readonly takes: (zone: ZoneStore, record: Handle) => boolean;
}

/** A rule that looks at the whole zone; records count in the order of the file. */
export interface ZoneRule<C extends Code = Code> {
  readonly name: string;
  readonly scope: 'zone';
  readonly reads: Reads;
  /** The rule runs where some type of the zone has one of these traits; without it, always. */
  readonly when?: number;
  readonly picks?: Picks;
  readonly codes: readonly C[];
  /** `picked` are in the order of the file. */
  readonly check: (
    zone: ZoneStore,
    lookup: ZoneLookup,
    report: Report<C>,
    request: ZoneRequest,
    picked: readonly Handle[],
  ) => void;
}

/** A rule about a zone that is signed. All of them see its names in one walk. */
export interface DnssecRule<C extends Code = Code> {
  readonly name: string;
  readonly scope: 'dnssec';
  readonly reads: 'zone';
  readonly codes: readonly C[];
  /** Undefined where the rule has nothing to say about the zone. */
  readonly open: (zone: SignedZone, report: Report<C>) => NameVisitor | undefined;
}

export interface NameVisitor {
  /** Sees each name that owns records; in canonical order if the zone has NSEC. */
  visit(node: SignedNode): void;
  /** Has seen them all. */
  close?(): void;
}

// A rule's own codes bound what it may report; the table forgets which they are.
export const defineRecordRule = <C extends Code>(rule: RecordRule<C>): RecordRule =>
  rule as unknown as RecordRule;
export const defineNodeRule = <C extends Code>(rule: NodeRule<C>): NodeRule => rule as unknown as NodeRule;
export const defineApexRule = <C extends Code>(rule: ApexRule<C>): ApexRule => rule as unknown as ApexRule;
export const defineDnssecRule = <C extends Code>(rule: DnssecRule<C>): DnssecRule =>
  rule as unknown as DnssecRule;
export const defineZoneRule = <C extends Code>(rule: ZoneRule<C>): ZoneRule => rule as unknown as ZoneRule;
