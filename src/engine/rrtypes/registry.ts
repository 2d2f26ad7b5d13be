import { a } from './a.ts';
import { aaaa } from './aaaa.ts';
import { alias } from './alias.ts';
import { caa } from './caa.ts';
import { cname } from './cname.ts';
import type { RrType } from './define.ts';
import { dname } from './dname.ts';
import { ds } from './ds.ts';
import { mx } from './mx.ts';
import { ns } from './ns.ts';
import { ptr } from './ptr.ts';
import { soa } from './soa.ts';
import { srv } from './srv.ts';
import { txt } from './txt.ts';

/** Every RR type we know, by code. To add one: write its file, add its two lines here. */
export const rrTypes: readonly RrType[] = [
  a, // 1
  ns, // 2
  cname, // 5
  soa, // 6
  ptr, // 12
  mx, // 15
  txt, // 16
  aaaa, // 28
  srv, // 33
  dname, // 39
  ds, // 43
  caa, // 257
  alias, // 65401
];
