import { decodeUtf8 } from '../../engine/text/utf8.ts';
import { uint16 } from './guard.ts';
import type { ExtendedError } from './message.ts';

/** IANA, DNS EDNS0 Option Codes. */
export const OptionCode = { Cookie: 10, ExtendedError: 15 } as const;
const MAX_ERRORS = 8;
/** UTF-16 units. */
const MAX_ERROR_TEXT = 200;

/** What an OPT record says beyond the message. */
export interface Opt {
  /** The upper eight bits of the RCODE, in their place (RFC 6891 6.1.3). */
  readonly rcode: number;
  readonly cookie: Uint8Array | undefined;
  readonly extendedErrors: readonly ExtendedError[];
}

/** Reads the OPT record whose type stands at `fixed`, which the guard looked over. */
export function readOpt(bytes: Uint8Array, fixed: number): Opt {
  const extendedErrors: ExtendedError[] = [];
  let cookie: Uint8Array | undefined;
  const end = fixed + 10 + uint16(bytes, fixed + 8);
  for (let at = fixed + 10; at < end; ) {
    const [code, data, next] = [uint16(bytes, at), at + 4, at + 4 + uint16(bytes, at + 2)];
    if (code === OptionCode.Cookie) cookie ??= bytes.slice(data, next);
    if (code === OptionCode.ExtendedError && next >= data + 2 && extendedErrors.length < MAX_ERRORS)
      extendedErrors.push({ code: uint16(bytes, data), text: errorText(bytes, data + 2, next) });
    at = next;
  }
  return { rcode: bytes[fixed + 4]! << 4, cookie, extendedErrors };
}

/** What would steer a terminal or turn the direction of writing is no part of an explanation (RFC 8914 2). */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function errorText(bytes: Uint8Array, at: number, end: number): string {
  // Some end it by a zero, which is no part of it.
  const stop = end > at && bytes[end - 1] === 0 ? end - 1 : end;
  // No unit takes more than three octets.
  const text = decodeUtf8(bytes, at, Math.min(stop, at + 3 * MAX_ERROR_TEXT));
  return text.replace(unwanted, '\ufffd').slice(0, MAX_ERROR_TEXT);
}
