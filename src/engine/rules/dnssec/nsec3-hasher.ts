import { MAX_NAME } from '../../name/limits.ts';
import { sha1 } from '../../rrtypes/digest.ts';
import { base32Of } from '../../text/base32.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import type { HashParameters } from './nsec3-sets.ts';

const BLOCK = 64;
const SHA1_OCTETS = 20;
/** What SHA-1 adds to a message at least. */
const PADDING = 9;
const MAX_SALT = 255;

/** Hashes names of a zone (RFC 5155 5), as many as is allowed: it counts the blocks that SHA-1 takes. */
export class Nsec3Hasher {
  private readonly store: ZoneStore;
  private readonly message = new Uint8Array(MAX_NAME + MAX_SALT);
  private readonly most: number;
  private blocks = 0;

  constructor(store: ZoneStore, mostBlocks: number) {
    this.store = store;
    this.most = mostBlocks;
  }

  /** Whether there was more to hash than is allowed. */
  get isExhausted(): boolean {
    return this.blocks > this.most;
  }

  /** The hash, in base32hex, of the name whose labels below the apex stand at `offset` of the arena; undefined when there were too many. */
  hash(offset: number, { iterations, salt }: HashParameters): string | undefined {
    const { message, store } = this;
    const { arena } = store.names;
    const length = store.names.lengthAt(offset);
    for (let at = 0; at < length; at++) message[at] = arena[offset + at]!;
    message.set(store.apex, length);
    const octets = length + store.apex.length;
    this.blocks += blocksOf(octets + salt.length) + iterations * blocksOf(SHA1_OCTETS + salt.length);
    if (this.isExhausted) return undefined;
    let digest = this.digest(octets, salt);
    for (let round = 0; round < iterations; round++) {
      message.set(digest);
      digest = this.digest(SHA1_OCTETS, salt);
    }
    return base32Of(digest, 0, SHA1_OCTETS);
  }

  private digest(octets: number, salt: Uint8Array): Uint8Array {
    this.message.set(salt, octets);
    return sha1(this.message.subarray(0, octets + salt.length));
  }
}

const blocksOf = (octets: number): number => Math.ceil((octets + PADDING) / BLOCK);
