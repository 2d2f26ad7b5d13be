import { a } from './a.ts';
import { aaaa } from './aaaa.ts';
import { alias } from './alias.ts';
import { caa } from './caa.ts';
import { cdnskey } from './cdnskey.ts';
import { cds } from './cds.ts';
import { cert } from './cert.ts';
import { cname } from './cname.ts';
import { csync } from './csync.ts';
import type { RrType } from './define.ts';
import { dname } from './dname.ts';
import { dnskey } from './dnskey.ts';
import { ds } from './ds.ts';
import { hinfo } from './hinfo.ts';
import { https } from './https.ts';
import { loc } from './loc.ts';
import { mx } from './mx.ts';
import { naptr } from './naptr.ts';
import { ns } from './ns.ts';
import { nsec } from './nsec.ts';
import { nsec3 } from './nsec3.ts';
import { nsec3param } from './nsec3param.ts';
import { openpgpkey } from './openpgpkey.ts';
import { ptr } from './ptr.ts';
import { rp } from './rp.ts';
import { rrsig } from './rrsig.ts';
import { smimea } from './smimea.ts';
import { soa } from './soa.ts';
import { spf } from './spf.ts';
import { srv } from './srv.ts';
import { sshfp } from './sshfp.ts';
import { svcb } from './svcb.ts';
import { tlsa } from './tlsa.ts';
import { txt } from './txt.ts';
import { uri } from './uri.ts';
import { zonemd } from './zonemd.ts';

/** Every RR type we know, by code. To add one: write its file, add its two lines here. */
export const rrTypes: readonly RrType[] = [
  a, // 1
  ns, // 2
  cname, // 5
  soa, // 6
  ptr, // 12
  hinfo, // 13
  mx, // 15
  txt, // 16
  rp, // 17
  aaaa, // 28
  loc, // 29
  srv, // 33
  naptr, // 35
  cert, // 37
  dname, // 39
  ds, // 43
  sshfp, // 44
  rrsig, // 46
  nsec, // 47
  dnskey, // 48
  nsec3, // 50
  nsec3param, // 51
  tlsa, // 52
  smimea, // 53
  cds, // 59
  cdnskey, // 60
  openpgpkey, // 61
  csync, // 62
  zonemd, // 63
  svcb, // 64
  https, // 65
  spf, // 99
  uri, // 256
  caa, // 257
  alias, // 65401
];
