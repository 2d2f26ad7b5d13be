import { describe, expect, test } from 'vitest';
import { reasonNames } from '../../../src/catalog/reasons.ts';
import { readAcmeChallenge } from '../../../src/engine/mail/acme.ts';
import { isBimi, readBimi } from '../../../src/engine/mail/bimi.ts';
import { isMtaSts, readMtaSts } from '../../../src/engine/mail/mta-sts.ts';
import { PolicyText } from '../../../src/engine/mail/policy-text.ts';
import { TagList } from '../../../src/engine/mail/tag-list.ts';
import { isTlsRpt, readTlsRpt } from '../../../src/engine/mail/tls-rpt.ts';
import { latin1 } from '../../helpers/hex.ts';
import { faultsIn, type Read } from '../../helpers/policy-faults.ts';

type Row = readonly [text: string, ...found: string[]];

interface Kind {
  readonly read: Read<TagList>;
  readonly accepted: readonly string[];
  readonly refused: readonly Row[];
}

const name32 = 'a'.repeat(32);

const kinds: Readonly<Record<string, Kind>> = {
  // RFC 8461 3.1
  'MTA-STS': {
    read: readMtaSts,
    accepted: [
      'v=STSv1; id=20160831085700Z;',
      'v=STSv1;id=1',
      'v=STSv1; \t id=a \t; ',
      `v=STSv1; id=${name32}`,
      `v=STSv1; ${name32}=x; id=1`,
      'v=STSv1; 1_-.=!:<>~; id=1; a=b',
    ],
    refused: [
      ['', 'tag/no-version: ""'],
      ['v=STSv2; id=1', 'tag/version: "v=STSv2"'],
      ['v=stsv1; id=1', 'tag/version: "v=stsv1"'],
      ['V=STSv1; id=1', 'tag/version: "V=STSv1"'],
      ['v = STSv1; id=1', 'tag/version: "v = STSv1"'],
      ['id=1; v=STSv1', 'tag/version: "id=1"'],
      ['v=STSv1 ; id=1;', 'tag/version-blank: "v=STSv1 ;"'],
      ['v=STSv1\t; id=', 'tag/version-blank: "v=STSv1\t;"', 'tag/no-value: "id="'],
      ['sts.example.net', 'tag/host-name: "sts.example.net"'],
      ['v=STSv1; id=1; v=TLSRPTv1; rua=mailto:a@b.c', 'tag/other-record: "v=TLSRPTv1"'],
      ['v=STSv1', 'mta-sts/id-missing: "v=STSv1"'],
      ['v=STSv1;', 'mta-sts/id-missing: "v=STSv1;"'],
      ['v=STSv1; ID=1', 'mta-sts/id-missing: "v=STSv1; ID=1"'],
      ['v=STSv1; id=', 'tag/no-value: "id="'],
      ['v=STSv1; id=2026-01-01', 'mta-sts/id: "2026-01-01"'],
      ['v=STSv1; id=1 2', 'mta-sts/id: "1 2"'],
      [`v=STSv1; id=${name32}a`, `mta-sts/id: "${name32}a"`],
      ['v=STSv1; id= 1', 'tag/character: " "'],
      ['v=STSv1; id =1', 'tag/name: "id "'],
      ['v=STSv1; id=1; id=2', 'tag/duplicate: "id=2"'],
      ['v=STSv1; id=1; a', 'tag/equals: "a"'],
      ['v=STSv1; id=1; a=b=c', 'tag/character: "="'],
      ['v=STSv1; id=1; a=b c', 'tag/character: " "'],
      ['v=STSv1; id=1; -a=b', 'tag/name: "-a"'],
      [`v=STSv1; id=1; ${name32}a=b`, `tag/name: "${name32}a"`],
      ['v=STSv1;; id=1', 'tag/empty: ";"'],
    ],
  },
  // RFC 8460 3
  TLSRPT: {
    read: readTlsRpt,
    accepted: [
      'v=TLSRPTv1; rua=mailto:reports@example.com',
      'v=TLSRPTv1;rua=https://reporting.example.com/v1/tlsrpt?a=b;',
      'v=TLSRPTv1; rua=mailto:a@example.com,https://example.com , mailto:b@example.com',
      'v=TLSRPTv1; x.y=z; rua=MAILTO:a@example.com',
    ],
    refused: [
      ['v=TLSRPT1; rua=mailto:a@example.com', 'tag/version: "v=TLSRPT1"'],
      ['v=TLSRPTv1 ; rua=mailto:a@b.c', 'tag/version-blank: "v=TLSRPTv1 ;"'],
      ['_smtp._tls.example.net.', 'tag/host-name: "_smtp._tls.example.net."'],
      ['v=TLSRPTv1', 'tls-rpt/rua-missing: "v=TLSRPTv1"'],
      ['v=TLSRPTv1; to=mailto:a@example.com', 'tls-rpt/rua-missing: "v=TLSRPTv1; to=mailto:a@example.com"'],
      ['v=TLSRPTv1; ruf=mailto:a@example.com', 'tag/near: "ruf"'],
      ['v=TLSRPTv1; RUA=mailto:a@example.com', 'tag/near: "RUA"'],
      ['v=TLSRPTv1; rua=', 'tag/no-value: "rua="'],
      ['v=TLSRPTv1; rua=a@example.com', 'policy-uri/mailto: "a@example.com"'],
      ['v=TLSRPTv1; rua=http://example.com', 'policy-uri/unsupported: "http:"'],
      ['v=TLSRPTv1; rua=https://', 'policy-uri/host: "https://"'],
      ['v=TLSRPTv1; rua=mailto:a@example.com!10m', 'policy-uri/character: "!"'],
      ['v=TLSRPTv1; rua=mailto:a@example.com,', 'tag/empty-part: ","'],
      ['v=TLSRPTv1; rua=mailto:a@b; rua=mailto:c@d', 'tag/duplicate: "rua=mailto:c@d"'],
    ],
  },
  // draft-brand-indicators-for-message-identification
  BIMI: {
    read: readBimi,
    accepted: [
      'v=BIMI1; l=https://example.com/logo.svg',
      'v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/mark.pem;',
      'v = BIMI1 ; a = ; l = ',
      'v=BIMI1; l=; a=;',
      'v=BIMI1; l=; avp=brand; lps=x',
    ],
    refused: [
      ['v=BIMI2; l=', 'tag/version: "v=BIMI2"'],
      ['v=bimi1; l=', 'tag/version: "v=bimi1"'],
      ['V=BIMI1; l=', 'tag/version: "V=BIMI1"'],
      ['default._bimi.example.net', 'tag/host-name: "default._bimi.example.net"'],
      ['v=BIMI1; l= v=DMARC1', 'tag/other-record: "v=DMARC1"'],
      ['v=BIMI1', 'bimi/location-missing: "v=BIMI1"'],
      ['v=BIMI1; a=', 'bimi/location-missing: "v=BIMI1; a="'],
      ['v=BIMI1; L=https://example.com/x', 'bimi/location-missing: "v=BIMI1; L=https://example.com/x"'],
      ['v=BIMI1; l=http://example.com/logo.svg', 'policy-uri/unsupported: "http:"'],
      ['v=BIMI1; l=example.com/logo.svg', 'policy-uri/scheme: "example.com/logo.svg"'],
      ['v=BIMI1; l=https://example.com/a,b', 'policy-uri/character: ","'],
      ['v=BIMI1; l=; a=mailto:a@example.com', 'policy-uri/unsupported: "mailto:"'],
    ],
  },
};

