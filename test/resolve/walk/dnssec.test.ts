import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);

describe('R35 what a validating recursive resolver says', () => {
  test('wrong signatures are no proof, whatever the servers say', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], bogus: ['shop.test'] });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/no-nameservers',
      details: { reason: 'bogus', dnssec: { bogus: true, ede: [{ code: 7, text: 'signature expired' }] } },
    });
  });

  test('wrong signatures are no proof through recursive resolvers either', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      bogus: ['shop.test'],
      faults: { '5.5.4.1': deaf, '5.5.4.2': deaf },
    });
    expect(found).toMatchObject({ is_valid: false });
    expect(found.servers.at(-1)).toMatchObject({ outcome: 'lame', note: 'SERVFAIL', ede: [{ code: 7 }] });
  });

  test.each([
    [
      'right signatures',
      (asked, answer) => (asked.type === 'TXT' ? { ...answer, ad: true } : answer),
      'secure',
    ],
    ['no signatures', (_asked, answer) => ({ ...answer, ad: false }), 'insecure'],
    [
      'that the record is missing, as it lags behind',
      ({ type }, answer) => (type === 'TXT' ? { ...answer, rcode: 3, answer: [] } : answer),
      'secure',
    ],
    [
      'SERVFAIL, unchecked too',
      ({ type }, answer) => (type === 'TXT' ? { ...answer, rcode: 2, answer: [] } : answer),
      'secure',
    ],
  ] satisfies (readonly [string, Fault, string])[])('%s: nothing against it', async (_, fault, dnssec) => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '1.1.1.1': fault } });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec } });
  });

  test('the next one is asked when the first does not answer', async () => {
    const silent: Fault = ({ type }, answer) => (type === 'TXT' ? null : answer);
    const found = await verify({
      zones: [shop(PUBLISHED)],
      bogus: ['shop.test'],
      faults: { '1.1.1.1': silent },
    });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'bogus' } });
  });

  test('nobody is asked when it is switched off', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      bogus: ['shop.test'],
      resolver: { dnssec: 'off' },
    });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'off' } });
    expect(found.world.asked.join()).not.toContain('1.1.1.1 _scaidns-verify');
  });

  test('a missing record is one even if the signatures are wrong', async () => {
    const found = await verify({ zones: [shop()], bogus: ['shop.test'] });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });

  test('resolvers that do not answer hold nothing up beyond the deadline', async () => {
    const silent: Fault = ({ type }, answer) => (type === 'TXT' ? null : answer);
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { '1.1.1.1': silent, '8.8.8.8': silent, '9.9.9.9': faults.drop },
    });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'unchecked' } });
    expect(found.took).toBeLessThanOrEqual(10_000);
  });
});
