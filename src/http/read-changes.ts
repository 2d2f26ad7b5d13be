import type { Finding } from '../catalog/finding.ts';
import type { Denied } from '../engine/policy/decision.ts';
import { decideSize, type RequestSize } from '../engine/policy/request-size.ts';
import type { ChangeInput } from '../engine/record/change-input.ts';
import { findingOf } from './faults.ts';

/** A batch as a request asks for it. */
export interface RequestedChanges {
  readonly changes: readonly ChangeInput[];
  readonly continueOnError: boolean;
  readonly refused?: undefined;
}

export interface RefusedRequest {
  /** Why nothing of the request was looked at. */
  readonly refused: Finding;
}

/**
 * Reads `{"changes": [...], "continue_on_error": false}` from a request, and no more of it than the limits allow: 16 MiB
 * and 1,000 changes unless given. What the changes are is looked at by `checkChanges`.
 */
export async function readChanges(
  request: Request,
  limits: RequestSize = {},
): Promise<RequestedChanges | RefusedRequest> {
  const octets = await readAll(request, limits);
  if ('denial' in octets) return { refused: octets.denial };
  const body = parse(octets);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return invalid([], 'the body is a JSON object with a list of changes');
  const { changes, continue_on_error: continueOnError = false } = body as Record<string, unknown>;
  if (!Array.isArray(changes)) return invalid(['changes'], 'changes is a list, and must be there');
  if (typeof continueOnError !== 'boolean')
    return invalid(['continue_on_error'], 'continue_on_error is true or false');
  const size = decideSize({ changes: changes.length }, limits);
  return size.allowed ? { changes, continueOnError } : { refused: size.denial };
}

/** The body in one piece; the rest of one that is too large is not read. */
async function readAll({ body }: Request, limits: RequestSize): Promise<Uint8Array | Denied> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    bytes += piece.value.length;
    const size = decideSize({ bytes }, limits);
    if (!size.allowed) {
      await reader?.cancel();
      return size;
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What JSON in UTF-8 says (RFC 8259 8.1); undefined for what is none, or is nested too deep for the reader. */
function parse(octets: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets));
  } catch {
    return undefined;
  }
}

function invalid(path: readonly string[], why: string): RefusedRequest {
  return { refused: { ...findingOf('request/invalid', { why }), path } };
}
