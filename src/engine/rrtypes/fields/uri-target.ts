import { TokenFlag } from '../../text/tokens.ts';
import { caaValue } from './caa-property.ts';
import type { Field } from './field.ts';

/** A URI between double quotes, which fills the rest of the content and is not empty (RFC 7553 4.4, 4.5). */
export function uriTarget(label: string): Field {
  const string = caaValue(label);
  return {
    ...string,
    readText: undefined,
    readPlain: undefined,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) === 0)
        return content.failToken('uri/target-unquoted', index);
      if (content.start[index] === content.stop[index]) return content.failToken('uri/target-empty', index);
      return string.read(content, index);
    },
    copy: (wire, content) => wire.left > 0 && string.copy(wire, content),
  };
}
