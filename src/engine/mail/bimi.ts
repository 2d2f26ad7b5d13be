import { ascii } from './octets.ts';
import { readUri, Schemes } from './report-uri.ts';
import { isVersion, type TagForm, type TagList } from './tag-list.ts';

const form: TagForm = {
  record: 'BIMI',
  version: 'v=BIMI1',
  versionValue: ascii('BIMI1'),
  loose: true,
  anyCase: false,
  tags: [ascii('v'), ascii('l'), ascii('a')],
};
const LOCATION = 1;

/** Whether a text is a BIMI record to those who look for one. */
export const isBimi = (bytes: Uint8Array, begin: number, end: number): boolean =>
  isVersion(form, bytes, begin, end);

/** Reads a text as a BIMI assertion record (draft-brand-indicators-for-message-identification); false when it is none. */
export function readBimi(list: TagList, bytes: Uint8Array, begin: number, end: number): boolean {
  list.open(form, bytes, begin, end);
  if (!list.readVersion()) return false;
  // An empty location or evidence declines to show one.
  while (list.read())
    if (list.valueStart < list.valueStop) readUri(list, list.valueStart, list.valueStop, Schemes.Https);
  if (list.valid && !list.has(LOCATION)) list.fail('bimi/location-missing', begin, end);
  return list.valid;
}
