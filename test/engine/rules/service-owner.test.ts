import { expect, test } from 'vitest';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

testRule('service-owner', {
  accept: [
    { why: 'service and protocol', zone: '_sip._tcp SRV 0 5 5060 ns1\n_x._udp.sub SRV 0 0 1 ns1' },
    { why: 'an instance before service and protocol', zone: 'a._http._tcp SRV 0 0 80 ns1' },
    { why: 'a TLSA that an alias may lead to', zone: `ns1 TLSA 3 1 1 ${'ab'.repeat(32)}` },
    { why: 'a port and protocol', zone: `_25._tcp.ns1 TLSA 3 1 1 ${'ab'.repeat(32)}` },
    { why: 'an ENUM service', zone: '_sip URI 10 1 "sip:a@example.com"' },
    { why: 'a wildcard for the service', zone: '*._tcp SRV 0 5 5060 ns1' },
    { why: 'a subtype of a service', zone: '_a._sub._http._tcp SRV 0 0 80 ns1' },
    {
      why: 'a service in a zone of the protocol',
      zone: `${prelude.replace('example', '_tcp.example')}_sip SRV 0 5 5060 ns1\n`,
      whole: true,
    },
  ],
  reject: [
    { why: 'a host', zone: 'sip SRV 0 5 5060 ns1', found: ['1: name/service-owner'] },
    { why: 'a service without protocol', zone: '_sip SRV 0 5 5060 ns1', found: ['1: name/service-owner'] },
    {
      why: 'a URI at its host',
      zone: 'web URI 10 1 "https://example.com/"',
      found: ['1: name/service-owner'],
    },
    {
      why: 'the protocol before the service',
      zone: '_tcp._sip SRV 0 5 5060 ns1',
      found: ['1: name/service-owner'],
    },
    { why: 'the same for a host', zone: '_UDP._x.a URI 1 1 "a:b"', found: ['1: name/service-owner'] },
    { why: 'an owner once', zone: 'sip SRV 0 5 1 ns1\nsip SRV 0 5 2 ns1', found: ['1: name/service-owner'] },
  ],
});

test.each([
  ['_tcp._sip', '_sip._tcp.example.com.'],
  ['_Udp._sip.a.b', '_sip._udp.a.b.example.com.'],
  ['_tcp._sip.example.com.', '_sip._tcp.example.com.'],
])('the right order of %s is told', (name, right) => {
  const detail = expect.stringContaining(`is never found: write ${right}, the service before the protocol.`);
  const alone = checkRecord({ name, type: 'SRV', content: '0 5 5060 ns1' }, { origin: 'example.com' });
  expect(alone).toMatchObject([{ code: 'name/service-owner', detail }]);
  expect(findingsIn(`${name} SRV 0 5 5060 ns1\n`)).toMatchObject([{ code: 'name/service-owner', detail }]);
});
