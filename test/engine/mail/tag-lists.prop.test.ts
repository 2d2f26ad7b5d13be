import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAcmeChallenge } from '../../../src/engine/mail/acme.ts';
import { readBimi } from '../../../src/engine/mail/bimi.ts';
import { DkimRecord, readDkim } from '../../../src/engine/mail/dkim.ts';
import { readDmarc } from '../../../src/engine/mail/dmarc.ts';
import { readMtaSts } from '../../../src/engine/mail/mta-sts.ts';
import { PolicyText } from '../../../src/engine/mail/policy-text.ts';
import { TagList } from '../../../src/engine/mail/tag-list.ts';
import { readTlsRpt } from '../../../src/engine/mail/tls-rpt.ts';
import { liesWithin, readWithin } from '../../helpers/policy-faults.ts';
import { edited } from '../../helpers/spf-texts.ts';

const pick = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const list = new TagList();
const dkim = new DkimRecord();
const plain = new PolicyText();

interface Kind {
  readonly version: string;
  /** Correct settings, one of each name; the first must be there. */
  readonly settings: readonly (readonly string[])[];
  readonly blank: string;
  /** Whether the semicolon follows the version at once. */
  readonly atOnce?: true;
  readonly read: (text: string) => boolean;
  readonly text: PolicyText;
}

const uris = ['mailto:a@example.com', 'https://example.com/x', 'mailto:a@b,mailto:c@d'];
const kinds: Readonly<Record<string, Kind>> = {
  DMARC: {
    version: 'v=DMARC1',
    settings: [
      ['p=none', 'p=REJECT', 'P = quarantine'],
      ...['sp', 'np'].map((name) => [`${name}=none`, `${name}=reject`]),
      ...['rua', 'ruf'].map((name) => uris.flatMap((uri) => [`${name}=${uri}`, `${name}= ${uri}!10m`])),
      ...['adkim', 'aspf'].map((name) => [`${name}=r`, `${name}=S`]),
      ['fo=0', 'fo=1:d:s', 'fo=d : s'],
      ['rf=afrf'],
      ['ri=3600'],
      ['pct=0', 'pct=100'],
      ['psd=y', 'psd=u'],
      ['t=n'],
      ['other=any = thing'],
    ],
    blank: ' ',
    read: (text) => readWithin(list, readDmarc, text),
    text: list,
  },
  DKIM: {
    version: 'v=DKIM1',
    settings: [
      ['p=', 'p = '],
      ['k=rsa', 'k=ed25519'],
      ['h=sha256', 'h=sha1 : sha256'],
      ['s=*', 's=email:x-y'],
      ['t=y', 't=y:s'],
      ['n=notes = here'],
    ],
    blank: '\t',
    read: (text) => readWithin(dkim, readDkim, text),
    text: dkim,
  },
  'MTA-STS': {
    version: 'v=STSv1',
    settings: [['id=1', 'id=20260101T000000'], ['x=y'], ['a.b-c_d=!']],
    blank: ' ',
    atOnce: true,
    read: (text) => readWithin(list, readMtaSts, text),
    text: list,
  },
  TLSRPT: {
    version: 'v=TLSRPTv1',
    settings: [uris.map((uri) => `rua=${uri}`), ['x=y']],
    blank: ' ',
    atOnce: true,
    read: (text) => readWithin(list, readTlsRpt, text),
    text: list,
  },
  BIMI: {
    version: 'v=BIMI1',
    settings: [['l=', 'l=https://example.com/x.svg'], ['a=', 'a = https://example.com/x'], ['avp=brand']],
    blank: ' ',
    read: (text) => readWithin(list, readBimi, text),
    text: list,
  },
};

/** Settings of a kind in any order, blanks around the semicolons or not. */
function texts({ version, settings, blank, atOnce }: Kind): fc.Arbitrary<string> {
  const [first, ...others] = settings.map((forms) => pick(...forms));
  return fc
    .tuple(
      first!,
      fc.tuple(...others.map((form) => fc.option(form, { nil: undefined }))),
      fc.nat(),
      fc.nat(3),
      pick('', ';', ` ;${blank}`),
    )
    .map(([needed, optional, place, spaces, end]) => {
      const some = optional.filter((setting) => setting !== undefined);
      some.splice(place % (some.length + 1), 0, needed);
      const list = some.join(`${blank.repeat(spaces >> 1)};${blank.repeat(spaces & 1)}`);
      return `${version}${atOnce ? '' : blank.repeat(spaces >> 1)};${blank.repeat(spaces & 1)}${list}${end}`;
    });
}

describe.each(Object.entries(kinds))('for every text, %s', (_, kind) => {
  test('that is correct is accepted', () => {
    fc.assert(
      fc.property(texts(kind), (text) => {
        expect(kind.read(text)).toBe(true);
        expect(kind.text.faults).toEqual([]);
      }),
    );
  });

  test('with an octet changed has a fault within it, or none', () => {
    fc.assert(
      fc.property(edited(texts(kind)), (text) => {
        expect(kind.read(text)).toBe(kind.text.faults.length === 0);
        expect(liesWithin(kind.text, text.length)).toBe(true);
      }),
    );
  });

  test('of which some are refused and some are not', () => {
    const right = fc
      .sample(edited(texts(kind)), { numRuns: 500, seed: 3 })
      .filter((text) => kind.read(text)).length;
    expect(right).toBeGreaterThan(25);
    expect(right).toBeLessThan(475);
  });

  test('of any octets, it comes to an end', () => {
    const octets = fc.uint8Array({ maxLength: 60 }).map((bytes) => String.fromCharCode(...bytes));
    fc.assert(
      fc.property(
        fc.oneof(
          octets,
          octets.map((tail) => `${kind.version};${tail}`),
        ),
        (text) => {
          kind.read(text);
          expect(liesWithin(kind.text, text.length)).toBe(true);
        },
      ),
    );
  });
});

test('for any octets, an ACME answer is one of 43 base64url characters', () => {
  const octets = fc.oneof(
    fc.string({ unit: pick(...'aZ0-_+=. '), maxLength: 50 }),
    fc.string({ unit: pick(...'aZ0-_'), minLength: 42, maxLength: 44 }),
  );
  fc.assert(
    fc.property(octets, (text) => {
      expect(readWithin(plain, readAcmeChallenge, text)).toBe(/^[\w-]{43}$/.test(text));
      expect(liesWithin(plain, text.length)).toBe(true);
    }),
  );
});

test('for any octets, a key is read without end or fault beyond it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.constantFrom('rsa', 'ed25519'), (key, type) => {
      const text = `k=${type}; p=${Buffer.from(Uint8Array.of(0x30, key.length, ...key)).toString('base64')}`;
      readWithin(dkim, readDkim, text);
      expect(liesWithin(dkim, text.length)).toBe(true);
      expect(dkim.rsaBits).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** A time that grew with the square of the length would be some seconds. */
test.each(['a=b;', ';', '= ', ' ', 'rua=mailto:a@b,', 'mailto:a@b,', 'p=A;', 'A', 'k=a:'])(
  'the longest text, of nothing but %j, is read in no time',
  (piece) => {
    for (const kind of Object.values(kinds)) {
      const text = `${kind.version};rua=${piece.repeat(65_535)}`.slice(0, 65_000);
      const start = performance.now();
      kind.read(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  },
);
