import { isMoment, type Unsure, unsure } from './facts.ts';

/** How a key is replaced (RFC 7583 2). */
export type RolloverMethod =
  | 'zsk-pre-publication'
  | 'zsk-double-signature'
  | 'ksk-double-ksk'
  | 'ksk-double-ds';

/** What has been done, in milliseconds since 1970; undefined for what has not. */
export interface RolloverEvents {
  /** The new key stands in the DNSKEY RRset (and signs, where the method says so). */
  readonly keyPublished?: number | undefined;
  /** The zone is signed with the new key and no longer with the old one. */
  readonly signedWithNew?: number | undefined;
  /** The parent serves the DS record of the new key. */
  readonly dsPublished?: number | undefined;
  /** The old key left the DNSKEY RRset, or the old DS record the parent: the end. */
  readonly oldRemoved?: number | undefined;
}

/** TTLs and delays, in seconds; those that the method does not need may be left out. */
export interface RolloverDelays {
  /** TTL of the DNSKEY RRset (TTLkey). */
  readonly keyTtl?: number | undefined;
  /** The highest TTL of what the key signs (TTLsig). */
  readonly signatureTtl?: number | undefined;
  /** TTL of the DS RRset at the parent (TTLds). */
  readonly dsTtl?: number | undefined;
  /** Until all servers of the zone have a change (Dprp, DprpC), and all servers of its parent (DprpP). */
  readonly propagation?: number | undefined;
  readonly parentPropagation?: number | undefined;
  /** Until everything is signed anew (Dsgn). */
  readonly signing?: number | undefined;
}

export interface RolloverFacts extends RolloverEvents, RolloverDelays {
  readonly method: RolloverMethod;
}

export type RolloverAction =
  | 'publish-key'
  | 'publish-key-and-sign'
  | 'sign-with-new-key'
  | 'submit-ds'
  | 'replace-key'
  | 'remove-old-key'
  | 'remove-old-ds';

/** What caches may still hold that makes a step unsafe. */
export type RolloverBlock = 'old-dnskey-in-caches' | 'old-signatures-in-caches' | 'old-ds-in-caches';

export interface RolloverStep {
  /** The next thing to do; undefined when all is done. */
  readonly action: RolloverAction | undefined;
  /** From when it is safe, in milliseconds since 1970; undefined when that is not known, or nothing is to do. */
  readonly safeAt: number | undefined;
  readonly isSafe: boolean;
  /** Why not yet. */
  readonly blockedBy: RolloverBlock | 'unknown-time' | undefined;
  /** How the time is worked out: `Iret = DprpP + TTLds`. */
  readonly formula: string | undefined;
  /** What was done before it was safe. */
  readonly tooEarly: readonly RolloverAction[];
  readonly rfc: string;
}

type Delays = Unsure<RolloverDelays>;

/** A step, the event that says it is done, and what it waits for after the step before. */
interface Step {
  readonly action: RolloverAction;
  readonly done: keyof RolloverEvents;
  readonly wait?: Wait;
}

interface Wait {
  readonly block: RolloverBlock;
  readonly formula: string;
  readonly seconds: (delays: Delays) => number;
}

const seconds = (value: unknown): number => (isMoment(value) && value >= 0 ? value : Number.NaN);

const sum = (...values: readonly unknown[]): number =>
  values.reduce<number>((all, one) => all + seconds(one), 0);

const keyInCaches: Wait = {
  block: 'old-dnskey-in-caches',
  formula: 'Ipub = Dprp + TTLkey',
  seconds: ({ propagation, keyTtl }) => sum(propagation, keyTtl),
};
const dsInCaches: Wait = {
  block: 'old-ds-in-caches',
  formula: 'Iret = DprpP + TTLds',
  seconds: ({ parentPropagation, dsTtl }) => sum(parentPropagation, dsTtl),
};

