import { defineRrType } from './define.ts';
import { hostAlgorithm, hostKey, hostTag, rendezvousServers } from './fields/host-identity.ts';

/** The identity of a host that may move, and the servers that know where it is. */
export const hip = defineRrType({
  mnemonic: 'HIP',
  code: 55,
  spec: ['RFC 8005 5'],
  fields: [
    hostAlgorithm('public key algorithm'),
    hostTag('host identity tag'),
    hostKey('public key'),
    rendezvousServers('rendezvous servers'),
  ],
});
