import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, forbidden, isGroup, isLoopback, mapped, recursors } from './addresses.ts';
import { untilSoa } from './ask-soa.ts';
import { type Domain, zoneText } from './domain.ts';
import { isInOwnNetwork, takeAddresses } from './namespace.ts';
import { type ServerChild, startServer } from './server-child.ts';
import { fileOf, knot, named, nsd, rootHints, type ServerConfig, unbound } from './server-configs.ts';
import { makeKey, signZone, type ZoneKey } from './sign-zone.ts';
import { rootZone, TLD, tldZone } from './tld-zone.ts';

export interface World {
  /** A file with the addresses of its root servers. */
  readonly rootHints: string;
  /** Changes what the zone `test` says of domains, and returns when all its servers say so. */
  redelegate(changes: readonly Domain[]): Promise<void>;
  stop(): Promise<void>;
}

/** Those that an interface can have and does not have yet. */
const ownForbidden = Object.values(forbidden).filter((address) => !isGroup(address) && !isLoopback(address));

type Zones = Readonly<Record<string, string>>;

/** Answers that recursors have of their own, as records, by their addresses. */
export type Made = Readonly<Record<string, readonly string[]>>;

export interface WorldOptions {
  /** Further addresses of `knotd` and of `named`. */
  readonly more?: Readonly<Record<'knot' | 'named', readonly string[]>>;
  /** Told each line that `named` writes, which is told each query then. */
  readonly heard?: (line: string) => void;
}

/** Brings up a DNS of its own: a root, `test`, two servers of domains, three recursors. */
export async function startWorld(
  domains: readonly Domain[],
  made: Made = {},
  { more = { knot: [], named: [] }, heard }: WorldOptions = {},
): Promise<World> {
  if (!isInOwnNetwork) throw new Error('a world needs a network of its own');
  takeAddresses([...Object.values(at), ...ownForbidden, ...more.knot, ...more.named]);
  const folder = mkdtempSync(join(tmpdir(), 'zonevet-world-'));
  const keys = new Map<string, ZoneKey>(
    [TLD, ...domains.filter(({ signed }) => signed).map(({ domain }) => domain)].map((zone) => [
      zone,
      makeKey(folder, zone),
    ]),
  );
  const children: ServerChild[] = [];

  async function start(
    name: string,
    { program, args, config }: ServerConfig,
    files: Zones,
    asked: Asked,
    told?: (line: string) => void,
  ) {
    const home = join(folder, name);
    mkdirSync(home);
    for (const [file, text] of Object.entries({ ...files, config: config.replaceAll('FOLDER', home) }))
      writeFileSync(join(home, file), text);
    const child = startServer(
      name,
      program,
      args.map((arg) => arg.replaceAll('FOLDER', home)),
      told,
    );
    children.push(child);
    for (const address of asked.addresses) await untilSoa(address, asked.zone, child.said);
    return child;
  }

  function zonesOf(server: 'knot' | 'named'): Zones {
    return Object.fromEntries(
      domains.flatMap((domain) => {
        const text = zoneText(domain, server);
        if (text === undefined) return [];
        const key = domain.signed && keys.get(domain.domain);
        const served = key ? signZone(folder, domain.domain, text, key, domain.signed!) : text;
        return [[fileOf(domain.domain), served]];
      }),
    );
  }

  const secured = domains.filter(({ signed }) => signed).map(({ domain }) => keys.get(domain)!.ds);
  const tldText = (all: readonly Domain[], serial: number) =>
    signZone(folder, TLD, tldZone(all, secured, serial), keys.get(TLD)!, 'now');
  const originsOf = (zones: Zones) => Object.keys(zones).map((file) => file.replace(/\.zone$/, ''));

  async function startAll() {
    const atKnot = zonesOf('knot');
    const atNamed = zonesOf('named');
    const [tld] = await Promise.all([
      start(
        'tld',
        nsd([at.tld, at.otherTld], [TLD]),
        { [fileOf(TLD)]: tldText(domains, 1) },
        {
          addresses: [at.tld, at.otherTld],
          zone: TLD,
        },
      ),
      start(
        'root',
        named([at.root], ['.']),
        { [fileOf('.')]: rootZone },
        { addresses: [at.root], zone: '.' },
      ),
      start('knot', knot([at.knot, at.otherKnot, at.knot6, ...more.knot], originsOf(atKnot)), atKnot, {
        addresses: [at.knot, at.knot6],
        zone: originsOf(atKnot).at(-1)!,
      }),
      start(
        'named',
        named([at.named, ...more.named], originsOf(atNamed), heard !== undefined),
        atNamed,
        { addresses: [at.named], zone: originsOf(atNamed).at(-1)! },
        heard,
      ),
    ]);
    const hints = { 'root.hints': rootHints };
    const unasked = [...Object.values(forbidden), mapped];
    const trusted = keys.get(TLD)!.dnskey;
    await Promise.all(
      recursors.map((address, index) => {
        const own = { unasked, made: made[address] ?? [], ...(address === at.validator && { trusted }) };
        return start(`recursor${index}`, unbound(address, own), hints, { addresses: [address], zone: TLD });
      }),
    );
    return tld;
  }

  async function stop() {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    const tld = await startAll();
    let serial = 1;
    return {
      rootHints: join(folder, 'recursor0', 'root.hints'),
      async redelegate(changes) {
        const changed = domains.map((old) => changes.find(({ domain }) => domain === old.domain) ?? old);
        serial++;
        writeFileSync(join(folder, 'tld', fileOf(TLD)), tldText(changed, serial));
        tld.reload();
        const mark = Buffer.alloc(4);
        mark.writeUInt32BE(serial);
        for (const address of [at.tld, at.otherTld])
          await untilSoa(address, TLD, tld.said, (answer) => answer.includes(mark));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Asked {
  readonly addresses: readonly string[];
  readonly zone: string;
}
