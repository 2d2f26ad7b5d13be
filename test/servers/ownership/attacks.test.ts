import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createResolver, type ResolverOptions, type Verification } from '../../../src/resolve/index.ts';
import { good, Rcode, reply } from '../../faults/reply.ts';
import { a, Flag, ns, opt, soa, Type, txt } from '../../faults/wire.ts';
import { at, recursors } from './addresses.ts';
import { type Asked, type Attacker, type Move, startAttacker } from './attacker.ts';
import { challengeFor, check, rootHints } from './check.ts';
import { type Domain, PROOF, VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { startWorld, type World } from './world.ts';

/** Each attack is tried so many times, with other numbers and other randomness. */
const TRIES = process.env['FUZZ'] === 'full' ? 50 : 1;
const PATIENCE = 60_000 + TRIES * 12_000;

/** The servers of a domain of which the attacker has one; the other one is honest, and does not have the record. */
const shared = (honest: string) => `@ NS ns1\n@ NS ns2\nns1 A ${at.attacker}\nns2 A ${honest}`;
const nothing = 'www A 192.0.2.1';
const platform = ['ns1.platform.test', 'ns2.platform.test'];

/** Domains of the attacker whose servers all are the honest one, thirteen times over. */
const BUSY = 12;
const busy = Array.from({ length: BUSY }, (_, n): Domain => {
  const hosts = Array.from({ length: 13 }, (_, host) => `@ NS n${host}\nn${host} A ${at.named}`);
  return { domain: `busy${n}.test`, above: hosts.join('\n'), knot: null, named: nothing };
});

const domains: readonly Domain[] = [
  { domain: 'honest.test', zone: PROOF },
  { domain: 'taken.test', above: shared(at.pathToNamed), knot: null, named: nothing },
  { domain: 'starved.test', above: shared(at.named), knot: null, named: nothing },
  ...busy,
  { domain: 'platform.test' },
  { domain: 'stranger.test', above: `@ NS ns\nns A ${at.attacker}`, knot: null, named: null },
  {
    domain: 'dangling.test',
    above: platform.map((host) => `@ NS ${host}.`).join('\n'),
    zone: `@ NS ns.stranger.test.\n${PROOF}`,
  },
  { domain: 'within.test', above: '@ A 192.0.2.1', knot: null, named: null },
  { domain: 'handed.test', zone: nothing },
  {
    domain: 'hoster.test',
    above: `@ NS a\n@ NS b\na A ${at.attacker}\nb A ${at.named}`,
    knot: null,
    named: `ns1 A ${at.knot}\nns2 A ${at.named}`,
  },
  { domain: 'kept.test', above: '@ NS ns1.hoster.test.\n@ NS ns2.hoster.test.', zone: nothing },
  secured('secured.test', at.pathToKnot),
  secured('guarded.test', at.otherPathToKnot),
];

/** A signed domain with one server. */
function secured(domain: string, server: string): Domain {
  return { domain, above: `@ NS ns1\nns1 A ${server}`, zone: nothing, named: null, signed: 'now' };
}

const request = (asked: Asked) =>
  ({ ...asked, transport: 'udp', zone: asked.name, argument: 0, before: 0, text: VALUE }) as const;

const evil = at.attacker.split('.').map(Number);

/** A referral to servers of the attacker, by the names that the zone has anyway if it is one. */
function handed(asked: Asked, zone: string): Uint8Array {
  const hosts = [`ns1.${zone}`, `ns2.${zone}`];
  return reply(request(asked), {
    flags: Flag.QR,
    authorities: hosts.map((host) => ns(zone, host)),
    additionals: [...hosts.map((host) => a(host, ...evil)), ...(asked.hasOpt ? [opt()] : [])],
  });
}

const forged = (asked: Asked): Uint8Array => good(request(asked));

/** A server that has the record, and says that the zone has no other server. */
function alone(asked: Asked): Uint8Array {
  const zone = 'taken.test.';
  const own = a(`ns1.${zone}`, ...at.attacker.split('.').map(Number));
  if (asked.type === Type.TXT) return forged(asked);
  if (asked.type === Type.NS)
    return reply(request(asked), { answers: [ns(zone, `ns1.${zone}`)], additionals: [own] });
  const isOwn = asked.type === Type.A && asked.name.startsWith('ns1');
  return reply(request(asked), isOwn ? { answers: [own] } : { authorities: [soa(zone)] });
}

/** A recursive resolver that leads everything to the attacker, and calls it signed. */
function lying(asked: Asked): Uint8Array {
  const answers = {
    [Type.TXT]: [txt(VALUE)],
    [Type.NS]: [ns(asked.name, 'ns.stranger.test')],
    [Type.A]: [a(asked.name, ...evil)],
    [Type.SOA]: [soa(asked.name)],
  }[asked.type];
  return reply(request(asked), { flags: Flag.QR | Flag.AA | Flag.RA | Flag.AD, answers: answers ?? [] });
}

if (hasWorld()) attacks();

function attacks(): void {
  let world: World;
  const players: Attacker[] = [];
  /** How the attacker plays at his addresses, in the attack that is under way. */
  let atServer: (asked: Asked) => Move = (asked) => ({ send: [[0, forged(asked)]] });
  /** How the honest server behind `pathToNamed` answers. */
  const handedOn: Move = { handOn: [at.named, 50] };
  let atHonest: (asked: Asked) => Move = () => handedOn;
  let unheard: readonly string[] = [];
  const onPath = (asked: Asked): Move => {
    if (unheard.includes(asked.from)) return {};
    const isForged = asked.type === Type.TXT && unheard.length > 0;
    return isForged ? { send: [[0, forged(asked)]] } : { handOn: [at.knot, 0] };
  };

  beforeAll(async () => {
    world = await startWorld(domains);
    players.push(
      await startAttacker(at.attacker, (asked) => atServer(asked)),
      await startAttacker(at.pathToNamed, (asked) => atHonest(asked)),
      await startAttacker(at.pathToKnot, onPath),
      await startAttacker(at.otherPathToKnot, onPath),
      await startAttacker(at.pathToTld, (asked) => {
        const zone = ['within.test.', 'handed.test.'].find((one) => asked.name.endsWith(one));
        return zone === undefined ? { handOn: [at.otherTld, 0] } : { send: [[0, handed(asked, zone)]] };
      }),
    );
  });
  afterAll(async () => {
    for (const player of players) await player.close();
    await world?.stop();
  });

  /** Tries an attack, each time by what `run` does with its number: none may end valid. */
  async function tryAll(name: string, run: (number: number) => Promise<Verification>) {
    const found: Verification[] = [];
    for (let number = 0; number < TRIES; number++) found.push(await run(number));
    const falsely = found.filter(({ is_valid }) => is_valid);
    if (TRIES > 1) console.log(`${name}: ${found.length} tries, ${falsely.length} false valid`);
    expect(falsely).toEqual([]);
    return found;
  }

  describe.each(['hybrid', 'iterative', 'recursive'] as const)('%s:', (discovery) => {
    test('a record that is there is found', async () => {
      expect(await check('honest.test', { discovery })).toMatchObject({ is_valid: true });
    });
  });

  describe.each(['hybrid', 'iterative'] as const)(
    '%s, one of two servers is the attacker’s:',
    (discovery) => {
      test(
        'he sends garbage, and then the match',
        async () => {
          const found = await tryAll(`garbage, ${discovery}`, (number) => {
            atServer = (asked) =>
              asked.type === Type.TXT
                ? { send: garbage(sizeOf(number), forged(asked)) }
                : { send: [[0, forged(asked)]] };
            return check('taken.test', { discovery });
          });
          atServer = (asked) => ({ send: [[0, forged(asked)]] });
          for (const { servers } of found)
            expect(servers.map(({ name, outcome }) => [name, outcome])).toContainEqual([
              'ns2.taken.test',
              'no-such-name',
            ]);
        },
        PATIENCE,
      );

      const denials = [
        ['denies it without an SOA record', { flags: Flag.QR | Flag.AA | Rcode.NxDomain }],
        ['denies it for the zone above', { flags: Flag.QR | Flag.AA, authorities: [soa('test.')] }],
      ] as const;
      // Where no resolver is asked up to half of the servers may be of no use.
      const useless = [
        ['refuses us', { flags: Flag.QR | Rcode.Refused }],
        ['fails', { flags: Flag.QR | Rcode.ServFail }],
        ['has another text, without authority', { flags: Flag.QR, answers: [txt('other')] }],
      ] as const;
      test.each(discovery === 'hybrid' ? [...denials, ...useless] : denials)(
        'the honest one %s, and he names himself alone',
        async (name, parts) => {
          atServer = (asked) => ({ send: [[0, alone(asked)]] });
          // Resolvers do not reach it, so that he speaks to them alone.
          atHonest = (asked) => {
            if (recursors.includes(asked.from) || asked.from === at.recursor6) return {};
            return asked.type === Type.TXT ? { send: [[0, reply(request(asked), parts)]] } : handedOn;
          };
          await tryAll(`odd denial, ${discovery}, ${name}`, () => check('taken.test', { discovery }));
          atServer = (asked) => ({ send: [[0, forged(asked)]] });
          atHonest = () => handedOn;
        },
        PATIENCE,
      );

      test(
        'the honest one was heard, and is silent now',
        async () => {
          atServer = (asked) => ({ send: [[0, alone(asked)]] });
          const found = await tryAll(`silence, ${discovery}`, async () => {
            const resolver = createResolver({ discovery, resolvers: recursors, rootHints });
            await resolver.verifyChallenge(challengeFor('taken.test'));
            atHonest = () => ({});
            const second = await resolver.verifyChallenge(challengeFor('taken.test'));
            atHonest = () => handedOn;
            return second;
          });
          atServer = (asked) => ({ send: [[0, forged(asked)]] });
          for (const one of found)
            expect(one).toMatchObject({ code: 'ownership/busy', details: { limit: 'silence' } });
        },
        PATIENCE,
      );

      test(
        'the zone above is not heard, and he names himself alone',
        async () => {
          atServer = (asked) => ({ send: [[0, alone(asked)]] });
          const lost: readonly string[] = [at.tld, at.otherTld];
          const connectMap = (address: string) => ({
            host: lost.includes(address) ? at.closed : address,
            port: 53,
          });
          await tryAll(`zone above, ${discovery}`, () => check('taken.test', { discovery, connectMap }));
          atServer = (asked) => ({ send: [[0, forged(asked)]] });
        },
        PATIENCE,
      );

      test(
        'his other domains keep the honest one busy',
        async () => {
          await tryAll(`gate, ${discovery}`, async () => {
            const resolver = createResolver({ discovery, resolvers: recursors, rootHints, timeout: 4000 });
            const others = busy.map(({ domain }) => resolver.verifyChallenge(challengeFor(domain)));
            const found = await resolver.verifyChallenge(challengeFor('starved.test'));
            await Promise.all(others);
            expect(found.servers.map(({ name, outcome }) => [name, outcome])).toContainEqual([
              'ns1.starved.test',
              'match',
            ]);
            return found;
          });
        },
        PATIENCE,
      );
    },
  );

  describe.each(['hybrid', 'iterative'] as const)(
    '%s, a zone of a stranger at the platform:',
    (discovery) => {
      const tld = [at.tld, at.otherTld] as readonly string[];
      const own = [at.knot, at.named] as readonly string[];
      const lostAt =
        (lost: readonly string[]): ResolverOptions['connectMap'] =>
        (address) => ({ host: lost.includes(address) ? at.closed : address, port: 53 });

      test.each([
        ['everybody is heard', []],
        ['the zone above is not', tld],
        ['the platform is not', own],
        ['neither is', [...tld, ...own]],
      ])(
        'names a server of his own, %s',
        async (name, lost) => {
          const options = { discovery, platformNameservers: platform, connectMap: lostAt(lost) };
          await tryAll(`dangling, ${discovery}, ${name}`, () => check('dangling.test', options));
          // The same servers under other names are not known to be the platform's.
          expect(await check('honest.test', { ...options, connectMap: lostAt([]) })).toMatchObject({
            is_valid: true,
          });
        },
        PATIENCE,
      );
    },
  );

  describe.each(['hybrid', 'iterative'] as const)(
    '%s, one of two servers of the zone above is the attacker’s:',
    (discovery) => {
      const connectMap: ResolverOptions['connectMap'] = (address) => ({
        host: address === at.otherTld ? at.pathToTld : address,
        port: 53,
      });
      // Right signatures would save some.
      const options = { discovery, connectMap, dnssec: 'off' } as const;

      test.each([
        ['hands a name within the zone to his own', 'within.test'],
        ['has other glue for the same names', 'handed.test'],
      ])(
        'it %s',
        async (name, domain) => {
          atServer = (asked) => ({ send: [[0, forged(asked)]] });
          const found = await tryAll(`above, ${discovery}, ${name}`, () => check(domain, options));
          for (const { servers, hint } of found) {
            expect(servers).toContainEqual(
              expect.objectContaining({ address: at.attacker, outcome: 'match' }),
            );
            expect(hint).toMatchObject({ kind: 'servers-above' });
          }
          expect(await check('honest.test', options)).toMatchObject({ is_valid: true });
        },
        PATIENCE,
      );
    },
  );

  test(
    'iterative, one of two servers of the hoster is the attacker’s: it moves all his name servers',
    async () => {
      atServer = (asked) => ({
        send: [[0, asked.type === Type.TXT || asked.type === Type.A ? lying(asked) : forged(asked)]],
      });
      await tryAll('hoster, iterative', () => check('kept.test', { discovery: 'iterative' }));
    },
    PATIENCE,
  );

  test('recursive resolvers alone are never asked what is at the platform', () => {
    expect(() => check('dangling.test', { discovery: 'recursive', platformNameservers: platform })).toThrow(
      TypeError,
    );
  });

  describe.each(['hybrid', 'recursive'] as const)(
    '%s, an attacker on the path to the domain:',
    (discovery) => {
      const unsaid = { code: 'ownership/timeout', details: { reason: 'unvalidated' } };

      test.each([
        ['all resolvers', 'secured.test', recursors, discovery === 'hybrid' ? unsaid : {}],
        ['those that validate', 'guarded.test', [at.validator], unsaid],
      ])(
        'answers us, and drops the queries of %s',
        async (name, domain, dropped, expected) => {
          unheard = dropped;
          const found = await tryAll(`dropped, ${discovery}, ${name}`, () => check(domain, { discovery }));
          unheard = [];
          for (const one of found) expect(one).toMatchObject(expected);
        },
        PATIENCE,
      );
    },
  );

  test(
    'a single resolver lies about everything',
    async () => {
      atServer = (asked) => ({ send: [[0, asked.name === 'honest.test.' ? forged(asked) : lying(asked)]] });
      for (const discovery of ['hybrid', 'iterative'] as const)
        for (const domain of ['taken.test', 'secured.test', 'busy0.test'])
          await tryAll(`one liar, ${discovery}, ${domain}`, () =>
            check(domain, { discovery, resolvers: [at.attacker] }),
          );
      expect(await check('honest.test', { resolvers: [at.attacker] })).toMatchObject({ is_valid: true });
    },
    PATIENCE,
  );

  describe.each(['hybrid', 'recursive'] as const)('%s, one resolver of three', (discovery) => {
    test.each([
      ['lies', []],
      ['lies, and floods', [[0, 0]]],
    ])(
      '%s about everything',
      async (name, flood) => {
        await tryAll(`liar of three, ${discovery}, ${name}`, (number) => {
          atServer = (asked) => ({
            send: flood.length === 0 ? [[0, lying(asked)]] : garbage(sizeOf(number), lying(asked)),
          });
          const resolvers = [at.validator, at.recursor];
          resolvers.splice(number % 3, 0, at.attacker as never);
          return check('busy0.test', { discovery, resolvers });
        });
      },
      PATIENCE,
    );
  });
}

/** About as much as a check once took in of all servers together, so that an answer more was too much for it. */
const sizeOf = (number: number): number => 260_400 + 35 * ((number + 22) % 50);

/** So many octets of garbage, as fast as they are taken, and an answer behind them. */
function garbage(octets: number, answer: Uint8Array): (readonly [number, Uint8Array])[] {
  const moves: (readonly [number, Uint8Array])[] = [];
  for (let left = octets; left > 0; left -= 1200)
    moves.push([Math.floor(moves.length / 20), new Uint8Array(Math.min(left, 1200)).fill(0xff)]);
  return [...moves, [Math.ceil(moves.length / 20) + 1, answer]];
}
