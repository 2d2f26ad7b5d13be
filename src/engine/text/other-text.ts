import { lowerCase } from './classes.ts';

const EQUALS = 0x3d;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
/** Names of settings are no longer. */
const LONGEST_NAME = 64;

const octetsOf = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0));
/** How texts begin that stand in a TXT record of their own, letters in any case: beside those with a version and those that prove who owns a domain. */
const beginnings = ['ms=ms', 'docusign=', 'amazonses:'].map(octetsOf);
const VERSION = octetsOf('v=');
const PROOF = octetsOf('verif');

const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;
const isLetter = (octet: number): boolean => (octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a;

const isInName = (octet: number): boolean =>
  isLetter(octet) || isDigit(octet) || octet === HYPHEN || octet === DOT || octet === UNDERSCORE;
const inName = Uint8Array.from({ length: 256 }, (_, octet) => (isInName(octet) ? 1 : 0));

/** Whether a policy or a proof begins with the octets from `start` on: `v=spf1`, `google-site-verification=`. */
export function beginsText(bytes: Uint8Array, start: number, stop: number): boolean {
  if (startsWith(bytes, start, stop, VERSION)) return isVersion(bytes, start + VERSION.length, stop);
  for (let at = 0; at < beginnings.length; at++)
    if (startsWith(bytes, start, stop, beginnings[at]!)) return true;
  return isProof(bytes, start, stop);
}

function startsWith(bytes: Uint8Array, start: number, stop: number, octets: readonly number[]): boolean {
  if (stop - start < octets.length) return false;
  for (let at = 0; at < octets.length; at++) if (lowerCase[bytes[start + at]!] !== octets[at]) return false;
  return true;
}

/** Letters, and a digit behind them. */
function isVersion(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && isLetter(bytes[at]!)) at++;
  return at > start && at < stop && isDigit(bytes[at]!);
}

/** A name with `verif` in it before a sign. */
function isProof(bytes: Uint8Array, start: number, stop: number): boolean {
  const end = Math.min(stop, start + LONGEST_NAME);
  let sign = start;
  while (sign < end && inName[bytes[sign]!] === 1) sign++;
  if (sign === end || (bytes[sign] !== EQUALS && bytes[sign] !== COLON)) return false;
  for (let at = start; at < sign; at++) if (startsWith(bytes, at, sign, PROOF)) return true;
  return false;
}

/** Whether another text begins with a string of `rdata[start..stop)` behind the first: then two were put into one record. */
export function holdsTexts(rdata: Uint8Array, start: number, stop: number): boolean {
  for (let at = start + 1 + rdata[start]!; at < stop; at += 1 + rdata[at]!)
    if (beginsText(rdata, at + 1, at + 1 + rdata[at]!)) return true;
  return false;
}
