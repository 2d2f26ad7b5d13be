import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ServeOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly hostname: string;
  readonly port: number;
}

/** Serves what `fetch` answers. */
export function serve(options: ServeOptions, listening?: (address: AddressInfo) => void): Server;
