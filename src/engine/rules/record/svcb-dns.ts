import { SvcKey } from '../../rrtypes/fields/svc-keys.ts';
import { defineRecordRule, type ZoneNode } from '../define.ts';
import { isAliasMode, paramAt, valueLength } from './svcb-parts.ts';

const UNDERSCORE = 0x5f;
/** Protocols of a list that are HTTP (RFC 9461 5). */
const http: readonly string[] = ['h2', 'h3', 'http/1.1'];

/** A record of a DNS server says which protocols it speaks, and under which path where HTTP is one of them (RFC 9461 4.1, 5). */
export const svcbDns = defineRecordRule({
  name: 'svcb-dns',
  scope: 'record',
  reads: 'record',
  types: ['SVCB'],
  codes: ['record/svcb-dns-alpn', 'record/svcb-dns-path'],
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    const end = node.rdataEnd(record);
    if (isAliasMode(rdata, start) || !isDnsServer(node)) return;
    const alpn = paramAt(rdata, start, end, SvcKey.Alpn);
    if (alpn < 0) report('record/svcb-dns-alpn', record, 'record', undefined);
    else if (speaksHttp(rdata, alpn) && paramAt(rdata, start, end, SvcKey.DohPath) < 0)
      report('record/svcb-dns-path', record, 'record', undefined);
  },
});

/** Whether the owner starts with `_dns`, a port before it or not (RFC 9461 3). */
function isDnsServer({ ownerLabels, ownerAt }: ZoneNode): boolean {
  if (isDns(ownerLabels, ownerAt)) return true;
  return ownerLabels[ownerAt + 1] === UNDERSCORE && isDns(ownerLabels, ownerAt + ownerLabels[ownerAt]! + 1);
}

const isDns = (labels: Uint8Array, at: number): boolean =>
  labels[at] === 4 &&
  labels[at + 1] === UNDERSCORE &&
  labels[at + 2] === 0x64 &&
  labels[at + 3] === 0x6e &&
  labels[at + 4] === 0x73;

function speaksHttp(rdata: Uint8Array, list: number): boolean {
  const end = list + valueLength(rdata, list);
  for (let at = list; at < end; at += rdata[at]! + 1)
    if (http.includes(String.fromCharCode(...rdata.subarray(at + 1, at + 1 + rdata[at]!)))) return true;
  return false;
}
