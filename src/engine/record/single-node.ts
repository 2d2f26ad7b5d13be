import type { Profile } from '../../catalog/entry.ts';
import type { Content } from '../rrtypes/content.ts';
import { type RrType, Trait } from '../rrtypes/define.ts';
import type { Handle, ZoneNode } from '../rules/define.ts';
import { MAX_TTL } from '../text/ttl.ts';
import { isNamedPolicyZone } from '../zone/policy-zone.ts';
import type { KnownNames } from './known-names.ts';
import type { RecordName } from './record-name.ts';

/** A node of one record: what rules that read a record see when it comes by itself. One object serves all records. */
export class SingleNode implements ZoneNode {
  profile: Profile = 'platform';
  origin = '.';
  traits = 0;
  type: RrType | undefined = undefined;
  code = 0;
  readonly judgesEach = true;
  readonly count = 1;
  readonly ownerAt = 0;
  /** The names of the zone, while a record is to join it. */
  known: KnownNames | undefined = undefined;
  private readonly content: Content;
  private readonly owner: RecordName;

  constructor(content: Content, owner: RecordName) {
    this.content = content;
    this.owner = owner;
  }

  moveTo(code: number, type: RrType | undefined): void {
    this.code = code;
    this.type = type;
    this.traits = type === undefined ? Trait.NotBesideAlias : type.traits;
  }

  get apex(): Uint8Array {
    return this.content.origin;
  }

  get isPolicyZone(): boolean {
    return isNamedPolicyZone(this.apex);
  }

  isEscaped(): boolean {
    return this.content.targetEscaped;
  }

  /** Whether a name is known to have records; labels below the apex, folded or not. */
  hasName(bytes: Uint8Array, at: number, length: number): boolean {
    return this.known?.hasRecords(bytes, at, length) === true;
  }

  /** Whether nothing is known to be at such a name, nor to answer for it. */
  isMissing(bytes: Uint8Array, at: number, length: number): boolean {
    return this.known === undefined || this.known.isMissing(bytes, at, length);
  }

  get isApex(): boolean {
    return this.owner.labels[0] === 0;
  }

  get ownerTraits(): number {
    return this.owner.traits;
  }

  get ownerLabels(): Uint8Array {
    return this.owner.labels;
  }

  get unreadTraits(): number {
    return 0;
  }

  get presentTraits(): number {
    return this.traits;
  }

  get rdata(): Uint8Array {
    return this.content.out;
  }

  at(): Handle {
    return 0;
  }

  ownerText(): string {
    return '';
  }

  typeCode(): number {
    return this.code;
  }

  traitsOf(): number {
    return this.traits;
  }

  /** A record by itself has its TTL in a member of its own: it is judged there, and cannot be meant for anything else. */
  ttl(): number {
    return MAX_TTL;
  }

  rdataStart(): number {
    return 0;
  }

  rdataEnd(): number {
    return this.content.at;
  }

  compareContent(): number {
    return 0;
  }

  isBefore(): boolean {
    return false;
  }

  dividedAbove(): undefined {
    return undefined;
  }
}
