import type { Reason } from '../../../catalog/reasons.ts';
import { type Content, FAULT } from '../content.ts';
import { base64 } from './base64-data.ts';
import type { Field } from './field.ts';

const HYPHEN = 0x2d;

/** Octets in base64 to the end of the content; there may be none. */
export function optionalBase64(label: string): Field {
  const data = base64(label);
  return {
    ...data,
    read: (content, index) => (index >= content.count ? index : data.read(content, index)),
    copy: (wire, content) => wire.left === 0 || data.copy(wire, content),
  };
}

/** The same, where a hyphen stands for none. */
export function base64OrHyphen(label: string): Field {
  const data = base64(label);
  return {
    ...data,
    read(content, index) {
      const isLast = index === content.count - 1;
      const isHyphen =
        isLast && content.flags[index] === 0 && content.stop[index]! - content.start[index]! === 1;
      return isHyphen && content.bytes[content.start[index]!] === HYPHEN
        ? index + 1
        : data.read(content, index);
    },
    copy: (wire, content) => wire.left === 0 || data.copy(wire, content),
    print: (wire) => (wire.left === 0 ? '-' : data.print(wire)),
  };
}

/** Octets in base64 to the end of the content, which are there unless the fields before them say that they are not. */
export function base64Unless(label: string, isAbsent: (content: Content) => boolean, reason: Reason): Field {
  const data = base64(label);
  return {
    ...data,
    follows: true,
    read(content, index) {
      if (!isAbsent(content)) return data.read(content, index);
      if (index >= content.count) return index;
      content.fail(reason, content.start[index]!, content.stop[content.count - 1]!);
      return FAULT;
    },
    readPlain: (content, from) => (isAbsent(content) ? -1 : data.readPlain!(content, from)),
    copy: (wire, content) => (isAbsent(content) ? wire.left === 0 : data.copy(wire, content)),
  };
}
