import type { Entry } from './entry.ts';

/** Why an action on the DNSSEC keys of a zone is refused. */
export const dnssecEntries = {
  'dnssec/already-enabled': {
    status: 409,
    severity: 'error',
    message: 'DNSSEC already enabled',
    detail:
      'The zone already has signing keys: to change the algorithm disable DNSSEC first, to change a key rotate it.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'DNSSEC signs the answers of a zone so that nobody can forge them. It is switched on already, or is being switched on, and doing so again would replace keys that others rely on. There is nothing to do.',
    example: {
      kind: 'decision',
      wrong: 'enable DNSSEC for example.com, whose state is active',
      right: 'enable DNSSEC for example.com, whose state is disabled',
    },
  },
  'dnssec/not-enabled': {
    status: 409,
    severity: 'error',
    message: 'DNSSEC not enabled',
    detail: 'The zone is not signed, so it has no keys to work on: enable DNSSEC first.',
    rfc: 'RFC 9110 15.5.10',
    explanation:
      'The action needs the signing keys of the zone, and a zone that is not signed has none. Enable DNSSEC, hand the DS record to your registrar and confirm it; after that keys can be rotated.',
    example: {
      kind: 'decision',
      wrong: 'rotate the ZSK of example.com, whose state is disabled',
      right: 'rotate the ZSK of example.com, whose state is active',
    },
  },
  'dnssec/unsupported-algorithm': {
    status: 400,
    severity: 'error',
    message: 'Unsupported algorithm',
    detail: 'Algorithm {algorithm} cannot sign a zone here: use 8, 10, 13, 14 or 15 (13 if in doubt).',
    rfc: 'RFC 4034 A.1, RFC 9904',
    explanation:
      'Each way of signing has a number, and some are too weak today or not understood by enough resolvers. Zones can be signed with 8 and 10 (RSA), 13 and 14 (ECDSA) and 15 (Ed25519). If you have no reason to choose another, take 13.',
    example: {
      kind: 'decision',
      wrong: 'enable DNSSEC for example.com with algorithm 5',
      right: 'enable DNSSEC for example.com with algorithm 13',
    },
  },
  'dnssec/ds-mismatch': {
    status: 400,
    severity: 'error',
    message: 'DS record does not match any KSK',
    detail:
      'The DS record with key tag {keyTag} is made from none of the zone’s key-signing keys: copy the zone’s own DS record.',
    rfc: 'RFC 4034 5.1.4, RFC 4035 5.2',
    explanation:
      'The DS record at the registrar is a fingerprint of the key that signs the zone’s keys (the KSK). If it fits none of them, resolvers that check signatures refuse every answer of the zone. Compare key tag, algorithm, digest type and digest with those that the platform shows, and correct the registrar’s.',
    example: {
      kind: 'decision',
      wrong: 'confirm a DS record with key tag 12345 for a zone whose only KSK has key tag 54321',
      right: 'confirm the DS record that was made from the KSK with key tag 54321',
    },
  },
  'dnssec/ds-pending': {
    status: 409,
    severity: 'error',
    message: 'DS record not confirmed yet',
    detail:
      'The DS record of the zone has not been confirmed yet: hand it to the registrar and confirm it before keys are rotated.',
    rfc: 'RFC 4035 2.4',
    explanation:
      'The zone is signed, but it is not known whether the zone above already vouches for its key with a DS record. Changing keys in this state could leave the zone with a key that nobody trusts. Publish the DS record at the registrar and confirm it.',
    example: {
      kind: 'decision',
      wrong: 'rotate the KSK of example.com, whose state is pending_ds',
      right: 'rotate the KSK of example.com, whose state is active',
    },
  },
  'dnssec/ksk-rotation-in-progress': {
    status: 409,
    severity: 'error',
    message: 'KSK rotation in progress',
    detail:
      'The key-signing key is being changed: confirm the DS record of the new key before another rotation starts.',
    rfc: 'RFC 6781 4.1.2',
    explanation:
      'While the key-signing key (KSK) is changed, the old and the new one are both in use until the zone above vouches for the new one. A second change at the same time could break the chain of trust. Publish the DS record of the new key at the registrar and confirm it.',
    example: {
      kind: 'decision',
      wrong: 'rotate the ZSK of example.com, whose state is rotating_ksk',
      right: 'rotate the ZSK of example.com after the DS record of its new KSK was confirmed',
    },
  },
  'dnssec/zsk-rotation-in-progress': {
    status: 409,
    severity: 'error',
    message: 'ZSK rotation in progress',
    detail:
      'The zone-signing key is being changed: wait until the old key is retired before another rotation starts.',
    rfc: 'RFC 6781 4.1.1',
    explanation:
      'While the zone-signing key (ZSK) is changed, copies of old signatures are still around, so the old key stays for some days beside the new one. A second change at the same time could make valid answers look forged. The platform ends this state by itself.',
    example: {
      kind: 'decision',
      wrong: 'rotate the KSK of example.com, whose state is rotating_zsk',
      right: 'rotate the KSK of example.com after the old ZSK was retired',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
