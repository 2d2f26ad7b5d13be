import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const at = (...addresses: readonly string[]): ZoneSpec => ({
  origin: 'shop.test',
  servers: Object.fromEntries(addresses.map((address, n) => [`ns${n + 1}.shop.test`, address])),
  records: [PUBLISHED],
});

/** Questions to recursive resolvers that would have them ask servers of the domain. */
const deputies = (asked: readonly string[]) =>
  asked.filter((line) => /^(?:1\.1|8\.8|9\.9)\.\S+ \S*shop\.test\. (?:TXT|NS|SOA)$/.test(line));

describe('R20 servers where nobody is sent', () => {
  test.each(['hybrid', 'iterative'] as const)('end the check at once, %s', async (discovery) => {
    const found = await verify({ zones: [at('169.254.169.254', '10.0.0.1')], resolver: { discovery } });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/no-nameservers',
      servers: [{ outcome: 'blocked' }, { outcome: 'blocked' }],
      hint: {
        kind: 'blocked',
        text: 'These name servers are where nobody is reached over the Internet: ns1.shop.test (169.254.169.254), ns2.shop.test (10.0.0.1). Give them public addresses, in the zone above, too.',
      },
    });
    expect(found.took).toBeLessThan(100);
    expect(deputies(found.world.asked)).toEqual([]);
  });

  test.each([
    ['silent', faults.drop],
    ['lame', faults.refused],
  ])('are asked by no resolver in our place though another one is %s', async (_, fault) => {
    const found = await verify({ zones: [at('169.254.169.254', '5.5.4.2')], faults: { '5.5.4.2': fault } });
    expect(found.is_valid).toBe(false);
    expect(deputies(found.world.asked)).toEqual([]);
  });

  test('are asked by no resolver in our place where an alias leads', async () => {
    const proof: ZoneSpec = {
      origin: 'proof.test',
      servers: { 'ns.proof.test': '127.0.0.1' },
      records: [`tok TXT ${VALUE}`],
    };
    const found = await verify({ zones: [shop('_scaidns-verify CNAME tok.proof.test.'), proof] });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/no-nameservers' });
    expect(deputies(found.world.asked)).toEqual([]);
  });

  test('are asked by no resolver in our place where the zone above has them', async () => {
    const top = { origin: 'bad', servers: { 'a.nic.bad': '127.0.0.1', 'b.nic.bad': '10.0.0.1' } };
    const found = await verify({ zones: [top], domain: 'shop.bad' });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/no-nameservers' });
    expect(found.world.asked.filter((line) => line.includes('shop.bad.'))).toEqual([]);
  });
});
