import { ascii, wordIndex } from '../../mail/octets.ts';
import { slipsBetween } from '../../name/slips.ts';
import { isAllDigits } from '../../name/target-kind.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineRecordRule, type Handle, type Report, Sign, type ZoneNode } from '../define.ts';

const UNDERSCORE = 0x5f;
const STAR = 0x2a;
/** Names of services: 1 to 15 letters, digits and single inner hyphens, a letter among them. */
const service = /^_(?=.{1,15}$)(?=.*[a-z])[a-z\d]+(?:-[a-z\d]+)*$/;
/** One letter too long, and asked for by Skype for Business and Teams all the same: their users cannot choose another. */
const ESTABLISHED = '_sipfederationtls';
/** Names of services, and of the services of telephone numbers and their kinds (RFC 6116 3.4.3). */
const enumService = /^_[a-z\d-]{1,32}$/;

const forms: Readonly<Record<string, { readonly form: RegExp; readonly expected: string }>> = {
  SRV: {
    form: service,
    expected: '1 to 15 letters and digits, with single hyphens between them and at least one letter',
  },
  URI: { form: enumService, expected: '1 to 32 letters, digits and hyphens' },
};

/** What services are asked for over (RFC 8552 4.1.2): the transports, and what a few services have in their place. */
const transports = ['_tcp', '_udp', '_sctp', '_dccp', '_tls'];
const others = ['_http', '_ipv6', '_ldap', '_ocsp', '_sip', '_xmpp', '_quic'];
const protocols = [...transports, ...others].map(ascii);
const words = transports.map(ascii);
const allTransports = 'one of _tcp, _udp, _sctp, _dccp and _tls';

type Codes = 'name/service-name' | 'name/service-protocol';

/**
 * The first two labels of the owner of a record for a service, behind their underscores, have the form of registered names, and the
 * second is a protocol (RFC 2782, RFC 6335 5.1, RFC 7553 4.1, RFC 8552 4.1.2).
 */
export const serviceName = defineRecordRule<Codes>({
  name: 'service-name',
  scope: 'record',
  reads: 'record',
  types: ['SRV', 'URI', 'TLSA', 'SVCB', 'HTTPS'],
  once: true,
  codes: ['name/service-name', 'name/service-protocol'],
  occasion: { signs: Sign.Service },
  check(node, record, report) {
    const { mnemonic } = typeByCode(node.typeCode(record))!;
    if (!reportForm(node, record, mnemonic, report)) reportProtocol(node, record, mnemonic, report);
  },
});

/** Reports the first label that has another form than registered names; answers whether there is one. */
function reportForm(node: ZoneNode, record: Handle, mnemonic: string, report: Report<Codes>): boolean {
  const { ownerLabels } = node;
  const kind = forms[mnemonic];
  if (kind === undefined) return false;
  const { form, expected } = kind;
  let at = firstUnderscored(node);
  for (let left = 2; left > 0 && ownerLabels[at] !== 0 && ownerLabels[at + 1] === UNDERSCORE; left--) {
    const end = at + 1 + ownerLabels[at]!;
    const label = excerpt(ownerLabels, at + 1, end);
    if (!isLetters(ownerLabels, at + 2, end) && !form.test(label) && label !== ESTABLISHED) {
      report('name/service-name', record, 'owner', undefined, { label, expected });
      return true;
    }
    at = end;
  }
  return false;
}

/** Where the labels of the service start: an instance may stand before them (RFC 6763 4.1). */
function firstUnderscored({ ownerLabels, ownerAt }: ZoneNode): number {
  const isInstance = ownerLabels[ownerAt] !== 0 && ownerLabels[ownerAt + 1] !== UNDERSCORE;
  return isInstance ? ownerAt + ownerLabels[ownerAt]! + 1 : ownerAt;
}

function reportProtocol(node: ZoneNode, record: Handle, mnemonic: string, report: Report<Codes>): void {
  const at = protocolAt(node, mnemonic);
  if (at < 0) return;
  const { ownerLabels } = node;
  const stop = at + 1 + ownerLabels[at]!;
  const label = ownerLabels.subarray(at + 1, stop);
  const near = words.findIndex((word) => slipsBetween(label, word) === 1);
  // What stands there is another matter for other types: a scheme (RFC 9460 2.3), or a kind of service (RFC 7553 4.1).
  if (near < 0 && mnemonic !== 'SRV' && mnemonic !== 'TLSA') return;
  const meant = near < 0 ? allTransports : transports[near]!;
  report('name/service-protocol', record, 'owner', undefined, {
    label: excerpt(ownerLabels, at + 1, stop),
    meant,
  });
}

/** Where a label stands that should be a protocol and is none; -1 without one. */
function protocolAt({ ownerLabels, ownerAt, apex }: ZoneNode, mnemonic: string): number {
  let first = ownerAt;
  while (ownerLabels[first] !== 0 && ownerLabels[first + 1] !== UNDERSCORE && mnemonic === 'SRV')
    first += ownerLabels[first]! + 1;
  if (ownerLabels[first] === 0 || (mnemonic === 'TLSA' && !isPort(ownerLabels, first))) return -1;
  // The protocol before the service is another rule's.
  if (isOneOf(words, ownerLabels, first)) return -1;
  const second = first + ownerLabels[first]! + 1;
  let at = second;
  for (; ownerLabels[at] !== 0 && ownerLabels[at + 1] === UNDERSCORE; at += ownerLabels[at]! + 1)
    if (isOneOf(protocols, ownerLabels, at)) return -1;
  // The labels of the zone may go on.
  return at === second || (ownerLabels[at] === 0 && apex[1] === UNDERSCORE) ? -1 : second;
}

const isOneOf = (known: readonly Uint8Array[], labels: Uint8Array, at: number): boolean =>
  wordIndex(labels, at + 1, at + 1 + labels[at]!, known) >= 0;

const isPort = (labels: Uint8Array, at: number): boolean =>
  (labels[at] === 1 && labels[at + 1] === STAR) ||
  (labels[at + 1] === UNDERSCORE && labels[at]! > 1 && isAllDigits(labels, at + 2, at + 1 + labels[at]!));

/** Takes the common labels by their octets: 1 to 15 letters. */
function isLetters(labels: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > 15) return false;
  for (let at = from; at < to; at++) if (labels[at]! < 0x61 || labels[at]! > 0x7a) return false;
  return true;
}
