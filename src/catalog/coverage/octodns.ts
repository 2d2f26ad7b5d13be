import type { Code } from '../catalog.ts';

interface Validator {
  readonly id: string;
  readonly codes: readonly Code[];
  readonly why: string;
}

/** What octoDNS 1.22 calls its validators, in all its sets, and the codes that say the same of a zone, or why none does. */
export const octodnsValidators: readonly Validator[] = [
  made('name-rfc', 'name/empty-label', 'name/label-too-long', 'name/too-long'),
  made('ttl-rfc', 'record/invalid-ttl', 'syntax/ttl-missing'),
  left('healthcheck', 'Its own: what a provider watches is no part of a zone.'),
  made('cname-root-rfc', 'record/cname-not-alone'),
  left(
    'alias-root',
    "Decided otherwise: an ALIAS may stand at any name where the platform's profile takes it.",
  ),
  made('ip-value-rfc', 'record/invalid-content'),
  made('target-value-rfc', 'record/invalid-content', 'name/target-is-url', 'name/target-is-list'),
  made('targets-value-rfc', 'record/invalid-content', 'name/target-is-url', 'name/target-is-list'),
  made('loc-value-rfc', 'record/invalid-content'),
  made('chunked-value-rfc', 'syntax/non-ascii', 'syntax/raw-octets', 'syntax/comment-in-text'),
  made('svcb-value-rfc', 'record/invalid-content', 'record/svcb-alias-parameters'),
  made('https-value-rfc', 'record/invalid-content', 'record/svcb-alias-parameters'),
  made('openpgpkey-value-rfc', 'record/invalid-content'),
  left('dynamic', 'Its own: pools and rules of a provider are no part of a zone.'),
  left('geo', 'Its own: answers by place are no part of a zone.'),
  left('urlfwd-value', 'Its own: URLFWD is no registered type.'),
  made('cname-coexistence', 'record/cname-conflict', 'record/cname-not-alone', 'record/alias-conflict'),
  made('subzone-record', 'zone/occluded'),
  made('srv-name', 'name/service-owner'),
  made('srv-value', 'record/invalid-content'),
  made('uri-name', 'name/service-owner'),
  made('uri-value', 'record/invalid-content'),
  made('caa-value', 'record/invalid-content'),
  made('mx-value', 'record/invalid-content', 'name/target-is-url'),
  made('naptr-value', 'record/invalid-content', 'record/naptr-flag'),
  made('ds-value', 'record/invalid-content'),
  made('tlsa-value', 'record/invalid-content'),
  made('sshfp-value', 'record/invalid-content', 'record/unassigned-number'),
  made('srv-name-rfc', 'name/service-owner', 'name/service-name'),
  made('srv-value-rfc', 'record/invalid-content', 'record/srv-unused-numbers', 'record/srv-port-zero'),
  made('uri-name-rfc', 'name/service-owner', 'name/service-name'),
  made('uri-value-rfc', 'record/invalid-content', 'record/uri-form'),
  made('caa-value-rfc', 'record/invalid-content', 'record/caa-flags'),
  made('mx-value-rfc', 'record/invalid-content', 'mail/null-mx-preference'),
  made('naptr-value-rfc', 'record/invalid-content', 'record/naptr-flag'),
  made('ds-value-rfc', 'record/invalid-content'),
  made('tlsa-value-rfc', 'record/invalid-content'),
  made('sshfp-value-rfc', 'record/invalid-content'),
  made('target-value-not-ip', 'name/target-is-address'),
  made('targets-value-not-ip', 'name/target-is-address'),
  made('spf-record-type', 'mail/spf-type'),
  made('no-cname-loop', 'zone/alias-loop'),
  made('root-cname', 'record/cname-not-alone'),
  made('dname-coexistence', 'record/dname-conflict', 'record/cname-conflict'),
  made(
    'glue-for-in-zone-ns',
    'zone/ns-without-address',
    'zone/glue-missing',
    'zone/sibling-glue-missing',
    'zone/target-without-address',
  ),
  made('ns-target-not-cname', 'zone/target-is-alias'),
  made('mx-target-not-cname', 'zone/target-is-alias'),
  made('srv-target-not-cname', 'zone/target-is-alias'),
  left(
    'consistent-ttl-at-name',
    'Decided otherwise: TTLs differ by type for good reasons, and only those of one type must agree (RFC 2181 5.2), which is zone/ttl-mismatch.',
  ),
  made('target-value-best-practice', 'name/missing-final-dot'),
  made('targets-value-best-practice', 'name/missing-final-dot'),
  made('srv-value-best-practice', 'name/missing-final-dot'),
  made('mx-value-best-practice', 'name/missing-final-dot'),
  made('naptr-value-best-practice', 'name/missing-final-dot'),
  made('svcb-value-best-practice', 'name/missing-final-dot'),
  made('https-value-best-practice', 'name/missing-final-dot'),
  made('tlsa-value-best-practice', 'record/tlsa-full'),
  made('sshfp-value-best-practice', 'record/sshfp-without-sha256'),
  made('ds-value-best-practice', 'record/ds-digest-weak', 'record/algorithm-weak'),
  left(
    'caa-value-best-practice',
    'Decided otherwise: issue speaks for wildcards too where issuewild is not given (RFC 8659 4.3).',
  ),
  made('caa-best-practices', 'zone/caa-missing'),
  made('cname-target-resolvable-in-zone', 'zone/dangling-alias'),
  made('cname-target-not-cname', 'zone/alias-chain'),
  made('mx-target-resolvable-in-zone', 'zone/target-without-address'),
  made('srv-target-resolvable-in-zone', 'zone/target-without-address'),
  made('multi-value-ns', 'zone/single-name-server'),
  made(
    'mail',
    'mail/mx-single',
    'mail/mx-missing',
    'mail/spf-missing',
    'mail/spf-multiple',
    'mail/spf-open',
    'mail/dmarc-missing',
    'mail/dmarc-multiple',
    'mail/dmarc-syntax',
    'mail/null-mx-not-alone',
    'mail/no-mail-spf',
    'mail/no-mail-dmarc',
  ),
];

function made(id: string, ...codes: readonly Code[]): Validator {
  return { id, codes, why: '' };
}

function left(id: string, why: string): Validator {
  return { id, codes: [], why };
}
