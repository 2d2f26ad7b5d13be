import type { Exchange } from '../../../src/resolve/ask.ts';

/** The texts of the TXT records in an answer. */
export const textsOf = ({ message }: Exchange): string[] =>
  (message?.answer ?? []).flatMap((record) =>
    'text' in record ? [new TextDecoder().decode(record.text)] : [],
  );
