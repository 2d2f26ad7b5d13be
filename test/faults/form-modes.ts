import { always, type Mode, reply } from './reply.ts';
import type { Request } from './request.ts';
import { pointer, record, Type, txt } from './wire.ts';

const answering = (answer: (request: Request) => number[], counts?: readonly number[]): Mode =>
  always((request) =>
    reply(request, {
      answers: [answer(request)],
      additionals: [],
      ...(counts === undefined ? {} : { counts }),
    }),
  );

/** Where the first record begins. */
const behind = ({ question }: Request) => 12 + question.length;

/** Messages that break readers. */
export const formModes: Readonly<Record<string, Mode>> = {
  'ptr-loop': answering((request) => txt(request.text, pointer(behind(request)))),
  'ptr-header': answering((request) => txt(request.text, pointer(2))),
  'rdlength-over': answering(({ text }) => record({ type: Type.TXT, rdata: [text.length], length: 500 })),
  'rdlength-under': answering(() => record({ type: Type.A, rdata: [192, 0], length: 2 })),
  'counts-65535': answering(({ text }) => txt(text), [1, 65535, 65535, 65535]),
  // A hash that nobody knows, at which dns-packet counts on with what is no number.
  'sshfp-nan': answering(() => record({ type: Type.SSHFP, rdata: [1, 255] })),
};
