import { describe, expect, test } from 'vitest';
import { compileZone, hasBind } from '../../helpers/bind.ts';
import { expansions, malformed, unquoted } from './generate-examples.ts';

const head = '$TTL 3600\n@ SOA . . 1 1 1 1 1\n@ NS ns.example.net.\n';

const compile = (line: string): string[] | undefined =>
  compileZone('example.com', `${head}$GENERATE ${line}\n`)
    ?.map((text) => text.replace(/^(\S+)\s+(\d+) IN (\S+)\s+/, '$1 $2 $3 '))
    .filter((text) => !/ (SOA|NS) /.test(text));

describe.runIf(hasBind())('BIND', () => {
  test.each(expansions)('makes the same records of %s', (line, ...records) => {
    expect(compile(line)?.sort()).toEqual(records.sort());
  });

  test.each([...malformed, ...unquoted.map(([line]) => line)])('refuses %j too', (line) => {
    expect(compile(line)).toBeUndefined();
  });
});
