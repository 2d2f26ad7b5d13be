import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { reasonNames } from '../../../src/catalog/reasons.ts';
import { DkimRecord, readDkim } from '../../../src/engine/mail/dkim.ts';
import { faultsIn, readWithin } from '../../helpers/policy-faults.ts';

const dkim = new DkimRecord();
const faults = (text: string): string[] => faultsIn(dkim, readDkim, text);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** One length octet or more (X.690 8.1.3). */
function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Uint8Array.of(tag, ...head), content]);
}
const integer = (...octets: readonly number[]): Uint8Array => der(2, Uint8Array.from(octets));
const oid = (...octets: readonly number[]): Uint8Array => der(6, Uint8Array.from(octets));
const rsaOid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1] as const;
const nothing = Uint8Array.of(5, 0);

/** SubjectPublicKeyInfo around a modulus of that many octets. */
function publicKey(modulus: Uint8Array, algorithm: readonly number[] = rsaOid): Uint8Array {
  const key = der(0x30, modulus, integer(1, 0, 1));
  return der(0x30, der(0x30, oid(...algorithm), nothing), der(3, Uint8Array.of(0), key));
}
const modulus = (bits: number): Uint8Array => {
  const octets = new Uint8Array(Math.ceil(bits / 8)).fill(0x55);
  octets[0] = 1 << ((bits - 1) % 8);
  return der(2, ...(octets[0]! > 0x7f ? [Uint8Array.of(0)] : []), octets);
};

const rsa = base64(publicKey(modulus(2048)));
const ed25519 = base64(new Uint8Array(32).fill(7));

/** RFC 6376 3.6.1, every production. */
const accepted = [
  `v=DKIM1; k=rsa; p=${rsa}`,
  `p=${rsa}`,
  `k=rsa;p=${rsa};`,
  ` v = DKIM1 ; p = ${rsa} ; `,
  `v=DKIM1; h=sha256; k=rsa; n=a note, =20 of any kind; p=${rsa}; s=email; t=s`,
  `v=DKIM1; h=sha1 : sha256:x-1; s=*:email; t=y:s; p=${rsa}`,
  `v=DKIM1; p=${rsa.slice(0, 64)} ${rsa.slice(64, 128)}\t${rsa.slice(128)}`,
  `v=DKIM1; p=${rsa.slice(0, 64)}\r\n ${rsa.slice(64)}`,
  `v=DKIM1; k=RSA; p=${rsa}`,
  // An empty key is a key that was withdrawn.
  'v=DKIM1; p=',
  // Any 32 octets are a key.
  'v=DKIM1; k=ed25519; p=keyTOKENyourpublicxxxxAAAAAAAAAAAAAAAAAAAAA=',
  'v=DKIM1; p= ;',
  'p=',
  `v=DKIM1; k=ed25519; p=${ed25519}`,
  `v=DKIM1; p=${ed25519}; k=ed25519`,
  'v=DKIM1; k=ed25519; p=',
  // Settings that nobody knows are ignored, and so are those in capitals, for names match in their very case (3.2).
  `v=DKIM1; g=*; x_1=; P=!!; p=${rsa}`,
];

