import { expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const generic = '\\# 16 0000 0161 036e6574 00 0001 0003 026832';

testRule('alias-mode-parameters', {
  accept: [
    { why: 'an alias without parameters', zone: 's HTTPS 0 a.net.\nt SVCB 0 a.net.' },
    { why: 'an alias of the root, which says that there is no service', zone: 's HTTPS 0 .' },
    { why: 'a service with parameters', zone: 's HTTPS 1 a.net. alpn=h2\nt SVCB 256 a.net. port=1' },
  ],
  reject: [
    {
      why: 'an alias with one',
      zone: 's HTTPS 0 a.net. alpn=h2',
      found: ['1: record/svcb-alias-parameters'],
    },
    {
      why: 'one of the other type',
      zone: 's SVCB 0 a.net. port=1',
      found: ['1: record/svcb-alias-parameters'],
    },
    { why: 'one in generic form', zone: `s HTTPS ${generic}`, found: ['1: record/svcb-alias-parameters'] },
    {
      why: 'one that lists what is mandatory, once',
      zone: 's HTTPS 0 a.net. mandatory=port port=1',
      found: ['1: record/svcb-alias-parameters'],
    },
  ],
});

testRule('mandatory-keys', {
  accept: [
    { why: 'no list', zone: 's HTTPS 1 . port=1' },
    { why: 'a list of others', zone: 's HTTPS 1 . mandatory=alpn,ipv4hint alpn=h2 ipv4hint=192.0.2.1' },
    { why: 'a port for a service of another kind', zone: 's SVCB 1 . mandatory=port port=1' },
    { why: 'no parameter at all', zone: 's HTTPS 1 .' },
  ],
  reject: [
    {
      why: 'a port',
      zone: 's HTTPS 1 . mandatory=port port=1',
      found: ['1: record/svcb-mandatory-automatic'],
    },
    {
      why: 'a key behind others, listed by number',
      zone: 's HTTPS 1 . alpn=h2 no-default-alpn mandatory=key2,alpn',
      found: ['1: record/svcb-mandatory-automatic'],
    },
    {
      why: 'both, once',
      zone: 's HTTPS 1 . alpn=h2 port=1 no-default-alpn mandatory=port,no-default-alpn',
      found: ['1: record/svcb-mandatory-automatic'],
    },
  ],
});

test('the key is named, and all parameters are marked', () => {
  const line = 's HTTPS 1 . alpn=h2 port=1 mandatory=port';
  const [finding] = findingsIn(`${line}\n`);
  expect(finding!.detail).toContain('must know port in any case');
  expect(line.slice(finding!.column! - 1, finding!.endColumn! - 1)).toBe('alpn=h2 port=1 mandatory=port');
  expect(finding!.field).toBe('parameters');
});
