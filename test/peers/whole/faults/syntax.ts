import { addLines, edit, type Fault, insert, line, lines, oneOf, rewrite, withFields } from './fault.ts';

/** Types whose records can be spoilt without taking the start of the zone away. */
const usual = ['A', 'AAAA', 'TXT', 'MX', 'CNAME', 'SRV', 'PTR', 'NS', 'CAA'];

/** Changes the text of the whole zone, each entry for itself. */
const everywhere =
  (change: (text: string) => string): Fault['plant'] =>
  (draft) => {
    draft.entries = draft.entries.map((entry) => ({ ...entry, text: change(entry.text) }));
    return true;
  };

/** Words, quotes, parentheses and the lines that hold them. */
export const syntaxFaults: readonly Fault[] = [
  {
    title: 'quote not closed on its line',
    plant: lines(
      '% TXT "never closed',
      '% TXT "a" "b',
      '% CAA 0 issue "ca.example.net',
      '% TXT "one\ntwo"',
      '% HINFO "PC\n" "x"',
    ),
  },
  {
    title: 'parenthesis not closed, not opened or within another',
    plant: oneOf(
      rewrite(usual, (text) => text.replace(/(\S+)\n$/, '( $1\n')),
      rewrite(usual, (text) => text.replace(/\n$/, ' )\n')),
      lines('% TXT ( ( "x" ) )', '% MX ( 10 ( mail.example.net. ) )'),
    ),
  },
  {
    title: 'strings without a blank between them',
    plant: lines('% TXT "a""b"', '% HINFO "PC""Linux"', '% TXT a"b"', '% TXT "a"b'),
  },
  {
    title: 'octets above 127 in a text',
    plant: lines(
      '% TXT "gr\xc3\xbc\xc3\x9fe"',
      '% TXT caf\xe9',
      '% HINFO "\xe2\x80\x9cPC" "x"',
      '% TXT \xe2\x80\x9cv=spf1 -all\xe2\x80\x9d',
    ),
  },
  { title: 'lines that end in CR LF', plant: everywhere((text) => text.replaceAll('\n', '\r\n')) },
  {
    title: 'control octet',
    plant: lines(
      '%\x00x A 192.0.2.1',
      '%\x00x TXT x',
      '% TXT a\x00b',
      '% TXT "a\x00b"',
      '% TXT "a\x01b"',
      '% A 192.0.2.1\x0c',
      '\x1a',
      '% A 192.0.2.1\r%x A 192.0.2.2',
      '% TXT a\rb',
    ),
  },
  {
    title: 'something around the zone that is none of it',
    plant: oneOf(
      (draft) => {
        draft.entries.unshift({ text: '\xef\xbb\xbf' });
        return true;
      },
      lines('# a comment', '// a comment', '-- a comment', '/* a comment */'),
      lines('```', '<pre>', '{"name": "%", "type": "A"}', 'zone "{zone}" {', '};'),
    ),
  },
  {
    title: 'directive that is none',
    plant: lines(
      '$ORGIN %.{zone}.',
      '$TTLS 60',
      '$DATE 20260101',
      ' $TTL 300',
      '\t$ORIGIN %.{zone}.',
      '$ORIGIN a..{zone}.',
      '$ORIGIN',
      '$ORIGIN a.{zone}. b.{zone}.',
    ),
  },
  {
    title: '$ORIGIN without its final dot',
    plant: (draft, dice) => {
      const at = draft.entries.findIndex(({ text }) => /^\$ORIGIN/.test(text));
      if (at < 0) return insert(draft, dice, line(`$ORIGIN ${draft.origin}`));
      draft.entries[at] = line(`$ORIGIN ${draft.origin}`);
      return true;
    },
  },
  {
    title: '$ORIGIN relative to the one before',
    plant: lines('$ORIGIN sub\n% A 192.0.2.1\n$ORIGIN {zone}.', '$ORIGIN a.b\n% TXT x\n$ORIGIN {zone}.'),
  },
  {
    title: 'directive in lower case',
    mild: true,
    plant: lines('$ttl 300', '$origin %.{zone}.\n@ A 192.0.2.1\n$origin {zone}.'),
  },
  {
    title: 'bad escape',
    plant: lines(
      '% TXT "\\300"',
      '%\\256 A 192.0.2.1',
      '% CNAME a\\999.example.net.',
      '% TXT "\\12"',
      '%\\1x A 192.0.2.1',
      '% CNAME a\\25.example.net.',
    ),
  },
  {
    title: 'type or class that there is not',
    plant: oneOf(
      edit(usual, (entry, dice) =>
        withFields(entry, { type: dice.pick(['AA', 'CNAM', 'TEXT', 'MXX', 'AAA', 'TYPO', 'ANAME', 'NSS']) }),
      ),
      lines('% TYPE65536 \\# 0', '% TYPE \\# 0', '% TYPE-1 \\# 0', '% TYPE0 \\# 1 00'),
      lines(
        '% CH A 192.0.2.1',
        '% HS TXT x',
        '% CLASS3 TYPE65280 \\# 0',
        '% IN IN A 192.0.2.1',
        '% XX A 192.0.2.1',
        '% ANY A 192.0.2.1',
      ),
    ),
  },
  {
    title: 'generic content that is none',
    plant: lines(
      '% TYPE65280 \\# 3 abcd',
      '% TYPE65280 \\# 1 abcd',
      '% A \\# 3 c00002',
      '% TYPE65280 \\# 2 abc',
      '% TYPE65280 \\# abcd',
      '% TYPE65280 abcd',
      '% TYPE65280 3 abcdef',
      '% TYPE65280',
    ),
  },
  {
    title: 'field missing or too many',
    plant: oneOf(
      rewrite(usual, (text) => text.replace(/\s(A|AAAA|TXT|MX|CNAME|SRV|PTR|NS|CAA)\s.*$/s, ' $1\n')),
      rewrite(['A', 'AAAA', 'MX', 'CNAME', 'SRV', 'PTR', 'NS'], (text) =>
        text.replace(/(\s*;.*)?\n$/, ' extra\n'),
      ),
    ),
  },
  {
    title: 'semicolon without quotes',
    mild: true,
    plant: lines('% TXT v=DMARC1; p=none', '% TXT a;b', '% CAA 0 issue ca.example.net; x=y'),
  },
  {
    title: 'record without its owner',
    mild: true,
    plant: lines(' A 192.0.2.77', '\tTXT "of the one before"', ' 300 IN MX 10 mail.example.net.'),
  },
  {
    title: 'blank lost or another character for it',
    plant: oneOf(
      edit(usual, ({ record: fields }) => line(`${fields!.owner}${fields!.type} ${fields!.content}`)),
      lines(
        '%,A,192.0.2.1',
        '% A 192.0.2.1,192.0.2.2',
        '% NS a.example.net.,b.example.net.',
        '% CNAME a.example.net.,b.example.net.',
        '% MX 10,mail.example.net.',
      ),
      lines('%: A 192.0.2.1', '% = A 192.0.2.1', '% A=192.0.2.1', '% A: 192.0.2.1'),
      lines('% A 300 192.0.2.1', '% MX 300 10 mail.example.net.', '% TXT IN "x"'),
    ),
  },
  {
    title: 'no line end at the end',
    mild: true,
    plant: (draft, dice) => {
      draft.entries.push({
        text: dice.pick(['tail A 192.0.2.9', 'tail TXT "x"', 'tail TXT x', '; end', 'tail A ( 192.0.2.9 )']),
      });
      return true;
    },
  },
  {
    title: 'record cut off at the end',
    plant: (draft, dice) => {
      draft.entries.push({
        text: dice.pick(['tail A 192.0.2', 'tail MX 10', 'tail TXT "abc', 'tail', 'tail SOA ( a b']),
      });
      return true;
    },
  },
  {
    title: 'quotes around what is no text',
    plant: lines(
      '"%" A 192.0.2.1',
      '"%.{zone}." TXT x',
      '% A "192.0.2.1"',
      '% MX "10 mail.example.net."',
      '% CNAME "a.example.net."',
      '% NS "ns.example.net."',
    ),
  },
  { title: 'whole file in blanks', plant: everywhere((text) => (text.startsWith('$') ? text : ` ${text}`)) },
  {
    title: 'long texts',
    plant: addLines((dice) => `% TXT "${'a'.repeat(dice.pick([255, 256, 300, 1000]))}"`),
  },
];
