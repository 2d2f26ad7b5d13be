import { isAtOrBelow, isBelow, parentOf } from '../../../src/engine/name/relation.ts';

/** A record: names are folded and have their final dot. */
export interface Rr {
  readonly owner: string;
  readonly type: string;
  /** A name, an address, or the strings of a TXT record. */
  readonly data: string | readonly string[];
}

/** A zone as a test writes it. */
export interface ZoneSpec {
  readonly origin: string;
  /** Address or addresses by host. */
  readonly servers: Readonly<Record<string, string | readonly string[]>>;
  /** `name TYPE data`; names without final dot are relative to the zone, `@` is the zone itself. */
  readonly records?: readonly string[];
  /** What the servers of the zone above name, if not `servers`. */
  readonly delegatedTo?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Zone {
  readonly origin: string;
  readonly records: readonly Rr[];
}

export const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

/** A name with its final dot; relative to an origin if it has none. */
export function absolute(name: string, origin = '.'): string {
  if (name === '@') return origin;
  if (name.endsWith('.')) return name;
  return origin === '.' ? `${name}.` : `${name}.${origin}`;
}

const namesIn: ReadonlySet<string> = new Set(['NS', 'CNAME', 'DNAME']);

export function readRecord(line: string, origin: string): Rr {
  const [, name = '', type = '', rest = ''] = /^(\S+)\s+(\S+)\s+(.*)$/s.exec(line) ?? [];
  if (type === '') throw new Error(`no record: ${line}`);
  const owner = absolute(name, origin).toLowerCase();
  if (type === 'TXT') return { owner, type, data: rest.split('|') };
  return { owner, type, data: namesIn.has(type) ? absolute(rest, origin) : rest };
}

/** The host names of servers always are whole names. */
export function hostsOf(servers: ZoneSpec['servers']): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(servers).map(([host, at]) => [absolute(host), listOf(at)]);
}

const addressRecords = (host: string, addresses: readonly string[]): readonly Rr[] =>
  addresses.map((data) => ({ owner: host, type: data.includes(':') ? 'AAAA' : 'A', data }));

/** Zones with all that follows from the others: their own SOA and NS records, delegations, glue, the addresses of hosts. */
export function buildZones(specs: readonly ZoneSpec[]): readonly Zone[] {
  const origins = specs.map(({ origin }) => absolute(origin));
  const enclosing = (name: string) => {
    for (let zone = name; ; zone = parentOf(zone)) if (origins.includes(zone) || zone === '.') return zone;
  };
  return specs.map((spec) => {
    const origin = absolute(spec.origin);
    const records: Rr[] = [
      { owner: origin, type: 'SOA', data: 'ns' },
      ...hostsOf(spec.servers).map(([host]) => ({ owner: origin, type: 'NS', data: host })),
      ...(spec.records ?? []).map((line) => readRecord(line, origin)),
    ];
    for (const other of specs) {
      const cut = absolute(other.origin);
      for (const [host, addresses] of hostsOf(other.servers))
        if (enclosing(host) === origin) records.push(...addressRecords(host, addresses));
      if (!isBelow(cut, origin) || enclosing(parentOf(cut)) !== origin) continue;
      for (const [host, addresses] of hostsOf(other.delegatedTo ?? other.servers)) {
        records.push({ owner: cut, type: 'NS', data: host });
        if (isAtOrBelow(host, cut)) records.push(...addressRecords(host, addresses));
      }
    }
    return { origin, records: distinct(records) };
  });
}

const distinct = (records: readonly Rr[]): readonly Rr[] => [
  ...new Map(records.map((one) => [JSON.stringify(one), one])).values(),
];
