import { type Draft, type Entry, line, record } from '../draft.ts';
import { content, drop, edit, type Fault, insert, isOf, oneOf, withFields } from './fault.ts';

const isFor =
  (type: string) =>
  (entry: Entry): boolean =>
    isOf('RRSIG')(entry) && entry.record!.content.startsWith(`${type} `);

/** Takes away one record that a test picks. */
const dropOne =
  (isMeant: (entry: Entry, draft: Draft) => boolean): Fault['plant'] =>
  (draft, dice) => {
    const meant = draft.entries.filter((entry) => isMeant(entry, draft));
    if (meant.length === 0) return false;
    const gone = dice.pick(meant);
    draft.entries = draft.entries.filter((entry) => entry !== gone);
    return true;
  };

/** Takes away a set of which a test picks a record: what is left of a set no longer fits its signature, which nobody verifies here. */
const dropSet =
  (isMeant: (entry: Entry) => boolean): Fault['plant'] =>
  (draft, dice) => {
    const meant = draft.entries.filter(isMeant);
    if (meant.length === 0) return false;
    const { owner, type } = dice.pick(meant).record!;
    draft.entries = draft.entries.filter(
      ({ record: fields }) => fields?.owner !== owner || fields.type !== type,
    );
    return true;
  };

/** Takes away all records of an owner that a test picks. */
const dropOwner =
  (isMeant: (entry: Entry, draft: Draft) => boolean): Fault['plant'] =>
  (draft, dice) => {
    const meant = draft.entries.filter((entry) => isMeant(entry, draft));
    if (meant.length === 0) return false;
    const { owner } = dice.pick(meant).record!;
    draft.entries = draft.entries.filter((entry) => entry.record?.owner !== owner);
    return true;
  };

const signature = (change: (fields: string[], draft: Draft) => string[]): Fault['plant'] =>
  content(['RRSIG'], (text, _, draft) => change(text.split(' '), draft).join(' '));

/** Makes one of the signatures of the keys, of which there are several, one of another TTL. */
const keySignature: Fault['plant'] = (draft, dice) => {
  const meant = draft.entries.filter(isFor('DNSKEY'));
  if (meant.length === 0) return false;
  const one = dice.pick(meant);
  const content = one.record!.content.split(' ').with(3, '17').join(' ');
  draft.entries = draft.entries.map((entry) => (entry === one ? withFields(one, { content }) : entry));
  return true;
};

const isApex = ({ record: fields }: Entry, { origin }: Draft): boolean => fields?.owner === `${origin}.`;

