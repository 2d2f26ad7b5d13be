import { addressText } from '../transport/address.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Settings } from './settings.ts';

/** Whether the platform told which servers are its own, and the claimant has no zone there. */
export const hasPlatform = ({ platformNameservers }: Settings): boolean => platformNameservers.size > 0;

/** Whether a server is one of the platform's own, by its name or one of its addresses. */
export function isPlatform(
  { platformNameservers }: Settings,
  { name, addresses }: Pick<HostAnswer, 'name' | 'addresses'>,
): boolean {
  return (
    platformNameservers.has(name) || addresses.some((one) => platformNameservers.has(addressText(one) ?? ''))
  );
}
