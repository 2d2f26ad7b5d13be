import type { Finding } from '../../catalog/finding.ts';
import type { Reason } from '../../catalog/reasons.ts';
import { MAX_NAME } from '../../engine/name/limits.ts';
import { isPrivateSuffix } from '../../engine/name/public-suffix.ts';
import { deny, show } from '../../engine/policy/decision.ts';
import { readDomainName } from '../../engine/policy/domain-name.ts';

/** Characters of a name without its final dot: a length, and the root's zero, are not among them. */
const LONGEST = MAX_NAME - 2;

/**
 * The name of a domain that may be claimed: A-labels, folded, no final dot. A finding when there is no claim to it, or no
 * room before it for the label of the proof.
 */
export function readClaimedDomain(
  text: unknown,
  allowPrivateSuffix: boolean,
  label?: string,
): string | Finding {
  const extra = label === undefined ? 0 : label.length + 1;
  const longest = LONGEST - extra;
  const read = readDomainName(typeof text === 'string' ? text.trim() : text);
  const reason = typeof read === 'string' ? read : unclaimable(read.name, allowPrivateSuffix, longest);
  if (reason === undefined) return (read as { readonly name: string }).name;
  const shown = show(text);
  const args = { text: shown, example: 'example.com', extra, longest };
  return deny('domain/invalid-name', { value: shown }, { reason, field: 'domain', args }).denial;
}

function unclaimable(name: string, allowPrivateSuffix: boolean, longest: number): Reason | undefined {
  if (name.length > longest) return 'domain-name/no-room-for-proof';
  return !allowPrivateSuffix && isPrivateSuffix(name) ? 'domain-name/public-suffix' : undefined;
}
