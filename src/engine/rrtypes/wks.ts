import { defineRrType, Trait } from './define.ts';
import { ipv4Address } from './fields/ipv4-address.ts';
import { mnemonicOrNumber } from './fields/mnemonic-or-number.ts';
import { wksServices } from './fields/wks-services.ts';

/** RFC 1010 and the IANA registry of protocol numbers. */
const protocols = {
  ICMP: 1,
  IGMP: 2,
  GGP: 3,
  ST: 5,
  TCP: 6,
  EGP: 8,
  IGP: 9,
  PUP: 12,
  CHAOS: 16,
  UDP: 17,
  HMP: 20,
  'XNS-IDP': 22,
  RDP: 27,
  DCCP: 33,
  RSVP: 46,
  SCTP: 132,
  UDPLITE: 136,
} as const;

/** The services that an address offers under one protocol. */
export const wks = defineRrType({
  mnemonic: 'WKS',
  code: 11,
  spec: ['RFC 1035 3.4.2'],
  fields: [ipv4Address('address'), mnemonicOrNumber('protocol', 1, protocols), wksServices('services')],
  traits: Trait.HostOwner,
});