const rows: Readonly<Record<string, Fault['plant']>> = {
  'a signature says something else': oneOf(
    signature((fields, { origin }) => fields.with(2, String(origin.split('.').length + 3))),
    signature((fields) => fields.with(7, 'example.test.')),
    signature((fields) => fields.with(6, '1')),
    signature((fields) => fields.with(1, '13')),
    signature((fields) => fields.with(3, '17')),
    signature((fields) => [...fields.slice(0, 8), 'AAAA']),
    keySignature,
  ),
  'a signature does not hold now': oneOf(
    signature((fields) => fields.with(4, '20191231000000')),
    signature((fields) => fields.with(4, '20210101000000')),
    signature((fields) => fields.with(5, '20350101000000')),
    signature((fields) => fields.with(4, '22260101000000').with(5, '20250101000000')),
  ),
  'a name or a type is added': oneOf(
    (draft, dice) => insert(draft, dice, record(`added.${draft.origin}.`, 'A', dice.ipv4(), '3600')),
    (draft, dice) => insert(draft, dice, record(`added.${draft.origin}.`, 'NS', 'ns.example.net.', '3600')),
    (draft, dice) => insert(draft, dice, record(`${draft.origin}.`, 'HINFO', '"PC" "Linux"', '3600')),
  ),
  'a TTL is changed': oneOf(
    edit(['A', 'NS', 'TXT', 'MX', 'DNSKEY', 'DS'], (entry) => withFields(entry, { ttl: '17' })),
    edit(['RRSIG'], (entry) => withFields(entry, { ttl: '17' })),
    edit(['NSEC', 'NSEC3'], (entry) => withFields(entry, { ttl: '17' })),
  ),
  'a list of types is wrong': oneOf(
    edit(['NSEC', 'NSEC3'], (entry) => withFields(entry, { content: `${entry.record!.content} SPF` })),
    content(['NSEC', 'NSEC3'], (text) => text.replace(/ (A|NS|TXT|CNAME|MX|SOA|RRSIG)(?= |$)/, '')),
  ),
  'NSEC and NSEC3 in one zone': oneOf(
    (draft, dice) =>
      draft.entries.some(isOf('NSEC3')) &&
      insert(draft, dice, record(`${draft.origin}.`, 'NSEC', `${draft.origin}. SOA NS RRSIG NSEC`, '300')),
    (draft, dice) =>
      draft.entries.some(isOf('NSEC')) &&
      insert(
        draft,
        dice,
        record(
          `0123456789abcdefghijklmnopqrstuv.${draft.origin}.`,
          'NSEC3',
          '1 0 0 - 0123456789abcdefghijklmnopqrstuv A',
          '300',
        ),
      ),
  ),
  'NSEC3PARAM is another': oneOf(
    drop(isOf('NSEC3PARAM')),
    (draft, dice) =>
      draft.entries.some(isOf('NSEC3PARAM')) &&
      insert(
        draft,
        dice,
        record(
          `${draft.origin}.`,
          'NSEC3PARAM',
          dice.pick(['1 0 5 -', '1 0 0 ffff', '1 1 0 -', '2 0 0 -']),
          '0',
        ),
      ),
    content(['NSEC3PARAM'], (text) => text.replace(/^1 0/, '1 1')),
  ),
  'a wrong record in a signed zone': oneOf(
    (draft, dice) =>
      insert(
        draft,
        dice,
        line(dice.pick([`bad.${draft.origin}. 300 A 192.0.2.256`, `bad.${draft.origin}. 300 MX x y`])),
      ),
    (draft, dice) =>
      insert(
        draft,
        dice,
        record(`c.${draft.origin}.`, 'CNAME', 'a.example.net.', '300'),
        record(`c.${draft.origin}.`, 'A', '192.0.2.1', '300'),
      ),
  ),
  'a signature or all are lost': oneOf(
    oneOf(dropOne(isOf('RRSIG')), dropOne(isFor('SOA')), drop(isFor('DNSKEY'))),
    drop(isOf('RRSIG')),
  ),
  'a record or a name is lost': oneOf(
    dropSet(isOf('A', 'TXT', 'MX', 'CNAME', 'DS')),
    dropOwner((entry, draft) => isOf('A', 'TXT', 'CNAME')(entry) && !isApex(entry, draft)),
  ),
  'a chain is wrong': oneOf(
    edit(['NSEC', 'NSEC3'], (entry, _, { origin }) =>
      withFields(entry, {
        content:
          entry.record!.type === 'NSEC'
            ? entry.record!.content.replace(/^\S+/, `none.${origin}.`)
            : entry.record!.content.replace(/^(\S+ \S+ \S+ \S+) ./, (_all, head) => `${head} v`),
      }),
    ),
    oneOf(
      dropOne(isOf('NSEC', 'NSEC3')),
      (draft, dice) => {
        const links = draft.entries.filter(isOf('NSEC', 'NSEC3'));
        if (links.length === 0) return false;
        const { owner, type } = dice.pick(links).record!;
        draft.entries = draft.entries.filter(
          (entry) => entry.record?.owner !== owner || !(isOf(type)(entry) || isFor(type)(entry)),
        );
        return true;
      },
      drop((entry) => isOf('NSEC', 'NSEC3')(entry) || isFor('NSEC')(entry) || isFor('NSEC3')(entry)),
    ),
  ),
  'an NSEC3 is another': oneOf(
    oneOf(
      content(['NSEC3'], (text, dice) => text.replace(/^1 [01]/, dice.pick(['1 2', '1 255']))),
      content(['NSEC3'], (text) => text.replace(/^1 (\d) 0/, '1 $1 1')),
      content(['NSEC3'], (text) => text.replace(/^1/, '2')),
    ),
    edit(['NSEC3'], (entry, _, { origin }) => withFields(entry, { owner: `odd.${origin}.` })),
  ),
  'a signature of what is not signed': oneOf(
    (draft, dice) => {
      const cuts = draft.entries.filter((entry) => isOf('NS')(entry) && !isApex(entry, draft));
      const isGlue = ({ record: fields }: Entry): boolean =>
        cuts.some(({ record: cut }) => fields!.owner.endsWith(`.${cut!.owner}`));
      const glue = draft.entries.find((entry) => isOf('A')(entry) && isGlue(entry));
      const one = draft.entries.find(isFor('SOA'));
      if (glue === undefined || one === undefined) return false;
      const { owner } = glue.record!;
      const labels = owner.split('.').length - 1;
      return insert(
        draft,
        dice,
        withFields(one, {
          owner,
          content: one.record!.content.replace(
            /^SOA (\d+) \d+/,
            (_, algorithm) => `A ${algorithm} ${labels}`,
          ),
        }),
      );
    },
    oneOf(
      (draft, dice) => {
        const one = draft.entries.filter(isFor('A'));
        if (one.length === 0) return false;
        const chosen = dice.pick(one);
        return insert(
          draft,
          dice,
          withFields(chosen, { content: chosen.record!.content.replace(/^A /, 'RRSIG ') }),
        );
      },
      (draft, dice) => {
        const one = draft.entries.find(isFor('SOA'));
        return (
          one !== undefined &&
          insert(
            draft,
            dice,
            withFields(one, {
              owner: `none.${draft.origin}.`,
              content: one.record!.content.replace(
                /^SOA (\d+) (\d+)/,
                (_, algorithm, labels) => `A ${algorithm} ${Number(labels) + 1}`,
              ),
            }),
          )
        );
      },
    ),
  ),
  'a key is lost or another': oneOf(
    oneOf(
      content(['DNSKEY'], (text) => text.replace(/^25[67]/, '1')),
      content(['DNSKEY'], (text) => text.replace(/^(25[67]) 3/, '$1 2')),
      content(['DNSKEY'], (text) => text.replace(/^(25[67] 3) 15/, '$1 13')),
    ),
    oneOf(
      drop((entry) => isOf('DNSKEY')(entry) && entry.record!.content.startsWith('256')),
      drop(isOf('DNSKEY')),
    ),
  ),
  'CDS or ZONEMD of another zone': oneOf(
    (draft, dice) =>
      insert(draft, dice, record(`${draft.origin}.`, 'ZONEMD', `1 1 1 ${dice.hex(48)}`, '3600')),
    oneOf(
      (draft, dice) =>
        insert(draft, dice, record(`${draft.origin}.`, 'CDS', `1 15 2 ${dice.hex(32)}`, '3600')),
      (draft, dice) =>
        insert(
          draft,
          dice,
          record(`${draft.origin}.`, 'CDS', '0 0 0 00', '3600'),
          record(`${draft.origin}.`, 'CDS', `1 15 2 ${dice.hex(32)}`, '3600'),
        ),
    ),
  ),
};

/** Edits of zones after they were signed. */
export const dnssecFaults: readonly Fault[] = Object.entries(rows).map(([title, plant]) => ({
  title: `DNSSEC: ${title}`,
  plant,
  only: 'signed',
}));
