import { describe, expect, test } from 'vitest';
import type { Reply } from '../helpers/serve.ts';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const resolvers = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
const soa = { owner: 'shop.test.', type: 'SOA', data: 'ns' };
const forgedTo = (owner: string, answer: Reply): Reply => ({
  ...{ ...answer, rcode: 0, aa: true, authority: [] },
  answer: [{ owner, type: 'TXT', data: VALUE }],
});
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
    ['nothing of signatures', (_asked, answer) => ({ ...answer, ad: false }), 'secure'],
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

  test.each([
    ['that there is no such name', shop(), 'no-such-name'],
    ['another text', shop('_scaidns-verify TXT other'), 'other text'],
  ])('resolvers with signatures for %s: no proof, whatever the servers say', async (_, zone, kind) => {
    const forged: Fault = (asked, answer) =>
      asked.byRecursor === true || asked.type !== 'TXT'
        ? answer
        : {
            ...{ ...answer, rcode: 0, aa: true, authority: [] },
            answer: [{ owner: asked.name, type: 'TXT', data: VALUE }],
          };
    const found = await verify({ zones: [zone], faults: { '5.5.4.1': forged, '5.5.4.2': forged } });
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/record-not-found', hint: { kind: 'denied' } },
      details: { reason: 'denied', dnssec: 'denied' },
    });
    const wait = kind === 'no-such-name' ? 'check again after 240 seconds' : 'check again and see';
    expect(found.hint?.text).toContain(wait);
  });

  const behind: Fault = ({ type }, answer) =>
    type === 'TXT' ? { ...answer, rcode: 3, answer: [], authority: [soa] } : answer;
  const forging: Fault = (asked, answer) =>
    asked.byRecursor === true || asked.type !== 'TXT' ? answer : forgedTo(asked.name, answer);
  const lying: Fault = (asked, answer) =>
    asked.type === 'TXT' ? { ...forgedTo(asked.name, answer), ra: true, ad: true } : answer;
  const failing: Fault = ({ type, checkingDisabled }, answer) =>
    type === 'TXT' && !checkingDisabled ? { ...answer, rcode: 2, answer: [], authority: [] } : answer;
  const places = [0, 1, 2].map((place) => ({
    one: resolvers[place]!,
    others: resolvers.filter((_, other) => other !== place),
  }));

  test.each(places)(
    'one of three that lags behind has no veto, two that do have: $one',
    async ({ one, others }) => {
      const alone = await verify({ zones: [shop(PUBLISHED)], faults: { [one]: behind } });
      expect(alone).toMatchObject({ is_valid: true, details: { dnssec: 'secure' } });
      const both = Object.fromEntries(others.map((address) => [address, behind]));
      const found = await verify({ zones: [shop(PUBLISHED)], faults: both });
      expect(found).toMatchObject({
        ...{ is_valid: false, code: 'ownership/record-not-found', hint: { kind: 'denied' } },
        details: { dnssec: 'denied' },
      });
    },
  );

  test.each(places)('one of three that lies blesses nothing that two object to: $one', async ({ one }) => {
    const forged = { '5.5.4.1': forging, '5.5.4.2': forging, [one]: lying };
    for (const [bogus, reason] of [
      [['shop.test'], 'bogus'],
      [[], 'denied'],
    ] as const) {
      const found = await verify({ zones: [shop()], bogus, faults: forged });
      expect(found).toMatchObject({ is_valid: false, details: { reason } });
    }
    // Of two nobody knows which one lies.
    const two = [one, resolvers.find((other) => other !== one)!];
    const found = await verify({ zones: [shop()], faults: forged, resolver: { resolvers: two } });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'denied' } });
  });

  test.each(places)('one of three that lies has no veto: $one', async ({ one }) => {
    for (const zone of [shop(PUBLISHED), shop(PUBLISHED, 'www A 192.0.2.1')])
      expect(await verify({ zones: [zone], faults: { [one]: failing } })).toMatchObject({
        ...{ is_valid: true, details: { dnssec: 'secure' } },
      });
    const unsigned: Fault = ({ type }, answer) => ({ ...answer, ad: type !== 'TXT' });
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { ...everywhere(unsigned), [one]: failing },
    });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'insecure' } });
  });

  test('the one that validates is heard, though two others see nothing wrong', async () => {
    const plain: Fault = (asked, answer) =>
      asked.type === 'TXT'
        ? { ...forgedTo(asked.name, answer), ra: true, ad: false }
        : { ...answer, ad: false };
    for (const { others } of places) {
      const both = Object.fromEntries(others.map((address) => [address, plain]));
      const found = await verify({ zones: [shop(PUBLISHED)], bogus: ['shop.test'], faults: both });
      expect(found).toMatchObject({ is_valid: false, details: { reason: 'bogus' } });
    }
  });

  test('two of three resolvers are asked where they agree', async () => {
    const { world } = await verify({ zones: [shop(PUBLISHED)] });
    const asked = world.asked.filter((line) => /^(?:1\.1|8\.8|9\.9)\.\S+ _scaidns/.test(line));
    expect(asked).toHaveLength(2);
  });

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'two that do not validate do not outvote the one that does and has signatures for none: %s',
    async (validating) => {
      const fooled: Fault = ({ name, type }, answer) => {
        const told = { ...answer, ad: false };
        const lie = { rcode: 0, authority: [], answer: [{ owner: name, type: 'TXT', data: VALUE }] };
        return type === 'TXT' ? { ...told, ...lie } : told;
      };
      const faults = { ...everywhere(fooled), [validating]: ((_asked, answer) => answer) as Fault };
      const silent = { '5.5.4.1': deaf, '5.5.4.2': deaf };
      for (const [discovery, more] of [
        ['recursive', {}],
        ['hybrid', silent],
      ] as const) {
        const found = await verify({
          zones: [shop()],
          faults: { ...faults, ...more },
          resolver: { discovery },
        });
        expect(found, discovery).toMatchObject({ is_valid: false, details: { dnssec: 'denied' } });
      }
    },
  );

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

  test('no signatures: nothing against it', async () => {
    const unsigned: Fault = ({ type }, answer) => ({ ...answer, ad: type !== 'TXT' });
    const found = await verify({ zones: [shop(PUBLISHED)], faults: everywhere(unsigned) });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'insecure' } });
  });

  test('nothing at all, and nobody else validates: nothing against it', async () => {
    const unsigned: Fault = (_asked, answer) => ({ ...answer, ad: false });
    for (const discovery of ['hybrid', 'recursive'] as const) {
      const found = await verify({
        zones: [shop(PUBLISHED)],
        faults: everywhere(unsigned),
        resolver: { discovery },
      });
      expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'insecure' } });
    }
  });
});

