import type { MessagePort } from 'node:worker_threads';
import { reporters } from '../report/table.ts';
import { type Answer, type Errand, lengthOf, MOST_AHEAD, type Order, unpacked } from './check-messages.ts';
import { ChunkQueue } from './chunk-queue.ts';
import { InputChecker } from './input-checker.ts';
import type { Io } from './io.ts';
import { Signal } from './signal.ts';

/** Checks chunks in a thread of its own, until the command ends it. */
export async function helpToCheck(
  { format, next, ...others }: Order,
  port: MessagePort,
  io: Pick<Io, 'files' | 'readInput'>,
): Promise<never> {
  const reporter = reporters.find(({ name }) => name === format)!;
  const checker = new InputChecker({ ...others, reporter }, io);
  const queue = new ChunkQueue(next);
  const news = new Signal();
  let ahead = 0;
  port.on('message', (errand: Errand) => {
    if ('chunk' in errand) queue.add(unpacked(errand.chunk));
    else ahead -= errand.written;
    news.raise();
  });
  const say = (answer: Answer): void => port.postMessage(answer);
  for (;;) {
    const chunk = queue.take();
    if (chunk === undefined) {
      await news.wait();
      continue;
    }
    const { number } = chunk;
    for (const piece of checker.check(chunk.inputs)) {
      ahead += lengthOf(piece);
      say({ chunk: number, piece, sums: checker.takeSums(), last: false });
      while (ahead > MOST_AHEAD) await news.wait();
    }
    say({ chunk: number, sums: checker.takeSums(), last: true });
  }
}
