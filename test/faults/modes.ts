import { contentModes } from './content-modes.ts';
import { formModes } from './form-modes.ts';
import { type Act, good, type Mode, send } from './reply.ts';
import { type Query, type Request, readQuery } from './request.ts';
import { transportModes } from './transport-modes.ts';

/** By the label that asks for them; a number in brackets there is written `label-7`. */
export const modes: Readonly<Record<string, Mode>> = { ...transportModes, ...formModes, ...contentModes };

export interface FaultOptions {
  /** What the TXT record says that proves the ownership. */
  readonly text?: string;
  /** The types of question that are answered badly; all, if left out. */
  readonly types?: readonly number[];
}

/**
 * The fault server without its sockets: answers each query as one of its labels says. The zone that it serves begins at
 * that label: `_scaidns-verify.wrong-id.test.` is a name of the zone `wrong-id.test.`, in which all else is sound.
 */
export function createFaults({ text = 'scaidns-verify=token', types }: FaultOptions = {}) {
  const seen = new Map<string, number>();
  return (bytes: Uint8Array, transport: 'udp' | 'tcp'): { query: Query; acts: readonly Act[] } => {
    const query = readQuery(bytes);
    const labels = query.name.split('.');
    const at = labels.findIndex((label) => modeOf(label) !== undefined);
    const [, argument = '0'] = /-(\d+)$/.exec(labels[at] ?? '') ?? [];
    const key = `${query.name} ${query.type}`;
    const request: Request = {
      ...query,
      transport,
      zone: at < 0 ? query.name : labels.slice(at).join('.'),
      argument: Number(argument),
      before: seen.get(key) ?? 0,
      text,
    };
    seen.set(key, request.before + 1);
    const isBad = types?.includes(query.type) ?? true;
    const mode = isBad && at >= 0 ? modeOf(labels[at]!) : undefined;
    return { query, acts: mode?.(request) ?? [send(request, good(request))] };
  };
}

const modeOf = (label: string): Mode | undefined => modes[label] ?? modes[label.replace(/-\d+$/, '')];
