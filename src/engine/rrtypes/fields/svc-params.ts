import type { Reason } from '../../../catalog/reasons.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { type Content, FAULT, type FaultArgs } from '../content.ts';
import type { Field } from './field.ts';
import { needsValue, svcValueFault } from './svc-check.ts';
import { RESERVED_KEY, SvcKey, svcKey, svcKeyText } from './svc-keys.ts';
import { printSvcParam } from './svc-print.ts';
import { readSvcValue, refuseKey } from './svc-values.ts';

const EQUALS = 0x3d;
/** Parameters of four octets fill RDATA; more are too many. */
const MAX_PARAMS = 1 << 14;
/** Octets of the key and the length before a value. */
const HEAD = 4;
/** More are sorted by the sort of the platform. */
const FEW_PARAMS = 16;

// The parameters of the record that is read, in the order of the text: where each starts, and where its value does, in which
// token. One record is read at a time.
let paramStart = new Uint32Array(16);
let valueStart = new Uint32Array(16);
let valueToken = new Uint32Array(16);
/** By the order of the wire form: the key, then 14 bits of the number of the parameter in the text. */
let order = new Uint32Array(16);
let count = 0;

/** Parameters to the end of the content: `key`, `key=value` or `key="value"`, in any order, each once (RFC 9460 2.1, 2.2). */
export const svcParams = (label: string): Field => ({
  label,
  rest: 'items',
  read(content, index) {
    if (!collect(content, index)) return FAULT;
    let before = -1;
    for (let at = 0; at < count; at++) {
      const key = order[at]! >>> 14;
      if (key === before) return failParam(content, at, false, 'svcb/twice', key);
      before = key;
      const begin = content.at;
      if (!writeParam(content, key, order[at]! & (MAX_PARAMS - 1))) return FAULT;
      const reason = svcValueFault(key, content.out, begin + HEAD, content.at);
      if (reason !== undefined) return failParam(content, at, true, reason, key);
    }
    return content.count;
  },
  copy(wire, content) {
    count = 0;
    let before = -1;
    while (wire.left > 0) {
      if (wire.left < HEAD) return false;
      const key = wire.uint(2);
      const length = wire.uint(2);
      if (key <= before || key === RESERVED_KEY || length > wire.left) return false;
      before = key;
      wire.at -= HEAD;
      for (let left = length + HEAD; left > 0; left--) content.out[content.at++] = wire.uint(1);
      const reason = svcValueFault(key, content.out, content.at - length, content.at);
      if (reason !== undefined) {
        content.fail(reason, 0, 0, { key: svcKeyText(key) });
        return false;
      }
    }
    return true;
  },
  print(wire) {
    const params: string[] = [];
    while (wire.left > 0) {
      const key = wire.uint(2);
      const length = wire.uint(2);
      params.push(printSvcParam(key, wire.bytes, wire.at, wire.at + length));
      wire.at += length;
    }
    return params.join(' ');
  },
});

/** Finds the parameters in the tokens from `index` on, and their order in wire form. */
function collect(content: Content, index: number): boolean {
  count = 0;
  let ascending = true;
  for (let token = index; token < content.count; token++) {
    const { bytes } = content;
    const start = content.start[token]!;
    const stop = content.stop[token]!;
    if (isQuoted(content, token)) return refuse(content, 'svcb/quoted-key', start, stop);
    if (token > index && isQuoted(content, token - 1) && start === content.stop[token - 1]! + 1)
      return refuse(content, 'svcb/no-blank', start, stop);
    let equals = start;
    while (equals < stop && bytes[equals] !== EQUALS) equals++;
    const key = svcKey(bytes, start, equals);
    if (key < 0) return refuseKey(content, key, start, Math.max(start + 1, equals));
    if (count === order.length && !grow()) return refuse(content, 'content/too-long', start, stop);
    paramStart[count] = start;
    // A quote right behind the equals sign starts the value, which is a token of its own.
    const next = token + 1;
    if (equals === stop - 1) {
      if (next < content.count && isQuoted(content, next) && content.start[next] === stop + 1) token++;
      else if (!needsValue(key))
        return refuse(content, 'svcb/nothing-behind', start, stop, { key: svcKeyText(key) });
    }
    valueToken[count] = token;
    valueStart[count] = token === next ? content.start[next]! : Math.min(equals + 1, stop);
    order[count] = ((key << 14) | count) >>> 0;
    if (count > 0 && order[count]! < order[count - 1]!) ascending = false;
    count++;
  }
  if (!ascending) sort();
  return true;
}

