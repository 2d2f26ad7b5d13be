import type { Reason } from '../../catalog/reasons.ts';
import { toALabels, toULabels } from '../name/idna.ts';
import { MAX_NAME_TEXT } from '../name/limits.ts';
import { isPublicSuffix } from '../name/public-suffix.ts';
import { NAME_ROOM, NameFault, readLabels } from '../name/read-name.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { isText } from './facts.ts';
import { readNetwork } from './network.ts';

/** The name of a domain, without final dot. */
export interface DomainName {
  /** All labels in ASCII and folded: names are the same when these are. */
  readonly name: string;
  /** As people read it. */
  readonly unicode: string;
}

const reasonOf: ReadonlyMap<number, Reason> = new Map<number, Reason>([
  [NameFault.EmptyLabel, 'domain-name/empty-label'],
  [NameFault.LabelTooLong, 'domain-name/label-too-long'],
  [NameFault.TooLong, 'domain-name/too-long'],
]);

/** Octets of host names, and the underscore of scopes such as `_msdcs` (RFC 8552). */
const characters = /^[a-z0-9._-]*$/;
const innerUnderscore = /[^.]_/;
const edgeHyphen = /(?:^|\.)_?-|-(?:\.|$)/;
const numericLabel = /^\d+$/;
const brackets = /^\[(.*)\]$/;

/**
 * Reads the name that a domain shall have: a host name in ASCII or international letters (RFC 1035 2.3.1, RFC 1123 2.1,
 * RFC 5891), whose labels may start with an underscore; no address and no public suffix. A reason when it is none.
 */
export function readDomainName(text: unknown): DomainName | Reason {
  if (!isText(text) || text === '.') return 'domain-name/empty';
  if (text.length > MAX_NAME_TEXT) return 'domain-name/too-long';
  const bare = withoutFinalDot(text);
  if (readNetwork(bare.replace(brackets, '$1')) !== undefined) return 'domain-name/address';
  const name = toALabels(bare);
  if (name === undefined) return 'domain-name/idna';
  const reason = nameFault(name);
  if (reason !== undefined) return reason;
  return isPublicSuffix(name) ? 'domain-name/public-suffix' : { name, unicode: toULabels(name) };
}

export const withoutFinalDot = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name);

function nameFault(name: string): Reason | undefined {
  const length = labelsFault(name);
  if (length !== undefined) return length;
  if (!characters.test(name)) return 'domain-name/character';
  if (edgeHyphen.test(name)) return 'domain-name/hyphen';
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (innerUnderscore.test(name) || last.startsWith('_')) return 'domain-name/underscore';
  // Programs take what ends in a number for an address (RFC 1123 2.1).
  return numericLabel.test(last) ? 'domain-name/numeric' : undefined;
}

/** What is wrong with the lengths of labels; the name has no final dot. */
export function labelsFault(name: string): Reason | undefined {
  if (name.endsWith('.')) return 'domain-name/empty-label';
  const bytes = encodeUtf8(name);
  const end = readLabels(bytes, 0, bytes.length, new Uint8Array(NAME_ROOM), 0, true, {
    odd: false,
    hyphens: false,
  });
  return reasonOf.get(end);
}
