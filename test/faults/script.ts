import type { Script } from '../resolve/helpers/scripted-network.ts';
import { createFaults, type FaultOptions } from './modes.ts';

/** The fault server for a scripted network. */
export function faultScript(options: FaultOptions = {}): Script {
  const faults = createFaults(options);
  // A connected socket hears nothing from another port.
  return ({ query, transport }) =>
    faults(query, transport).acts.filter(({ elsewhere }) => elsewhere !== true);
}