const list = new TagList();

describe.each(Object.entries(kinds))('%s', (_, { read, accepted, refused }) => {
  test.each(accepted)('%j is accepted', (text) => {
    expect(faultsIn(list, read, text)).toEqual([]);
  });

  test.each(refused)('%j is refused', (text, ...found) => {
    expect(faultsIn(list, read, text)).toEqual(found);
  });
});

describe('the answer to an ACME challenge', () => {
  const digest = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';
  const faults = (text: string): string[] => faultsIn(new PolicyText(), readAcmeChallenge, text);

  test.each([digest, 'A'.repeat(43), '_-'.repeat(21) + 0])('%j is accepted', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test.each([
    ['', 'acme/length: ""'],
    ['token', 'acme/length: "token"'],
    ['abc.auth.example.net.', 'tag/host-name: "abc.auth.example.net."'],
    ['a.b-c', 'acme/length: "a.b-c"'],
    ['a..example', 'acme/length: "a..example"'],
    ['192.0.2.1', 'acme/length: "192.0.2.1"'],
    [`${digest}=`, `acme/length: "${digest}="`],
    [`"${digest}"`, `acme/length: ""${digest}""`],
    [digest.slice(1), `acme/length: "${digest.slice(1)}"`],
    [`${digest.slice(0, 42)}=`, 'acme/character: "="'],
    [`+${digest.slice(1)}`, 'acme/character: "+"'],
    [`${digest.slice(0, 20)} ${digest.slice(21)}`, 'acme/character: " "'],
  ])('%j is refused', (text, ...found) => {
    expect(faults(text)).toEqual(found);
  });
});

test('every reason has its row', () => {
  const rows = Object.values(kinds).flatMap(({ refused }) => refused);
  const told = new Set(rows.flatMap(([, ...found]) => found.map((line) => line.replace(/:.*/s, ''))));
  const mine = reasonNames.filter(
    (reason) => /^(?:mta-sts|tls-rpt|bimi)\//.test(reason) || reason === 'policy-uri/unsupported',
  );
  expect(mine.filter((reason) => !told.has(reason))).toEqual([]);
});

test.each([
  [isMtaSts, 'v=STSv1', 'v=STSv1 x'],
  [isTlsRpt, 'v=TLSRPTv1 ;', 'v =TLSRPTv1;'],
  [isBimi, 'v = BIMI1;', 'v=BIMI10'],
])('who looks for a record takes the one with the version alone', (is, taken, left) => {
  expect([taken, left].map((text) => is(latin1(text), 0, text.length))).toEqual([true, false]);
});