const refused: readonly (readonly [text: string, ...found: string[]])[] = [
  ['s1.domainkey.u1234.example.net', 'tag/host-name: "s1.domainkey.u1234.example.net"'],
  ['s1._domainkey.example.net.', 'tag/host-name: "s1._domainkey.example.net."'],
  ['s1.example.net; p=', 'tag/equals: "s1.example.net"'],
  ['v=DKIM1; p=; v=spf1 mx -all', 'tag/other-record: "v=spf1 mx -all"'],
  ['', 'dkim/key-missing: ""'],
  ['v=DKIM1', 'dkim/key-missing: "v=DKIM1"'],
  ['v=DKIM1; k=rsa; P=MII', 'dkim/key-missing: "v=DKIM1; k=rsa; P=MII"'],
  ['o=~; r=a@example.com', 'dkim/key-missing: "o=~; r=a@example.com"'],
  [`v=DKIM2; p=${rsa}`, 'dkim/version: "v=DKIM2"'],
  [`v=dkim1; p=${rsa}`, 'dkim/version: "v=dkim1"'],
  [`v=; p=${rsa}`, 'dkim/version: "v="'],
  [`k=rsa; v=DKIM1; p=${rsa}`, 'dkim/version-first: "v=DKIM1"'],
  [`v=DKIM1; k=rsa p=${rsa.slice(0, 9)}`, `dkim/key-type: "rsa p=${rsa.slice(0, 9)}"`],
  [`v=DKIM1; k=rsa-sha256; p=${rsa}`, 'dkim/key-type: "rsa-sha256"'],
  [`v=DKIM1; k=; p=${rsa}`, 'tag/no-value: "k="'],
  [`v=DKIM1; h=; p=${rsa}`, 'tag/no-value: "h="'],
  [`v=DKIM1; h=sha256,sha1; p=${rsa}`, 'dkim/list: "sha256,sha1"'],
  [`v=DKIM1; h=*; p=${rsa}`, 'dkim/list: "*"'],
  [`v=DKIM1; t=y::s; p=${rsa}`, 'tag/empty-part: ":"'],
  [`v=DKIM1; s=e-; p=${rsa}`, 'dkim/list: "e-"'],
  [`v=DKIM1; s=1; p=${rsa}`, 'dkim/list: "1"'],
  [`v=DKIM1;; p=${rsa}`, 'tag/empty: ";"'],
  ['v=DKIM1; k=rsa; MIIB', 'tag/equals: "MIIB"'],
  [`v=DKIM1; p=; p=${rsa.slice(0, 8)}`, `tag/duplicate: "p=${rsa.slice(0, 8)}"`],
  ['v=DKIM1; p=!!!', 'base64/invalid-character: "!"'],
  ['v=DKIM1; p=AAAA-AAA', 'base64/invalid-character: "-"'],
  ['v=DKIM1; p=AA==AAAA', 'base64/invalid-character: "A"'],
  ['v=DKIM1; p=A===', 'base64/invalid-character: "="'],
  ['v=DKIM1; p="MIIB"', 'base64/invalid-character: """'],
  ['v=DKIM1; p=TOKEN', 'dkim/stand-in: "TOKEN"'],
  ['v=DKIM1; k=ed25519; p=YOUR_PUBLIC_KEY', 'dkim/stand-in: "YOUR_PUBLIC_KEY"'],
  ['v=DKIM1; k=rsa; p=<key>; t=s', 'dkim/stand-in: "<key>"'],
  [`v=DKIM1; p=${rsa.slice(0, 20)}...`, `dkim/stand-in: "${rsa.slice(0, 20)}..."`],
  ['v=DKIM1; p=AAAAA', 'base64/length: "AAAAA"'],
  ['v=DKIM1; p=AAAA=', 'base64/length: "AAAA="'],
  ['v=DKIM1; p=AAA', 'base64/length: "AAA"'],
  ['v=DKIM1; p==', 'base64/length: "="'],
  ['v=DKIM1; k=ed25519; p=AAA', 'base64/length: "AAA"'],
  [`v=DKIM1; k=rsa; p=${rsa.slice(0, 200)}`, `dkim/key-cut: "${rsa.slice(0, 200)}"`],
  [`v=DKIM1; k=rsa; p=${rsa.slice(0, -4)}`, `dkim/key-cut: "${rsa.slice(0, -4)}"`],
  ['v=DKIM1; p=AAAA', 'dkim/not-rsa: "AAAA"'],
  ['v=DKIM1; p=MA==', 'dkim/not-rsa: "MA=="'],
  ['v=DKIM1; p=MAA=', 'dkim/not-rsa: "MAA="'],
  [`v=DKIM1; k=rsa; p=${ed25519}`, `dkim/not-rsa: "${ed25519}"`],
  [`v=DKIM1; k=ed25519; p=${rsa.slice(0, 40)}`, `dkim/ed25519-length: "${rsa.slice(0, 40)}"`],
];

