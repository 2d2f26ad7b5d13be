import { ascii } from './octets.ts';
import { readUri, Schemes } from './report-uri.ts';
import { isVersion, type TagForm, type TagList } from './tag-list.ts';

const COMMA = 0x2c;

const form: TagForm = {
  record: 'TLSRPT',
  version: 'v=TLSRPTv1',
  versionValue: ascii('TLSRPTv1'),
  loose: false,
  anyCase: false,
  tags: [ascii('v'), ascii('rua')],
};
const RUA = 1;

/** Whether a text is a TLSRPT record to those who look for one. */
export const isTlsRpt = (bytes: Uint8Array, begin: number, end: number): boolean =>
  isVersion(form, bytes, begin, end);

/** Reads a text as a TLSRPT record (RFC 8460 3); false when it is none. */
export function readTlsRpt(list: TagList, bytes: Uint8Array, begin: number, end: number): boolean {
  list.open(form, bytes, begin, end);
  if (!list.readVersion()) return false;
  while (list.read()) if (list.tag === RUA) list.readParts(COMMA, readAddress);
  if (list.valid && !list.has(RUA)) list.fail('tls-rpt/rua-missing', begin, end);
  return list.valid;
}

const readAddress = (list: TagList, start: number, stop: number): boolean =>
  readUri(list, start, stop, Schemes.MailOrHttps);
