import { at } from './addresses.ts';
import { type Domain, usualDelegation } from './domain.ts';

export const TLD = 'test';

/** The zone above all domains; `keys` are DS records. */
export function tldZone(domains: readonly Domain[], keys: readonly string[], serial: number): string {
  const delegations = domains.map(({ domain, above = usualDelegation }) => `$ORIGIN ${domain}.\n${above}\n`);
  return `$ORIGIN ${TLD}.
$TTL 300
@ SOA ns1.nic hostmaster.nic ${serial} 7200 3600 1209600 60
@ NS ns1.nic
@ NS ns2.nic
ns1.nic A ${at.tld}
ns2.nic A ${at.otherTld}
${delegations.join('')}
${keys.join('\n')}
`;
}

export const rootZone = `$TTL 300
. SOA a.root-servers.net. hostmaster.root-servers.net. 1 7200 3600 1209600 60
. NS a.root-servers.net.
a.root-servers.net. A ${at.root}
${TLD}. NS ns1.nic.${TLD}.
${TLD}. NS ns2.nic.${TLD}.
ns1.nic.${TLD}. A ${at.tld}
ns2.nic.${TLD}. A ${at.otherTld}
`;
