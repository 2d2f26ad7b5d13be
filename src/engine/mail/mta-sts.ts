import { ascii, isAlphanumeric } from './octets.ts';
import { isVersion, type TagForm, type TagList } from './tag-list.ts';

const MAX_ID = 32;

const form: TagForm = {
  record: 'MTA-STS',
  version: 'v=STSv1',
  versionValue: ascii('STSv1'),
  loose: false,
  anyCase: false,
  tags: [ascii('v'), ascii('id')],
};
const ID = 1;

/** Whether a text is an MTA-STS record to those who look for one. */
export const isMtaSts = (bytes: Uint8Array, begin: number, end: number): boolean =>
  isVersion(form, bytes, begin, end);

/** Reads a text as an MTA-STS record (RFC 8461 3.1); false when it is none. */
export function readMtaSts(list: TagList, bytes: Uint8Array, begin: number, end: number): boolean {
  list.open(form, bytes, begin, end);
  if (!list.readVersion()) return false;
  while (list.read()) if (list.tag === ID && !isId(list)) list.failValue('mta-sts/id');
  if (list.valid && !list.has(ID)) list.fail('mta-sts/id-missing', begin, end);
  return list.valid;
}

function isId({ bytes, valueStart, valueStop }: TagList): boolean {
  if (valueStart === valueStop || valueStop - valueStart > MAX_ID) return false;
  for (let at = valueStart; at < valueStop; at++) if (!isAlphanumeric(bytes[at]!)) return false;
  return true;
}
