import { testRule } from '../../helpers/test-rule.ts';

testRule('service-owner', {
  accept: [
    { why: 'service and protocol', zone: '_sip._tcp SRV 0 5 5060 ns1\n_x._udp.sub SRV 0 0 1 ns1' },
    { why: 'a wildcard for the service', zone: '*._tcp SRV 0 5 5060 ns1' },
  ],
  reject: [
    { why: 'a host', zone: 'sip SRV 0 5 5060 ns1', found: ['1: name/service-owner'] },
    { why: 'a service without protocol', zone: '_sip SRV 0 5 5060 ns1', found: ['1: name/service-owner'] },
    { why: 'an owner once', zone: 'sip SRV 0 5 1 ns1\nsip SRV 0 5 2 ns1', found: ['1: name/service-owner'] },
  ],
});
