import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '../../../bench/find-program.ts';
import type { oraclePrograms } from './server-child.ts';

const run = promisify(execFile);

export type Oracle = (typeof oraclePrograms)[number];

/** What a server answered, as somebody else's program reads it. */
export interface Heard {
  readonly rcode: string;
  readonly aa: boolean;
  /** The owner of the SOA record in the authority section. */
  readonly soa: string | null;
}

/** Asks a server without recursion. Over TCP nothing is cut off. */
export async function hear(program: Oracle, server: string, name: string, type: string): Promise<Heard> {
  const args = [`@${server}`, '-t', type, '-q', name, '+norec', '+tcp', '+tries=1', '+retry=0'];
  const usable = args.filter((arg) => arg !== (program === 'dig' ? '+retry=0' : '+tries=1'));
  const { stdout } = await run(findProgram(program)!, usable);
  const rcode = /status: (\w+)/.exec(stdout)?.[1];
  if (rcode === undefined) throw new Error(stdout);
  return {
    rcode,
    aa: /flags:[ a-z]*\baa\b/i.test(stdout),
    soa: /^(\S+)\s+\d+\s+IN\s+SOA\s/m.exec(stdout.split(/AUTHORITY SECTION/i)[1] ?? '')?.[1] ?? null,
  };
}