const everywhere = (fault: Fault) => ({ '1.1.1.1': fault, '8.8.8.8': fault, '9.9.9.9': fault });

describe.each(['hybrid', 'recursive'] as const)(
  'R35 without the word of a resolver that validates, %s',
  (discovery) => {
    const base = { zones: [shop(PUBLISHED)], resolver: { discovery } };
    const unsaid = {
      is_valid: false,
      code: 'ownership/timeout',
      details: { reason: 'unvalidated', dnssec: 'unchecked' },
    };
    /** Whoever forges the record keeps those that validate from seeing it. */
    const dropped: Fault = ({ type }, answer) => (type === 'TXT' ? null : answer);
    const failing: Fault = ({ type }, answer) =>
      type === 'TXT' ? { ...answer, rcode: 2, answer: [], authority: [] } : answer;
    const other: Fault = (_asked, answer) => ({ ...answer, ad: false });

    test.each([
      ['none answers', dropped],
      ['all fail, unchecked too', failing],
    ])('a record proves nothing: %s', async (_, fault) => {
      const found = await verify({ ...base, faults: everywhere(fault) });
      // Where resolvers alone are asked, nobody has the record then.
      expect(found).toMatchObject(discovery === 'hybrid' ? unsaid : { is_valid: false });
      expect(found.took).toBeLessThanOrEqual(10_000);
    });

    test.each([
      ['none answers', dropped],
      ['it fails, unchecked too', failing],
    ])('others that do not validate say nothing in its place: %s', async (_, fault) => {
      for (const address of ['1.1.1.1', '8.8.8.8', '9.9.9.9']) {
        const found = await verify({ ...base, faults: { ...everywhere(other), [address]: fault } });
        expect(found, address).toMatchObject(unsaid);
      }
    });

    test('a record is one where nobody shall be asked', async () => {
      const found = await verify({
        zones: [shop(PUBLISHED)],
        faults: { ...everywhere(other), '1.1.1.1': dropped },
        resolver: { discovery, dnssec: 'off' },
      });
      expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'off' } });
    });
  },
);

test('R35 no resolver is asked for what no server has', async () => {
  const found = await verify({ zones: [shop()] });
  expect(found).toMatchObject({ code: 'ownership/record-not-found', details: { dnssec: 'unchecked' } });
  expect(found.world.asked.filter((line) => /^(?:1\.1|8\.8|9\.9)\.\S+ _scaidns/.test(line))).toEqual([]);
});