const methods: ReadonlyMap<unknown, { readonly rfc: string; readonly steps: readonly Step[] }> = new Map<
  RolloverMethod,
  { readonly rfc: string; readonly steps: readonly Step[] }
>([
  [
    'zsk-pre-publication',
    {
      rfc: 'RFC 7583 3.2.1',
      steps: [
        { action: 'publish-key', done: 'keyPublished' },
        { action: 'sign-with-new-key', done: 'signedWithNew', wait: keyInCaches },
        {
          action: 'remove-old-key',
          done: 'oldRemoved',
          wait: {
            block: 'old-signatures-in-caches',
            formula: 'Iret = Dsgn + Dprp + TTLsig',
            seconds: ({ signing, propagation, signatureTtl }) => sum(signing, propagation, signatureTtl),
          },
        },
      ],
    },
  ],
  [
    'zsk-double-signature',
    {
      rfc: 'RFC 7583 3.2.2',
      steps: [
        { action: 'publish-key-and-sign', done: 'keyPublished' },
        {
          action: 'remove-old-key',
          done: 'oldRemoved',
          wait: {
            block: 'old-signatures-in-caches',
            formula: 'Iret = Dsgn + Dprp + max(TTLkey, TTLsig)',
            seconds: ({ signing, propagation, keyTtl, signatureTtl }) =>
              sum(signing, propagation, Math.max(seconds(keyTtl), seconds(signatureTtl))),
          },
        },
      ],
    },
  ],
  [
    'ksk-double-ksk',
    {
      rfc: 'RFC 7583 3.3.1',
      steps: [
        { action: 'publish-key', done: 'keyPublished' },
        {
          action: 'submit-ds',
          done: 'dsPublished',
          wait: { ...keyInCaches, formula: 'IpubC = DprpC + TTLkey' },
        },
        { action: 'remove-old-key', done: 'oldRemoved', wait: dsInCaches },
      ],
    },
  ],
  [
    'ksk-double-ds',
    {
      rfc: 'RFC 7583 3.3.2',
      steps: [
        { action: 'submit-ds', done: 'dsPublished' },
        {
          action: 'replace-key',
          done: 'keyPublished',
          wait: { ...dsInCaches, formula: 'IpubP = DprpP + TTLds' },
        },
        {
          action: 'remove-old-ds',
          done: 'oldRemoved',
          wait: { ...keyInCaches, formula: 'Iret = DprpC + TTLkey' },
        },
      ],
    },
  ],
]);

/** What comes next in the replacement of a key, what blocks it, and from when it is safe; undefined for an unknown method. */
export function rolloverStep(facts: RolloverFacts, now: number): RolloverStep | undefined {
  const given = unsure(facts);
  const method = methods.get(given.method);
  if (method === undefined) return undefined;
  const { rfc, steps } = method;
  const tooEarly: RolloverAction[] = [];
  // A step is safe no sooner than the one before it was, even where that one was taken too early.
  let safeAt = Number.NEGATIVE_INFINITY;
  let before = Number.NEGATIVE_INFINITY;
  for (const { action, done, wait } of steps) {
    if (wait !== undefined) safeAt = Math.max(safeAt, before + 1000 * wait.seconds(given));
    const at = given[done];
    if (at === undefined || at === null) {
      const isSafe = isMoment(now) && now >= safeAt;
      return {
        action,
        safeAt: isMoment(safeAt) ? safeAt : undefined,
        isSafe,
        blockedBy: isSafe ? undefined : isMoment(safeAt) && isMoment(now) ? wait?.block : 'unknown-time',
        formula: wait?.formula,
        tooEarly,
        rfc,
      };
    }
    before = isMoment(at) ? at : Number.NaN;
    if (!(before >= safeAt)) tooEarly.push(action);
  }
  return { ...DONE, tooEarly, rfc };
}

const DONE = {
  action: undefined,
  safeAt: undefined,
  isSafe: true,
  blockedBy: undefined,
  formula: undefined,
} as const;
