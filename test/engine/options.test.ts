import { describe, expect, test } from 'vitest';
import { type CheckZoneOptions, checkZone } from '../../src/engine/check-zone.ts';
import { type CheckRecordOptions, checkRecord } from '../../src/engine/record/check-record.ts';
import { prelude } from '../helpers/in-zone.ts';

const record = { name: 'www', type: 'A', content: '192.0.2.1' };

/** What is wrong, and what the error says: the option and what it may be. */
const shared: readonly (readonly [object, string])[] = [
  [{ profile: 'bogus' }, "the option profile is 'rfc', 'platform' or 'strict', not 'bogus'"],
  [{ profile: null }, "the option profile is 'rfc', 'platform' or 'strict', not object"],
  [{ profile: '__proto__' }, "the option profile is 'rfc', 'platform' or 'strict', not '__proto__'"],
  [{ types: 'TLSA' }, "the option types is an array of mnemonics such as 'TLSA', not 'TLSA'"],
  [{ types: ['TLSA', 52] }, "the option types is an array of mnemonics such as 'TLSA', not an array"],
  [{ severities: ['off'] }, 'the option severities is an object with codes of the catalog'],
  [{ severities: { 'zone/ocluded': 'off' } }, 'the option severities is an object with codes of the catalog'],
  [{ severities: { 'zone/occluded': 'fatal' } }, "'error', 'warning', 'notice' or 'off' for each"],
];

describe('checkZone says which option is of the wrong kind', () => {
  test.each<readonly [object, string]>([
    ...shared,
    [{ origin: 1 }, 'the option origin is a domain name, not number'],
    [{ fallbackOrigin: {} }, 'the option fallbackOrigin is a string, not an object'],
    [{ file: Symbol('x') }, 'the option file is a string, not symbol'],
    [{ include: 'hosts.zone' }, "the option include is a function, not 'hosts.zone'"],
  ])('%o', (options, message) => {
    expect(() => checkZone(prelude, options)).toThrow(TypeError);
    expect(() => checkZone(prelude, options)).toThrow(message);
  });

  test.each([null, 'rfc', 1, []])('and that %o is no set of options', (options) => {
    const call = () => checkZone(prelude, options as CheckZoneOptions);
    expect(call).toThrow(TypeError);
    expect(call).toThrow('the options are an object');
  });

  test.each([undefined, null, 1, ['$TTL 1'], new ArrayBuffer(1)])('and that %o is no text', (text) => {
    const call = () => checkZone(text as never);
    expect(call).toThrow(TypeError);
    expect(call).toThrow('the text of a zone is a string or a Uint8Array');
  });

  test('and takes what is left undefined', () => {
    const options = {
      origin: undefined,
      file: undefined,
      profile: undefined,
      types: undefined,
      include: undefined,
    };
    expect(checkZone(prelude, { ...options, severities: {} }).findings).toEqual([]);
  });
});

describe('checkRecord says which option is of the wrong kind', () => {
  test.each<readonly [object, string]>([
    ...shared,
    [{ defaultTtl: '300' }, "the option defaultTtl is a number, not '300'"],
    [{ origin: {} }, 'origin is no domain name'],
  ])('%o', (options, message) => {
    // What was looked at before does not matter.
    for (const before of [{}, { profile: 'rfc', types: ['TLSA'], defaultTtl: 300 } as const]) {
      expect(checkRecord(record, { origin: 'example.com', ...before })).toEqual([]);
      const call = () => checkRecord(record, { origin: 'example.com', ...options } as CheckRecordOptions);
      expect(call).toThrow(TypeError);
      expect(call).toThrow(message);
    }
  });

  test('whatever the record is', () => {
    const options = { origin: 'example.com', profile: 'bogus' } as unknown as CheckRecordOptions;
    expect(() => checkRecord(null as never, options)).toThrow(TypeError);
  });
});
