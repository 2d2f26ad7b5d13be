import {
  AUTHENTIC_DATA,
  CHECKING_DISABLED,
  encode,
  type OptAnswer,
  type PacketOpt,
  RECURSION_DESIRED,
} from 'dns-packet';
import type { RandomBytes } from '../ports.ts';
import type { Question } from './message.ts';
import { OptionCode } from './opt.ts';
import { HEADER } from './wire-name.ts';

/** The largest datagram that we ask for: it is in no danger of being cut up on its way. */
const UDP_PAYLOAD = 1232;
/** Octets of a client cookie (RFC 7873 4). */
export const COOKIE = 8;

export interface QueryForm {
  /** Asks for recursion, and for word of DNSSEC (RFC 6840 5.7). */
  readonly recursion: boolean;
  readonly checkingDisabled: boolean;
  /** With an OPT record; with an empty client cookie in it, to be filled in. */
  readonly opt: 'none' | 'bare' | 'cookie';
}

/** A query as it is sent. */
export interface Query {
  readonly bytes: Uint8Array;
  /** Where its question ends. */
  readonly questionEnd: number;
  /** The client cookie in it. */
  readonly cookie: Uint8Array | undefined;
}

/** Labels without anything that a master file would escape, which dns-packet does not read. */
const askable = /^(?:\.|(?:[!--/-[\]-~]{1,63}\.)+)$/;
/** A text of so many characters is a name of one octet more. */
const MAX_TEXT = 254;

export const isAskable = (name: string): boolean => name.length <= MAX_TEXT && askable.test(name);

/** A query without id and cookie: each attempt makes its own of it. The name must be askable. */
export function encodeQuery({ name, type }: Question, form: QueryForm): Uint8Array {
  return encode({
    type: 'query',
    id: 0,
    flags:
      (form.recursion ? RECURSION_DESIRED | AUTHENTIC_DATA : 0) |
      (form.checkingDisabled ? CHECKING_DISABLED : 0),
    questions: [{ name, type }],
    additionals: form.opt === 'none' ? [] : [optRecord(form.opt === 'cookie')],
  });
}

function optRecord(withCookie: boolean): OptAnswer {
  const cookie = { code: OptionCode.Cookie, data: Buffer.alloc(COOKIE) };
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize: UDP_PAYLOAD,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    // dns-packet encodes any option that is given as octets; its declarations know but four.
    options: withCookie ? [cookie as object as PacketOpt] : [],
  };
}

/** Octets that are had at once: a buffer of its own for each query costs more than all else in finishing it. */
const POOL = 8192;
let pool = new Uint8Array(POOL);
let used = 0;

function roomFor(length: number): Uint8Array {
  if (used + length > POOL) {
    pool = new Uint8Array(POOL);
    used = 0;
  }
  used += length;
  return new Uint8Array(pool.buffer, used - length, length);
}

/** The template with a random id, the letters of its name in random case if wished, and the cookie, if it has room. */
export function finishQuery(
  template: Uint8Array,
  random: RandomBytes,
  { mixed, cookie }: { readonly mixed: boolean; readonly cookie: Uint8Array | undefined },
): Query {
  const bytes = roomFor(template.length);
  bytes.set(template);
  let nameEnd = HEADER;
  while (bytes[nameEnd] !== 0) nameEnd += 1 + bytes[nameEnd]!;
  const chance = random(2 + (mixed ? (nameEnd - HEADER + 7) >> 3 : 0));
  bytes.set(chance.subarray(0, 2));
  if (mixed) mixCase(bytes, nameEnd, chance);
  if (cookie !== undefined) bytes.set(cookie, bytes.length - COOKIE);
  return { bytes, questionEnd: nameEnd + 5, cookie };
}

/** Draft vixie-dnsext-dns0x20: who did not see the query does not know which letters were capitals. */
function mixCase(bytes: Uint8Array, nameEnd: number, chance: Uint8Array): void {
  for (let at = HEADER; at < nameEnd; at++) {
    const bit = at - HEADER;
    // The length of a label is below every letter.
    if (isLetter(bytes[at]!) && ((chance[2 + (bit >> 3)]! >> (bit & 7)) & 1) === 1) bytes[at]! ^= 0x20;
  }
}

const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a;
