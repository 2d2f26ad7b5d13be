import { left, made, type PeerCheck } from '../peer-check.ts';

/** Records that name a host or a service. */
export const targetChecks: readonly PeerCheck[] = [
  made('mx-cname', 'B V P Z O', 'zone/target-is-alias'),
  made('mx-below-dname', 'B', 'zone/target-is-alias'),
  made('mx-no-address', 'B O', 'zone/target-without-address'),
  made('mx-is-ip', 'B P O', 'name/target-is-address'),
  made('mx-null', 'Z O', 'mail/null-mx-not-alone', 'mail/null-mx-preference'),
  made('mx-single', 'O', 'mail/mx-single'),
  made('mx-missing', 'Z O', 'mail/mx-missing'),
  made('mx-tld', 'Z', 'mail/mx-at-top'),
  left('mx-out-of-zone', 'B', 'Needs the network: names of other zones.'),
  made('srv-cname', 'B P O', 'zone/target-is-alias'),
  made('srv-below-dname', 'B', 'zone/target-is-alias'),
  made('srv-no-address', 'B O', 'zone/target-without-address'),
  made('srv-owner', 'O', 'name/service-owner', 'name/service-name'),
  made('srv-dot', 'O', 'record/srv-unused-numbers'),
  made('srv-port0', 'O', 'record/srv-port-zero'),
  made('naptr-regexp', 'B', 'record/invalid-content'),
  made('naptr-flags', 'V O', 'record/invalid-content', 'record/naptr-flag'),
  made('uri-value', 'B S L P O', 'record/invalid-content', 'record/uri-form'),
  made('uri-owner', 'O', 'name/service-owner'),
  made('afsdb-subtype', 'V', 'record/unassigned-number'),
  made('rp-txt', 'V', 'zone/rp-text-missing'),
  made('lp-self', 'V', 'name/target-is-owner'),
];
