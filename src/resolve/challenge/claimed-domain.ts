import type { Finding } from '../../catalog/finding.ts';
import type { Reason } from '../../catalog/reasons.ts';
import { isPrivateSuffix } from '../../engine/name/public-suffix.ts';
import { deny, show } from '../../engine/policy/decision.ts';
import { readDomainName } from '../../engine/policy/domain-name.ts';

/** A name has 253 characters without its final dot, of which the label of the challenge takes 16. */
const LONGEST = 237;

/** The name of a domain that may be claimed: A-labels, folded, no final dot. A finding when there is no claim to it. */
export function readClaimedDomain(text: unknown, allowPrivateSuffix: boolean): string | Finding {
  const read = readDomainName(typeof text === 'string' ? text.trim() : text);
  const reason = typeof read === 'string' ? read : unclaimable(read.name, allowPrivateSuffix);
  if (reason === undefined) return (read as { readonly name: string }).name;
  const shown = show(text);
  const more = { reason, field: 'domain', args: { text: shown, example: 'example.com' } };
  return deny('domain/invalid-name', { value: shown }, more).denial;
}

function unclaimable(name: string, allowPrivateSuffix: boolean): Reason | undefined {
  if (name.length > LONGEST) return 'domain-name/no-room-for-proof';
  return !allowPrivateSuffix && isPrivateSuffix(name) ? 'domain-name/public-suffix' : undefined;
}
