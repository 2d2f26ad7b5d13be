/** An encoder for what no encoder should encode: nothing is checked, counts and lengths say what they are told to. */
export const Type = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  TXT: 16,
  AAAA: 28,
  OPT: 41,
  SSHFP: 44,
} as const;

export const Flag = { QR: 0x8000, AA: 0x0400, TC: 0x0200, RA: 0x0080, AD: 0x0020 } as const;

export const uint16 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);

const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value)];

export const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** A name of plain labels, without compression. */
export const name = (text: string): number[] => [
  ...text
    .split('.')
    .filter((label) => label !== '')
    .flatMap((label) => [label.length, ...ascii(label)]),
  0,
];

export const pointer = (at: number): number[] => uint16(0xc000 | at);

/** The name of the question. */
export const asked = pointer(12);

export interface RecordParts {
  readonly owner?: readonly number[];
  readonly type: number;
  readonly class?: number;
  readonly ttl?: number;
  readonly rdata: readonly number[];
  /** What the record says of its data. */
  readonly length?: number;
}

export const record = (parts: RecordParts): number[] => {
  const { owner = asked, type, class: klass = 1, ttl = 60, rdata, length = rdata.length } = parts;
  return [...owner, ...uint16(type, klass), ...uint32(ttl), ...uint16(length), ...rdata];
};

export const txt = (text: string, owner: readonly number[] = asked): number[] =>
  record({ owner, type: Type.TXT, rdata: [text.length, ...ascii(text)] });

export const ns = (owner: string, target: string): number[] =>
  record({ owner: name(owner), type: Type.NS, rdata: name(target) });

export const cname = (owner: readonly number[], target: string): number[] =>
  record({ owner, type: Type.CNAME, rdata: name(target) });

export const a = (owner: string, ...octets: readonly number[]): number[] =>
  record({ owner: name(owner), type: Type.A, rdata: octets });

/** With 300 seconds for negative answers. */
export const soa = (zone: string): number[] => {
  const numbers = [1, 3600, 600, 86400, 300].flatMap(uint32);
  const rdata = [...name(`ns.${zone}`), ...name(`hostmaster.${zone}`), ...numbers];
  return record({ owner: name(zone), type: Type.SOA, rdata });
};

export const option = (code: number, data: readonly number[]): number[] => [
  ...uint16(code, data.length),
  ...data,
];

/** `upper` are the upper bits of the RCODE. */
export const opt = (upper = 0, options: readonly number[] = []): number[] => [
  0,
  ...uint16(Type.OPT, 1232),
  upper,
  0,
  ...uint16(0, options.length),
  ...options,
];

export interface MessageParts {
  readonly id: number;
  readonly flags: number;
  readonly questions?: readonly (readonly number[])[];
  readonly answers?: readonly (readonly number[])[];
  readonly authorities?: readonly (readonly number[])[];
  readonly additionals?: readonly (readonly number[])[];
  /** What the header says of the sections. */
  readonly counts?: readonly number[];
}

export const message = (parts: MessageParts): Uint8Array => {
  const { id, flags, questions = [], answers = [], authorities = [], additionals = [] } = parts;
  const sections = [questions, answers, authorities, additionals];
  const counts = parts.counts ?? sections.map((section) => section.length);
  return Uint8Array.from([...uint16(id, flags, ...counts), ...sections.flat(2)]);
};
