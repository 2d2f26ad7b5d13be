import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import { defineDnssecRule, type NameVisitor, type Report } from '../define.ts';
import { RrsigAt, type SignedNode } from './signed-node.ts';
import type { SignedZone } from './signed-zone.ts';
import { KeyFlag, keyId, type ZoneKey } from './zone-keys.ts';

type Codes = 'zone/ksk-signs-no-keys' | 'zone/revoked-key-unsigned';

const DNSKEY = typeByMnemonic('DNSKEY')!.code;

/** The keys of the zone are signed by one that the zone above vouches for (RFC 4035 5.2), and by each that is revoked (RFC 5011 2.1). */
export const keysSigned = defineDnssecRule<Codes>({
  name: 'keys-signed',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/ksk-signs-no-keys', 'zone/revoked-key-unsigned'],
  open: (zone, report) => new KeysSigned(zone, report),
});

class KeysSigned implements NameVisitor {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  visit(node: SignedNode): void {
    const set = node.name === 0 ? node.setWith(Trait.ZoneKey) : -1;
    // Keys without any signature that counts are other rules'; one that could not be read may be by the right key.
    if (set < 0 || node.known[set] === 0 || node.unread?.mayCover(DNSKEY) === true) return;
    const signers = this.signersOf(node, set);
    const signs = ({ algorithm, tag }: ZoneKey): boolean => signers.has(keyId(algorithm, tag));
    const { keys } = this.zone;
    for (const key of keys)
      if (isRevoked(key) && !signs(key))
        this.report('zone/revoked-key-unsigned', key.record, 'field 0', undefined, { keyTag: key.tag });
    const entryPoints = keys.filter((key) => (key.flags & KeyFlag.EntryPoint) !== 0 && !isRevoked(key));
    const first = entryPoints[0];
    if (first === undefined || this.zone.mayHaveKeys || entryPoints.some(signs)) return;
    this.report('zone/ksk-signs-no-keys', first.record, 'record', undefined, { keyTag: first.tag });
  }

  /** The keys by which an RRset is signed. */
  private signersOf(node: SignedNode, set: number): ReadonlySet<number> {
    const { rdata } = this.zone.store;
    const signers = new Set<number>();
    for (let index = 0; index < node.rrsigs; index++) {
      if (node.covered(index) !== set) continue;
      const at = node.rrsigAt(index);
      signers.add(keyId(rdata[at + RrsigAt.Algorithm]!, uint16At(rdata, at + RrsigAt.KeyTag)));
    }
    return signers;
  }
}

const isRevoked = ({ flags }: ZoneKey): boolean => (flags & KeyFlag.Revoked) !== 0;
