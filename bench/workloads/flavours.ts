import { ipv4 } from './address.ts';
import { ds, tlsa } from './digest.ts';
import type { Flavour } from './site.ts';

/** Every type that hosting companies sell today. */
export const full: Flavour = {
  atName: (random) => {
    if (random.chance(0.5)) return [];
    return [random.chance(0.5) ? 'HTTPS 1 . alpn=h2' : `HTTPS 1 . alpn="h2,h3" ipv4hint=${ipv4(random)}`];
  },
  blocks: (name, random) => {
    if (random.chance(0.6)) return [];
    return [{ owner: `_443._tcp.${name}`, data: [`TLSA ${tlsa(random)}`] }];
  },
};

/** The same without TLSA and HTTPS: a signed delegation and a service listing of about their size stand in. */
export const core: Flavour = {
  atName: () => [],
  blocks: (name, random) => [
    ...(random.chance(0.5) ? [{ owner: `b._dns-sd._udp.${name}`, data: [`PTR ${name}`] }] : []),
    ...(random.chance(0.2)
      ? [{ owner: `lab.${name}`, data: ['NS ns1.dns.test.', 'NS ns2.dns.test.', `DS ${ds(random)}`] }]
      : []),
  ],
};
