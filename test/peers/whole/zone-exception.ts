import type { Server } from '../../helpers/peers-load.ts';
import type { ZoneView } from './view.ts';

/** A property that a zone may have, and for the sake of which we and a server do not say the same of it. */
export interface ZoneException {
  readonly about: string;
  /** Letters of the servers that refuse a zone for it, while we have no error. */
  readonly refused?: string;
  /** Codes of our errors about it, while all servers load the zone; a reason behind a code narrows it. */
  readonly errors?: readonly string[];
  readonly has: (zone: ZoneView, server?: Server) => boolean;
  readonly why: string;
  readonly rfc: string;
  /** Lines of a small zone that has it, or all of one that is signed. */
  readonly example: string;
  readonly isWhole?: true;
  /** The last of them has no line end. */
  readonly isCut?: true;
  /** The file `other` that they include. */
  readonly other?: string;
}