const isQuoted = (content: Content, token: number): boolean =>
  (content.flags[token]! & TokenFlag.Quoted) !== 0;

function refuse(content: Content, reason: Reason, start: number, stop: number, args?: FaultArgs): false {
  content.fail(reason, start, stop, args);
  return false;
}

function grow(): boolean {
  const capacity = order.length * 4;
  if (capacity > MAX_PARAMS) return false;
  const widen = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
    const wider = new Uint32Array(capacity);
    wider.set(column);
    return wider;
  };
  paramStart = widen(paramStart);
  valueStart = widen(valueStart);
  valueToken = widen(valueToken);
  order = widen(order);
  return true;
}

function sort(): void {
  if (count > FEW_PARAMS) {
    order.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const entry = order[at]!;
    let to = at;
    for (; to > 0 && order[to - 1]! > entry; to--) order[to] = order[to - 1]!;
    order[to] = entry;
  }
}

function writeParam(content: Content, key: number, param: number): boolean {
  const { out } = content;
  out[content.at++] = key >> 8;
  out[content.at++] = key;
  const lengthAt = content.at;
  content.at += 2;
  if (!readSvcValue(content, key, paramStart[param]!, valueToken[param]!, valueStart[param]!)) return false;
  if (content.at > content.limit)
    return refuse(content, 'content/too-long', paramStart[param]!, content.stop[valueToken[param]!]!);
  const length = content.at - lengthAt - 2;
  out[lengthAt] = length >> 8;
  out[lengthAt + 1] = length;
  return true;
}

/** Notes a fault in the parameter that is number `at` of the wire form, or in its value. */
function failParam(
  content: Content,
  at: number,
  inValue: boolean,
  reason: Reason,
  key: number,
): typeof FAULT {
  const args = { key: svcKeyText(key) };
  // Of octets behind `\#` there are no parameters; who reads them places the fault.
  if (at >= count) return content.fail(reason, 0, 0, args);
  const param = order[at]! & (MAX_PARAMS - 1);
  const stop = content.stop[valueToken[param]!]!;
  return content.fail(
    reason,
    inValue && valueStart[param]! < stop ? valueStart[param]! : paramStart[param]!,
    stop,
    args,
  );
}

/** Looks at what was written from `start` on: what a parameter asks of others (RFC 9460 7.1.1, 8). */
export function checkSvcParams(content: Content, start: number): number {
  const { out } = content;
  let asked = 0;
  let askedEnd = 0;
  let hasAlpn = false;
  let at = start;
  for (let param = 0; at < content.at; param++) {
    const key = out[at]! * 256 + out[at + 1]!;
    const value = at + HEAD;
    at = value + out[at + 2]! * 256 + out[at + 3]!;
    if (key === SvcKey.Mandatory) {
      asked = value;
      askedEnd = at;
    } else if (asked < askedEnd) {
      // Both the parameters and the keys that are mandatory ascend.
      const wanted = out[asked]! * 256 + out[asked + 1]!;
      if (key > wanted) break;
      if (key === wanted) asked += 2;
    }
    if (key === SvcKey.Alpn) hasAlpn = true;
    if (key === SvcKey.NoDefaultAlpn && !hasAlpn)
      return failParam(content, param, false, 'svcb/no-alpn', key);
  }
  if (asked === askedEnd) return content.count;
  return failParam(content, 0, true, 'svcb/mandatory-missing', out[asked]! * 256 + out[asked + 1]!);
}
