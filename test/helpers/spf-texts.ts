import fc from 'fast-check';

const pick = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const label = fc.string({ unit: fc.constantFrom(...'aZ09-_/:=!~'), minLength: 1, maxLength: 4 });
const macro = pick(
  '%{d}',
  '%{s2r-}',
  '%{IR.}',
  '%{v}',
  '%{l1r+/_=,.-}',
  '%%',
  '%_',
  '%-',
  '%{h12}',
  '%{p}',
  '%{o}',
);
const topLabel = pick('com', 'x', '3d', 'a-1', 'xn--p1ai', 'COM', 'a--b', '1-2');
const domain = fc.oneof(
  joined(
    fc.array(fc.oneof(label, macro), { maxLength: 3 }).map((parts) => parts.join('.')),
    pick('.'),
    topLabel,
    pick('', '.'),
  ),
  joined(
    fc.array(label, { maxLength: 2 }).map((parts) => parts.join('.')),
    macro,
  ),
);
const dual = pick('', '', '/0', '/24', '/32', '//0', '//64', '//128', '/24//64', '/1//1');
const ip4 = pick('192.0.2.0', '0.0.0.0', '255.255.255.255', '1.20.199.249');
const ip6 = pick(
  '::',
  '::1',
  '2001:db8::',
  '1:2:3:4:5:6:7:8',
  '2001:DB8::192.0.2.1',
  '::ffff:192.0.2.1',
  '1::',
);

const mechanism = fc.oneof(
  pick('all', 'ALL', 'a', 'mx', 'ptr', 'A', 'Mx'),
  joined(pick('include:', 'exists:', 'ptr:', 'INCLUDE:'), domain),
  joined(pick('a', 'mx'), dual),
  joined(pick('a:', 'mx:', 'MX:'), domain, dual),
  joined(pick('ip4:', 'IP4:'), ip4, pick('', '/0', '/9', '/32')),
  joined(pick('ip6:', 'Ip6:'), ip6, pick('', '/0', '/99', '/128')),
);
const directive = joined(pick('', '', '+', '-', '?', '~'), mechanism);
const unknown = pick(
  'moo.cow-far_out=man:dog/cat',
  'x=',
  'default=%{c}%{r}%{t}',
  'a.b=%%',
  'redirects=x',
  'expo=y',
);
const known = fc.tuple(fc.option(domain, { nil: undefined }), fc.option(domain, { nil: undefined }));

/** Texts by the grammar of RFC 7208 12. */
export const spfText: fc.Arbitrary<string> = fc
  .tuple(
    pick('v=spf1', 'V=SPF1', 'v=Spf1'),
    fc.array(fc.oneof({ weight: 5, arbitrary: directive }, { weight: 1, arbitrary: unknown }), {
      maxLength: 6,
    }),
    known,
    pick('', ' ', '   '),
    pick(' ', '  '),
  )
  .map(([version, terms, [redirect, explanation], end, space]) => {
    const all = [...terms];
    if (redirect !== undefined) all.splice(all.length >> 1, 0, `redirect=${redirect}`);
    if (explanation !== undefined) all.push(`EXP=${explanation}`);
    return [version, ...all].join(space) + end;
  });

/** Texts out of the pieces of the grammar, put together in any way: about half of them are none of its texts. */
export const nearlySpfText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constant('v=spf1 '),
    fc.array(
      fc.oneof(
        fc.constantFrom(...'amx:/.%{}dr-+0123456789=_ ~?'),
        pick(
          'all',
          'include:',
          'ip4:',
          'ip6:',
          'exists:',
          'redirect=',
          'exp=',
          'ptr',
          'a',
          'mx',
          '.com',
          '%{d}',
          '%{c}',
        ),
        pick(
          ' -all',
          ' a:b.com',
          '/24',
          '//64',
          '/33',
          '//129',
          '192.0.2.1',
          '2001:db8::1',
          '%{d0}',
          '%{x}',
          '\t',
          'é',
        ),
        ip6,
        domain,
      ),
      { maxLength: 8 },
    ),
  )
  .map(([version, parts]) => version + parts.join(''));

/** One character of a text taken out, put in or replaced. */
export const edited = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.nat(),
      fc.constantFrom(...' =:/.%{}aZ0-;,!@\t\u00e9"'),
      fc.constantFrom('out', 'in', 'replace'),
    )
    .map(([text, place, char, how]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + (how === 'out' ? '' : char) + text.slice(how === 'in' ? at : at + 1);
    });
