import { MIN_RSA_BITS, readEd25519Key, readRsaKey } from './dkim-key.ts';
import { ascii, isAlphanumeric, isLetter, isWord, startsWith } from './octets.ts';
import { type TagForm, TagList } from './tag-list.ts';

const COLON = 0x3a;
const HYPHEN = 0x2d;
const STAR = 0x2a;

/** RFC 6376 3.6.1. */
const form: TagForm = {
  record: 'DKIM',
  version: 'v=DKIM1',
  versionValue: ascii('DKIM1'),
  loose: true,
  anyCase: false,
  tags: ['v', 'p', 'k', 'h', 's', 't'].map(ascii),
};
const V = 0;
const P = 1;
const K = 2;
const S = 4;
const LONGEST_STAND_IN = 256;
const STAND_IN = /\.\.\.|[<>[\]{}]|key|token|your|public|placeholder|xxxx/i;
const lists = ['', '', '', 'h', 's', 't'];

const rsa = ascii('rsa');
const ed25519 = ascii('ed25519');

/** A DKIM key record while it is read, and what rules ask about it. */
export class DkimRecord extends TagList {
  /** Bits of its RSA key, and where the key stands, counted from the start of the text; 0 without one. */
  rsaBits = 0;
  keyStart = 0;
  keyStop = 0;

  get isWeak(): boolean {
    return this.rsaBits > 0 && this.rsaBits < MIN_RSA_BITS;
  }
}

/** Reads a text as a DKIM key record (RFC 6376 3.6.1, RFC 8463 4.2); false when it is none. All its faults are noted. */
export function readDkim(record: DkimRecord, bytes: Uint8Array, begin: number, end: number): boolean {
  record.open(form, bytes, begin, end);
  record.rsaBits = 0;
  let isFirst = true;
  let isEd25519 = false;
  let knownType = true;
  // The type may stand behind the key, so the key is looked at last.
  let keyStart = -1;
  let keyStop = -1;
  let isBase64 = false;
  while (record.read()) {
    const { tag, valueStart, valueStop } = record;
    if (tag === P) {
      keyStart = valueStart;
      keyStop = valueStop;
      isBase64 = record.isBase64;
    } else if (tag === K) {
      isEd25519 = isWord(bytes, valueStart, valueStop, ed25519);
      knownType = isEd25519 || isWord(bytes, valueStart, valueStop, rsa);
      if (!knownType) record.failValue('dkim/key-type');
    } else if (tag === V) {
      readVersion(record, isFirst);
    } else {
      record.readParts(COLON, readListed);
    }
    isFirst = false;
  }
  if (keyStart < 0) return record.valid && record.fail('dkim/key-missing', begin, end);
  // An empty key is one that was withdrawn.
  if (keyStart === keyStop || !knownType) return record.valid;
  record.valueStart = keyStart;
  record.valueStop = keyStop;
  record.isBase64 = isBase64;
  const { length } = record.faults;
  if (isEd25519) readEd25519Key(record);
  else record.rsaBits = Math.max(0, readRsaKey(record));
  if (record.faults.length > length && isStandIn(bytes, keyStart, keyStop)) {
    record.faults.length = length;
    record.failValue('dkim/stand-in');
  }
  record.keyStart = keyStart - begin;
  record.keyStop = keyStop - begin;
  return record.valid;
}

/** Whether what is no key was written by somebody who had none yet: `YOUR_PUBLIC_KEY`, `<key>`, `MIGfMA0...`. */
function isStandIn(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start > LONGEST_STAND_IN) return false;
  return STAND_IN.test(String.fromCharCode(...bytes.subarray(start, stop)));
}

function readVersion(record: DkimRecord, isFirst: boolean): void {
  const { bytes, nameStart, valueStart, valueStop } = record;
  const { versionValue } = form;
  const isRight =
    valueStop - valueStart === versionValue.length && startsWith(bytes, valueStart, valueStop, versionValue);
  if (!isRight) record.fail('dkim/version', nameStart, valueStop);
  else if (!isFirst) record.fail('dkim/version-first', nameStart, valueStop);
}

/** A hash, a service or a flag: a letter, then letters, digits and hyphens, not at the end; a service may be a star. */
function readListed(list: TagList, start: number, stop: number): boolean {
  const { bytes } = list;
  if (list.tag === S && stop - start === 1 && bytes[start] === STAR) return true;
  let right = start < stop && isLetter(bytes[start]!) && bytes[stop - 1] !== HYPHEN;
  for (let at = start; right && at < stop; at++) right = isAlphanumeric(bytes[at]!) || bytes[at] === HYPHEN;
  return right || list.fail('dkim/list', start, stop, { tag: lists[list.tag]! });
}