describe('a DKIM key record', () => {
  test.each(accepted)('%j is accepted', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test.each(refused)('%j is refused', (text, ...found) => {
    expect(faults(text)).toEqual(found);
  });

  test('every reason has its row', () => {
    const told = new Set(refused.flatMap(([, ...found]) => found.map((line) => line.replace(/:.*/s, ''))));
    expect(reasonNames.filter((reason) => reason.startsWith('dkim/') && !told.has(reason))).toEqual([]);
  });
});

describe('the size of an RSA key', () => {
  const bitsOf = (key: Uint8Array): number => {
    readWithin(dkim, readDkim, `v=DKIM1; p=${base64(key)}`);
    return dkim.rsaBits;
  };

  test.each([8, 9, 15, 16, 512, 1016, 1023, 1024, 1025, 2048, 4096, 16_384])(
    '%d bits, as SubjectPublicKeyInfo',
    (bits) => {
      expect(bitsOf(publicKey(modulus(bits)))).toBe(bits);
      expect(dkim.isWeak).toBe(bits < 1024);
    },
  );

  test('as RSAPublicKey', () => {
    expect(bitsOf(der(0x30, modulus(2048), integer(1, 0, 1)))).toBe(2048);
  });

  test('is 0 where there is none', () => {
    readWithin(dkim, readDkim, `k=ed25519; p=${ed25519}`);
    expect([dkim.rsaBits, dkim.isWeak]).toEqual([0, false]);
    readWithin(dkim, readDkim, 'p=');
    expect([dkim.rsaBits, dkim.isWeak]).toEqual([0, false]);
  });

  test.each([
    ['another algorithm', publicKey(modulus(2048), [0x2b, 0x65, 0x70])],
    ['a modulus of 0', publicKey(integer(0))],
    ['a modulus below 0', publicKey(integer(0x80, 1))],
    ['two zeros before the modulus', publicKey(integer(0, 0, 1))],
    ['an empty modulus', publicKey(integer())],
    ['no bit string', der(0x30, der(0x30, oid(...rsaOid), nothing), der(4, Uint8Array.of(0)))],
    [
      'unused bits',
      der(0x30, der(0x30, oid(...rsaOid), nothing), der(3, Uint8Array.of(1), der(0x30, modulus(1024)))),
    ],
    [
      'no sequence in it',
      der(0x30, der(0x30, oid(...rsaOid), nothing), der(3, Uint8Array.of(0), modulus(1024))),
    ],
    ['nothing in it', der(0x30)],
    ['an unlimited length', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a length of four octets', Uint8Array.of(0x30, 0x84, 0, 0, 0, 0)],
  ])('is told of no key with %s', (_, key) => {
    expect(faults(`p=${base64(key)}`)).toEqual([`dkim/not-rsa: "${base64(key)}"`]);
    expect(dkim.rsaBits).toBe(0);
  });

  describe('of keys that a library made', () => {
    const sizes = [512, 1024, 2048] as const;
    const keys = new Map<number, readonly [spki: Uint8Array, pkcs1: Uint8Array]>();
    beforeAll(() => {
      for (const modulusLength of sizes) {
        const { publicKey: key } = generateKeyPairSync('rsa', { modulusLength });
        const as = (type: 'spki' | 'pkcs1'): Uint8Array => key.export({ type, format: 'der' });
        keys.set(modulusLength, [as('spki'), as('pkcs1')]);
      }
    });

    test.each(sizes)('%d bits', (bits) => {
      for (const key of keys.get(bits)!) {
        expect(bitsOf(key)).toBe(bits);
        expect(dkim.valid).toBe(true);
      }
    });

    test('an Ed25519 key is taken without its header only', () => {
      const header = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' });
      expect(faults(`k=ed25519; p=${base64(header.subarray(-32))}`)).toEqual([]);
      expect(faults(`k=ed25519; p=${base64(header)}`)).toEqual([`dkim/ed25519-length: "${base64(header)}"`]);
    });
  });
});
