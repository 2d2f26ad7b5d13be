import type { Profile } from '../../catalog/entry.ts';
import { isForeignComment } from '../text/foreign-comment.ts';
import { type Content, FAULT } from './content.ts';
import type { Field, PlainReader, TextReader } from './fields/field.ts';
import { inTurn } from './read-text.ts';

/** Bits that say what rules ask about a type, and some about a record; a node has the bits of all its types and records. */
export const Trait = {
  /** An alias that stands alone at its owner (RFC 1034 3.6.2). */
  Alias: 1 << 0,
  /** Redirects every name below its owner (RFC 6672). */
  Redirect: 1 << 1,
  /** Marks a zone cut below the apex (RFC 1034 4.2.1). */
  Cut: 1 << 2,
  /** Starts a zone. */
  Start: 1 << 3,
  /** Lives on the parent's side of a cut and needs one (RFC 4035 2.4). */
  ParentSide: 1 << 4,
  /** An address of a host. */
  Address: 1 << 5,
  /** May not stand beside a CNAME. */
  NotBesideAlias: 1 << 6,
  /** May stand at a zone cut without being occluded (RFC 4035 2.2, 2.3). */
  AtCut: 1 << 7,
  /** Its owner is a host (RFC 1123 2.1). */
  HostOwner: 1 << 9,
  /** Its owner is a service: labels that start with an underscore before a name (RFC 2782, RFC 8552). */
  ServiceOwner: 1 << 10,
  /** Points to another name. */
  Pointer: 1 << 11,
  /** Holds text in which semicolons are common, so that it needs quotes in a zone file. */
  NeedsQuotes: 1 << 12,
  /** Free text, in which policies about mail and others are written. */
  Text: 1 << 13,
  /** Points to a name that may be no host name: a property of the record, which its type does not have. */
  OddTarget: 1 << 14,
  /** Is never given out where its owner is delegated: neither the delegation's nor glue, nor what may not stand there at all. */
  Occludable: 1 << 15,
  /** Signs an RRset at its owner (RFC 4034 3). */
  Signature: 1 << 16,
  /** Holds a key of the zone (RFC 4034 2). */
  ZoneKey: 1 << 17,
  /** Says which types its owner has and which name comes next (RFC 4034 4). */
  Denial: 1 << 18,
  /** The same of a name whose hash the owner is: no name by itself (RFC 5155 3). */
  HashedDenial: 1 << 19,
  /** Speaks of the zone as a whole, from its apex and from nowhere else. */
  ApexOnly: 1 << 20,
  /** Is believed only where the zone is signed. */
  NeedsSigning: 1 << 21,
  /** Answers in place of addresses when it is resolved (vendor type ALIAS). */
  Flattened: 1 << 8,
  /** Holds a name whose letters count in canonical form (RFC 4034 6.2, RFC 6840 5.1). */
  KeptCase: 1 << 22,
  /** Is an alias for those who ask for its type, where its priority is 0 (RFC 9460 2.4.2). */
  ServiceAlias: 1 << 23,
  /** At most one at an owner, and no rule of its own says so. */
  Lone: 1 << 24,
  /** Rules about the record by itself may have something to say: a property of the record, as are those below. */
  Suspect: 1 << 25,
  /** They look at every record of the type. */
  Examined: 1 << 26,
  /** Its text may be a policy, by its first octets. */
  PolicyText: 1 << 27,
  /** Its target is `.`: there is no server. */
  NoTarget: 1 << 28,
  /** Its TTL is another than that of the zone's first record. */
  OwnTtl: 1 << 29,
} as const;

/** What a type's target must be. */
export interface Target {
  /** Whether the target may be an alias (RFC 2181 10.3, RFC 2782: mostly not). */
  readonly mayBeAlias: boolean;
  /** Whether the target is a host, so that without an address the record is of no use. */
  readonly needsAddress: boolean;
  /** It is a host, though others than an address may lead to it. */
  readonly isHost?: true;
  /** Whether the record may not point to its own owner. */
  readonly elsewhere?: true;
  /** Whether in reverse zones no target lies in the zone, so that one which does is told by the record itself. */
  readonly judgedInReverse?: true;
  /** Whether only some records have a name there, and others an address or nothing. */
  readonly optional?: true;
}

/** Where a record of the type is asked for. */
export interface OwnerForm {
  /** Labels with an underscore that the owner starts with, at least. */
  readonly underscored: number;
  /** An owner of that form, for messages. */
  readonly example: string;
}

