import { a } from './a.ts';
import { a6 } from './a6.ts';
import { aaaa } from './aaaa.ts';
import { afsdb } from './afsdb.ts';
import { alias } from './alias.ts';
import { amtrelay } from './amtrelay.ts';
import { apl } from './apl.ts';
import { atma } from './atma.ts';
import { avc } from './avc.ts';
import { brid } from './brid.ts';
import { caa } from './caa.ts';
import { cdnskey } from './cdnskey.ts';
import { cds } from './cds.ts';
import { cert } from './cert.ts';
import { cla } from './cla.ts';
import { cname } from './cname.ts';
import { csync } from './csync.ts';
import type { RrType } from './define.ts';
import { dhcid } from './dhcid.ts';
import { dlv } from './dlv.ts';
import { dname } from './dname.ts';
import { dnskey } from './dnskey.ts';
import { doa } from './doa.ts';
import { ds } from './ds.ts';
import { dsync } from './dsync.ts';
import { eid } from './eid.ts';
import { eui48 } from './eui48.ts';
import { eui64 } from './eui64.ts';
import { gid } from './gid.ts';
import { gpos } from './gpos.ts';
import { hhit } from './hhit.ts';
import { hinfo } from './hinfo.ts';
import { hip } from './hip.ts';
import { https } from './https.ts';
import { ipn } from './ipn.ts';
import { ipseckey } from './ipseckey.ts';
import { isdn } from './isdn.ts';
import { key } from './key.ts';
import { kx } from './kx.ts';
import { l32 } from './l32.ts';
import { l64 } from './l64.ts';
import { loc } from './loc.ts';
import { lp } from './lp.ts';
import { mb } from './mb.ts';
import { md } from './md.ts';
import { mf } from './mf.ts';
import { mg } from './mg.ts';
import { minfo } from './minfo.ts';
import { mr } from './mr.ts';
import { mx } from './mx.ts';
import { naptr } from './naptr.ts';
import { nid } from './nid.ts';
import { nimloc } from './nimloc.ts';
import { ninfo } from './ninfo.ts';
import { ns } from './ns.ts';
import { nsap } from './nsap.ts';
import { nsapPtr } from './nsap-ptr.ts';
import { nsec } from './nsec.ts';
import { nsec3 } from './nsec3.ts';
import { nsec3param } from './nsec3param.ts';
import { nullData } from './null.ts';
import { nxt } from './nxt.ts';
import { openpgpkey } from './openpgpkey.ts';
import { ptr } from './ptr.ts';
import { px } from './px.ts';
import { resinfo } from './resinfo.ts';
import { rkey } from './rkey.ts';
import { rp } from './rp.ts';
import { rrsig } from './rrsig.ts';
import { rt } from './rt.ts';
import { sig } from './sig.ts';
import { sink } from './sink.ts';
import { smimea } from './smimea.ts';
import { soa } from './soa.ts';
import { spf } from './spf.ts';
import { srv } from './srv.ts';
import { sshfp } from './sshfp.ts';
import { svcb } from './svcb.ts';
import { ta } from './ta.ts';
import { talink } from './talink.ts';
import { tlsa } from './tlsa.ts';
import { txt } from './txt.ts';
import { uid } from './uid.ts';
import { uinfo } from './uinfo.ts';
import { unspec } from './unspec.ts';
import { uri } from './uri.ts';
import { wallet } from './wallet.ts';
import { wks } from './wks.ts';
import { x25 } from './x25.ts';
import { zonemd } from './zonemd.ts';

/** Every RR type we know, by code. To add one: write its file, add its two lines here. */
export const rrTypes: readonly RrType[] = [
  a, // 1
  ns, // 2
  md, // 3
  mf, // 4
  cname, // 5
  soa, // 6
  mb, // 7
  mg, // 8
  mr, // 9
  nullData, // 10
  wks, // 11
  ptr, // 12
  hinfo, // 13
  minfo, // 14
  mx, // 15
  txt, // 16
  rp, // 17
  afsdb, // 18
  x25, // 19
  isdn, // 20
  rt, // 21
  nsap, // 22
  nsapPtr, // 23
  sig, // 24
  key, // 25
  px, // 26
  gpos, // 27
  aaaa, // 28
  loc, // 29
  nxt, // 30
  eid, // 31
  nimloc, // 32
  srv, // 33
  atma, // 34
  naptr, // 35
  kx, // 36
  cert, // 37
  a6, // 38
  dname, // 39
  sink, // 40
  apl, // 42
  ds, // 43
  sshfp, // 44
  ipseckey, // 45
  rrsig, // 46
  nsec, // 47
  dnskey, // 48
  dhcid, // 49
  nsec3, // 50
  nsec3param, // 51
  tlsa, // 52
  smimea, // 53
  hip, // 55
  ninfo, // 56
  rkey, // 57
  talink, // 58
  cds, // 59
  cdnskey, // 60
  openpgpkey, // 61
  csync, // 62
  zonemd, // 63
  svcb, // 64
  https, // 65
  dsync, // 66
  hhit, // 67
  brid, // 68
  spf, // 99
  uinfo, // 100
  uid, // 101
  gid, // 102
  unspec, // 103
  nid, // 104
  l32, // 105
  l64, // 106
  lp, // 107
  eui48, // 108
  eui64, // 109
  alias, // 240
  uri, // 256
  caa, // 257
  avc, // 258
  doa, // 259
  amtrelay, // 260
  resinfo, // 261
  wallet, // 262
  cla, // 263
  ipn, // 264
  ta, // 32768
  dlv, // 32769
];
