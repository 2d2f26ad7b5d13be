import { createSocket } from 'node:dgram';
import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { encode } from 'dns-packet';

const PATIENCE_MS = 50;

/**
 * Asks for an SOA record again and again until an answer comes that `isRight`; throws what `why` says when there was
 * none for so many tries. Its octets are looked at as they are: the header alone, and whether some text is in them.
 */
export async function untilSoa(
  address: string,
  zone: string,
  why: () => string,
  isRight = (answer: Buffer) => answer.readUInt16BE(6) > 0,
  tries = 200,
): Promise<void> {
  const query = encode({
    id: 1,
    type: 'query',
    flags: 0x100,
    questions: [{ name: zone, type: 'SOA' }],
  });
  for (let left = tries; left > 0; left--) {
    const answer = await once(address, query);
    if (answer !== undefined && isRight(answer)) return;
    // A server that answers what it knows already does so at once.
    if (answer !== undefined) await setTimeout(PATIENCE_MS);
  }
  throw new Error(`no SOA of ${zone} from ${address}: ${why()}`);
}

function once(address: string, query: Buffer): Promise<Buffer | undefined> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    const end = (answer?: Buffer) => {
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    const timer = startTimer(end, PATIENCE_MS);
    socket.once('message', end).once('error', () => {});
    socket.send(query, 53, address);
  });
}