/** What shared code may ask about a type. It never asks "is this an MX?". */
export interface RrType {
  readonly mnemonic: string;
  readonly code: number;
  readonly spec: readonly string[];
  /** The content as it is written, for messages: `preference exchange`. */
  readonly form: string;
  readonly fields: readonly Field[];
  /** Reads the plainest form of the whole content straight from text; undefined where a field has no such reader. */
  readonly textReader: TextReader | undefined;
  /** Read its fields straight from the octets of a zone file; undefined where a field has no such reader. */
  readonly plainReaders: readonly PlainReader[] | undefined;
  readonly traits: number;
  readonly target: Target | undefined;
  readonly owner: OwnerForm | undefined;
  /** Which field the target is, or -1, and how many octets of content stand before it, or -1 when that varies. */
  readonly targetField: number;
  readonly targetOffset: number;
  /** At most one at an owner. */
  readonly singleton: boolean;
  /** Each record belongs to the RRset that it covers, and has that one's TTL (RFC 4035 2.2). */
  readonly coversRrset: boolean;
  /** Offered by the hosting platform. */
  readonly platform: boolean;
  /** Known to the hosting platform alone: no type of the registry. */
  readonly platformOnly: boolean;
  /** What took its place when a later RFC took it back; undefined for one that is asked for. */
  readonly successor: string | undefined;
  /** Whether content has a text form of its own; without it, all has. Other content is written in octets (RFC 3597 5). */
  readonly hasText: ((bytes: Uint8Array, start: number, end: number) => boolean) | undefined;
  /** What no single field can tell: looks at the wire form from `begin` and answers an index, or `FAULT`. */
  readonly check: ((content: Content) => number) | undefined;
}

export interface RrTypeDefinition {
  readonly mnemonic: string;
  readonly code: number;
  readonly spec: readonly string[];
  readonly fields: readonly Field[];
  readonly traits?: number;
  readonly target?: Target;
  readonly owner?: OwnerForm;
  readonly singleton?: true;
  readonly coversRrset?: true;
  readonly platform?: true;
  readonly platformOnly?: true;
  readonly successor?: string;
  /** KEY, NSEC, RRSIG and their kin (RFC 4035 2.5). */
  readonly besideCname?: true;
  readonly hasText?: (bytes: Uint8Array, start: number, end: number) => boolean;
  readonly check?: (content: Content) => number;
}

const LONE_BY_RULE = Trait.Alias | Trait.Redirect | Trait.Start;
const STAYS_AT_CUT = Trait.Address | Trait.AtCut | Trait.Redirect | Trait.Alias | Trait.Start;

export function defineRrType(definition: RrTypeDefinition): RrType {
  const { fields, traits = 0, target, check, besideCname } = definition;
  const targetField = fields.findIndex((field) => field.isTarget === true);
  return {
    mnemonic: definition.mnemonic,
    code: definition.code,
    spec: definition.spec,
    form: fields.map((field) => field.label).join(', '),
    fields,
    textReader: textReaderOf(definition),
    plainReaders: plainReadersOf(fields),
    traits:
      traits |
      (besideCname ? 0 : Trait.NotBesideAlias) |
      (target === undefined ? 0 : Trait.Pointer) |
      (fields.some((field) => field.keepsCase === true) ? Trait.KeptCase : 0) |
      (definition.singleton === true && (traits & LONE_BY_RULE) === 0 ? Trait.Lone : 0) |
      ((traits & STAYS_AT_CUT) === 0 ? Trait.Occludable : 0),
    target,
    owner: definition.owner,
    targetField,
    targetOffset: targetField < 0 || target?.optional === true ? -1 : octetsBefore(fields, targetField),
    singleton: definition.singleton ?? false,
    coversRrset: definition.coversRrset ?? false,
    platform: definition.platform ?? false,
    platformOnly: definition.platformOnly ?? false,
    successor: definition.successor,
    hasText: definition.hasText,
    check,
  };
}

function textReaderOf({ fields, check }: RrTypeDefinition): TextReader | undefined {
  const readers = fields.map(({ readText }) => readText).filter((reader) => reader !== undefined);
  return check === undefined && readers.length === fields.length ? inTurn(readers) : undefined;
}

function plainReadersOf(fields: readonly Field[]): readonly PlainReader[] | undefined {
  const readers = fields.map(({ readPlain }) => readPlain).filter((reader) => reader !== undefined);
  return readers.length === fields.length ? readers : undefined;
}

function octetsBefore(fields: readonly Field[], index: number): number {
  const widths = fields.slice(0, index).map((field) => field.width);
  return widths.includes(undefined) ? -1 : widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
}

/** Whether a profile takes a type (undefined: one known by number alone), or the caller does by name. */
export function isTaken(
  type: RrType | undefined,
  profile: Profile,
  extra: readonly string[] | undefined,
): boolean {
  if (type === undefined) return profile !== 'platform';
  const taken = profile === 'platform' ? type.platform : !type.platformOnly;
  return taken || extra?.includes(type.mnemonic) === true;
}

/** Reads the tokens from `index` as content of `type`; `FAULT` when they are none. */
export function readFields(type: RrType, content: Content, index: number): number {
  const { fields } = type;
  const { length } = fields;
  let next = index;
  content.firstToken = index;
  for (let at = 0; at < length; at++) {
    const field = fields[at]!;
    next = field.read(content, next);
    if (next < 0) {
      content.field = field.label;
      return FAULT;
    }
  }
  if (next < content.count) {
    content.field = undefined;
    return content.failFrom(
      isForeignComment(content, next) ? 'content/not-a-comment' : 'content/extra-field',
      next,
    );
  }
  return type.check === undefined ? next : type.check(content);
}
