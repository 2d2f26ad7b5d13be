import { addresses } from './address.ts';
import type { Block } from './block.ts';
import { dkim, dmarc, spf } from './mail-texts.ts';
import type { Random } from './random.ts';

/** Mail of one customer: on a host of their own, at a provider, or none, which SPF then says. */
export function mailOf(name: string, origin: string, random: Random): Block[] {
  const kind = random.pick(['own', 'provider', 'provider', 'none'] as const);
  const verification = random.chance(0.3)
    ? [`TXT "site-verification=${random.text(24, 'abcdef0123456789')}"`]
    : [];
  const texts: Block = { owner: name, data: [spf(random, kind !== 'none'), ...verification] };
  if (kind === 'none') return [texts];
  const blocks = [texts, ...(kind === 'own' ? ownServer(name, random) : provider(name))];
  if (random.chance(0.55)) blocks.push({ owner: `s1._domainkey.${name}`, data: [dkim(random)] });
  if (random.chance(0.5)) {
    blocks.push({ owner: `_dmarc.${name}`, data: [dmarc(random, `${name}.${origin.slice(0, -1)}`)] });
  }
  return blocks;
}

function ownServer(name: string, random: Random): Block[] {
  const host = `mail.${name}`;
  return [
    { owner: name, data: [`MX 10 ${host}`] },
    { owner: host, data: addresses(random) },
    { owner: `_imaps._tcp.${name}`, data: [`SRV 0 1 993 ${host}`] },
  ];
}

function provider(name: string): Block[] {
  return [{ owner: name, data: ['MX 10 mx1.mailer.test.', 'MX 20 mx2.mailer.test.'] }];
}
