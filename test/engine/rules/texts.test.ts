import { describe, expect, test } from 'vitest';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const key =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCFpZEaLQAbzDDMkmDMZNzulKNI9QWcGOtD9SaMPwJ48xHRfTUxW1AIUgH/i1gFg0uM988hcNSyljkK81p0ASDGTmRBEwDZrHE+G96XOUhi4OZppteMswbbuDy3AIXQB/JG5ktFl0eYdAejkucOG0uIlvpeNhrSNn2wjASgYlqJBwIDAQAB';

const ofZone = (name: string, content: string) => findingsIn(`${name} TXT ${content}\n`);
const ofRecord = (name: string, content: string) =>
  checkRecord({ name, type: 'TXT', content, ttl: 60 }, { origin: 'example.com', profile: 'rfc' });

/** What all roads say of a text. */
function found(name: string, content: string): string[] {
  const said = ofZone(name, content).map(({ code, reason }) => reason ?? code);
  expect(ofRecord(name, content).map(({ code, reason }) => reason ?? code)).toEqual(said);
  const { results } = checkChanges({
    origin: 'example.com',
    profile: 'rfc',
    existing: [],
    changes: [{ action: 'create', record: { name, type: 'TXT', content, ttl: 60 } }],
  });
  expect(results[0]!.findings.map(({ code, reason }) => reason ?? code)).toEqual(said);
  return said;
}

describe('two texts in one record', () => {
  test.each([
    ['a', '"v=spf1 -all" "google-site-verification=abc"'],
    ['a', '"google-site-verification=abc" "v=spf1 -all"'],
    ['a', '"google-site-verification=abc" "MS=ms12345678"'],
    ['a', '"docusign=1" x "facebook-domain-verification=abc"'],
    ['a', '"v=spf1 mx -all" "v=DMARC1; p=none"'],
    ['_dmarc', '"v=DMARC1; p=none" "v=spf1 -all"'],
    ['s._domainkey', `"v=DKIM1; p=${key}" "v=DKIM1; p=${key}"`],
    ['a', 'google-site-verification=abc yandex-verification:1'],
  ])('are told once at %s: %s', (name, content) => {
    expect(found(name, content)).toEqual(['record/texts-joined']);
  });

  test('the second one is marked', () => {
    const [finding] = ofZone('a', '"MS=ms1" "v=spf1 -all"');
    expect(finding).toMatchObject({ column: 17, field: 'text' });
    expect(finding!.detail).toContain('With v=spf1 -all another text begins');
  });

  test.each([
    ['s._domainkey', `"v=DKIM1; k=rsa; p=${key.slice(0, 100)}" "${key.slice(100)}"`],
    ['a', '"v=spf1 ip4:192.0.2.1 " "include:example.net -all"'],
    ['a', '"v=spf1 ip4:192.0.2.1" " include:example.net -all"'],
    ['a', '"a" "v=" "b"'],
    ['a', '"a" "v=1"'],
    ['a', '"see https://example.net/?verify=1" "ms=2"'],
    ['a', '"verified" "a verification=b"'],
  ])('are none at %s: %s', (name, content) => {
    expect(found(name, content)).toEqual([]);
  });
});

const uri = 'accounturi=https://ca.example.net/acct/1';

describe('a standing permission to issue certificates', () => {
  test.each([
    [`ca.example.net; ${uri}`, []],
    [`ca.example.net;${uri};policy=wildcard;persistUntil=1798761600`, []],
    [`ca.example.net; policy = anything ; ${uri}`, []],
    ['ca.example.net; accounturi=12345', ['caa/account']],
    ['ca.example.net', ['persist/account-missing']],
    [`; ${uri}`, ['persist/issuer']],
    [`https://ca.example.net; ${uri}`, ['caa/url']],
    [`ca_1.example.net; ${uri}`, ['caa/domain']],
    [`ca.example.net; ${uri}; persistUntil=2027-01-01`, ['persist/time']],
    [`ca.example.net; ${uri}; persistUntil=`, ['persist/time']],
    [`ca.example.net; ${uri}; persistUntil=1798761600000`, ['persist/time']],
    [`ca.example.net; ${uri}; persistUntil=1; persistuntil=2`, ['caa/parameter-twice']],
    [`ca.example.net; ${uri}; ${uri}`, ['caa/parameter-twice']],
    [`ca.example.net; ${uri}; policy`, ['caa/parameter']],
  ])('%s', (text, faults) => {
    expect(found('_validation-persist.www', `"${text}"`)).toEqual(faults);
    expect(found('www', `"${text}"`)).toEqual([]);
  });

  test('may be given to several authorities', () => {
    const two = `_validation-persist TXT "a.example; ${uri}"\n_validation-persist TXT "b.example; ${uri}"\n`;
    expect(findingsIn(two)).toEqual([]);
  });
});

const now = '2026-12-31T00:00:00Z';
const until = (second: number) => `_validation-persist TXT "ca.example.net; ${uri}; persistUntil=${second}"`;
const last = Date.parse(now) / 1000;

testRule('acme-persist', {
  accept: [
    { why: 'a time to come', zone: until(last + 1), options: { now } },
    { why: 'no time to judge by', zone: until(1) },
    { why: 'no end', zone: `_validation-persist TXT "ca.example.net; ${uri}"`, options: { now } },
    { why: 'another owner', zone: until(1).replace('_validation-persist', 'x'), options: { now } },
  ],
  reject: [
    { why: 'the very second', zone: until(last), options: { now }, found: ['1: mail/acme-persist-over'] },
    {
      why: 'a time long gone, below the zone',
      zone: until(1).replace(' ', '.www '),
      options: { now },
      found: ['1: mail/acme-persist-over'],
    },
  ],
});
