import type { Outcome } from '../../../src/resolve/ask.ts';

/** What `Ask` makes of a mode of the fault server. */
export interface Verdict {
  readonly mode: string;
  /** The label in front of the mode: that of challenges, if left out. */
  readonly host?: string;
  readonly outcome: Outcome;
  /** What was sent, in order: UDP with EDNS, UDP without, TCP. */
  readonly sent: string;
  /** The RCODE of the answer, and the texts in it. */
  readonly rcode?: number;
  readonly texts?: readonly string[];
  readonly note?: RegExp;
}

const TOKEN = 'scaidns-verify=token';
const answered = { outcome: 'answer', rcode: 0, texts: [TOKEN] } as const;

export const verdicts: readonly Verdict[] = [
  { mode: 'good', ...answered, sent: 'udp' },
  { mode: 'drop', outcome: 'timeout', sent: 'udp plain tcp' },
  { mode: 'delay-1499', ...answered, sent: 'udp' },
  { mode: 'delay-3001', outcome: 'timeout', sent: 'udp plain tcp' },
  { mode: 'garbage', outcome: 'bad-response', sent: 'udp plain tcp', note: /no answer/ },
  { mode: 'echo-query', outcome: 'bad-response', sent: 'udp plain tcp', note: /no-response/ },
  { mode: 'wrong-id', ...answered, sent: 'udp tcp', note: /id of another query/ },
  { mode: 'wrong-question', ...answered, sent: 'udp tcp', note: /another question/ },
  { mode: 'wrong-id-then-right', ...answered, sent: 'udp tcp', note: /id of another query/ },
  { mode: 'lowercase-question', ...answered, sent: 'udp tcp', note: /another case/ },
  { mode: 'reply-from-other-port', ...answered, sent: 'udp' },
  { mode: 'two-questions', ...answered, sent: 'udp tcp', note: /another question/ },
  { mode: 'no-question-servfail', outcome: 'bad-response', sent: 'udp tcp', note: /another question/ },
  { mode: 'formerr-on-opt', ...answered, sent: 'udp plain' },
  { mode: 'drop-on-opt', ...answered, sent: 'udp plain' },
  { mode: 'badvers', ...answered, sent: 'udp plain' },
  { mode: 'bad-cookie', ...answered, sent: 'udp plain' },
  { mode: 'aa0', ...answered, sent: 'udp' },
  { mode: 'servfail', outcome: 'answer', rcode: 2, texts: [], sent: 'udp' },
  { mode: 'refused', outcome: 'answer', rcode: 5, texts: [], sent: 'udp' },
  { mode: 'upward-referral', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'sideways-referral', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'self-referral', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'evil-glue', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'extra-answer', ...answered, sent: 'udp' },
  { mode: 'nxdomain-no-soa', outcome: 'answer', rcode: 3, texts: [], sent: 'udp' },
  { mode: 'nxdomain-on-ent', ...answered, sent: 'udp' },
  { mode: 'nxdomain-on-ent', host: 'www', outcome: 'answer', rcode: 3, texts: [], sent: 'udp' },
  { mode: 'tc', ...answered, sent: 'udp tcp', note: /cut off/ },
  { mode: 'tc-both', outcome: 'bad-response', sent: 'udp tcp', note: /cut off over TCP, too/ },
  { mode: 'tc-with-partial-answer', outcome: 'answer', rcode: 0, texts: ['another'], sent: 'udp tcp' },
  { mode: 'tcp-refuse', outcome: 'unreachable', sent: 'udp tcp', note: /nobody listens/ },
  { mode: 'tcp-close-midway', outcome: 'bad-response', sent: 'udp tcp', note: /ended before/ },
  { mode: 'tcp-len-lies', outcome: 'timeout', sent: 'udp tcp' },
  { mode: 'slowloris', outcome: 'timeout', sent: 'udp tcp' },
  { mode: 'two-messages', ...answered, sent: 'udp tcp' },
  { mode: 'ptr-loop', outcome: 'bad-response', sent: 'udp plain tcp', note: /owner/ },
  { mode: 'ptr-header', outcome: 'bad-response', sent: 'udp plain tcp', note: /owner/ },
  { mode: 'rdlength-over', outcome: 'bad-response', sent: 'udp plain tcp', note: /record-length/ },
  { mode: 'rdlength-under', outcome: 'bad-response', sent: 'udp plain tcp', note: /rdata/ },
  { mode: 'counts-65535', outcome: 'bad-response', sent: 'udp plain tcp', note: /counts/ },
  { mode: 'sshfp-nan', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'nxns-20', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'cname-chain-11', ...answered, sent: 'udp' },
  { mode: 'cname-loop', outcome: 'answer', rcode: 0, texts: [], sent: 'udp' },
  { mode: 'big-txt-7', outcome: 'answer', rcode: 0, texts: [TOKEN], sent: 'udp tcp' },
  { mode: 'big-txt-99', outcome: 'bad-response', sent: 'udp tcp', note: /16 KiB/ },
  { mode: 'flip-flop', ...answered, sent: 'udp' },
];
