import { labelsLength } from '../../name/zone-names.ts';
import type { Glance } from '../define.ts';
import { allBut, onlyValues } from '../glance.ts';

/** Behind the priority. */
export const TARGET_AT = 2;

/** Whether the record at `start` sends to another name in place of naming a server (RFC 9460 2.4.2). */
export const isAliasMode = (rdata: Uint8Array, start: number): boolean =>
  rdata[start] === 0 && rdata[start + 1] === 0;

/** A record that may be such an alias: the second octet of its priority is 0. */
export const mayBeAlias: Glance = { at: 1, values: onlyValues(0) };

/** A record whose target is not `.`. */
export const namesTarget: Glance = { at: TARGET_AT, values: allBut(0) };

/** Where the parameters start. */
const paramsAt = (rdata: Uint8Array, start: number): number =>
  start + TARGET_AT + labelsLength(rdata, start + TARGET_AT) + 1;

/** Where the value of the parameter `key` starts, behind its length in two octets; -1 without one. */
export function paramAt(rdata: Uint8Array, start: number, end: number, key: number): number {
  for (let at = paramsAt(rdata, start); at < end; at += 4 + rdata[at + 2]! * 256 + rdata[at + 3]!)
    if (rdata[at]! * 256 + rdata[at + 1]! === key) return at + 4;
  return -1;
}

/** Octets of the value that starts at `value`. */
export const valueLength = (rdata: Uint8Array, value: number): number =>
  rdata[value - 2]! * 256 + rdata[value - 1]!;
