import { registeredDomain } from '../../engine/name/public-suffix.ts';

/** The domain that was registered for a name; both in the form of `printName`. */
export const registeredOf = (name: string): string => `${registeredDomain(name.slice(0, -1))}.`;
