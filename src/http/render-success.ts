/** The status of each action that went well: a body, something new, or nothing to tell (RFC 9110 15.3). */
const statuses = { read: 200, update: 200, run: 200, create: 201, delete: 204 } as const;

export type Action = keyof typeof statuses;

export interface SuccessOptions {
  /** More headers, such as those of `decideRate`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Where something new can be found. */
  readonly location?: string | undefined;
}

/** Answers an action that went well. A write that has nothing to tell is a 204, and so is a deletion. */
export function renderSuccess(
  action: Action,
  body?: unknown,
  { headers, location }: SuccessOptions = {},
): Response {
  const status = body === undefined && action !== 'create' ? 204 : statuses[action];
  const place = location === undefined ? {} : { Location: location };
  return status === 204 || body === undefined
    ? new Response(null, { status, headers: { ...headers, ...place } })
    : new Response(JSON.stringify(body), {
        status,
        headers: { ...headers, ...place, 'Content-Type': 'application/json' },
      });
}
