import type { Worker } from 'node:worker_threads';
import { type Answer, type Errand, lengthOf, MOST_AHEAD, type Order, packed } from './check-messages.ts';
import type { CheckOutput } from './check-output.ts';
import { ChunkQueue } from './chunk-queue.ts';
import { InputChecker, type Task } from './input-checker.ts';
import { type Input, take } from './inputs.ts';
import type { Io, StartHelper } from './io.ts';
import { Sequence } from './sequence.ts';
import { Signal } from './signal.ts';
import type { Tally } from './tally.ts';

/** Chunks that may be under way at once: a slow one must not hold the others up, nor fill the memory. */
const MOST_CHUNKS = 256;

/**
 * Checks inputs in this thread and `helpers` more; what comes out is what one thread would say. Each thread takes the next
 * chunk when it has done one, so that a large zone keeps only one of them.
 */
export async function checkTogether(
  inputs: Iterator<Input>,
  chunkSize: number,
  helpers: number,
  task: Task,
  io: Io,
  startHelper: StartHelper,
  output: CheckOutput,
): Promise<Tally> {
  const { reporter, ...others } = task;
  const next = new Int32Array(new SharedArrayBuffer(4));
  const order: Order = { ...others, format: reporter.name, next };
  const queue = new ChunkQueue(next);
  const news = new Signal();
  /** Characters that this thread has written ahead of its turn. */
  let ahead = 0;
  const sequence = new Sequence<Worker | undefined>((piece, from) => {
    output.write(piece);
    if (from === undefined) ahead -= lengthOf(piece);
    else send(from, { written: lengthOf(piece) });
  });
  const workers = Array.from({ length: helpers }, () => {
    const worker = startHelper(order);
    worker.on('error', (error) => news.fail(error));
    // What it had taken would be missing; once all is done nobody hears of it.
    worker.on('exit', () => news.fail(new Error('a thread has ended before its work was done')));
    worker.on('message', (answer: Answer) => {
      sequence.add(answer, worker);
      news.raise();
    });
    return worker;
  });
  const checker = new InputChecker(task, io);
  let handedOut = 0;
  let files = 0;

  /** Hands out chunks, as many as may be under way. */
  function handOut(): void {
    while (handedOut - sequence.turn < MOST_CHUNKS) {
      const chunk = take(inputs, chunkSize);
      if (chunk.length === 0) return;
      handedOut++;
      files += chunk.length;
      queue.add(chunk);
      const message = { chunk: packed(chunk) };
      for (const worker of workers) send(worker, message);
    }
  }

  async function checkOne(chunk: number, its: readonly Input[]): Promise<void> {
    for (const piece of checker.check(its)) {
      ahead += lengthOf(piece);
      sequence.add({ chunk, piece, sums: checker.takeSums(), last: false }, undefined);
      while (ahead > MOST_AHEAD && !output.closed) await news.wait();
      if (output.closed) return;
    }
    sequence.add({ chunk, sums: checker.takeSums(), last: true }, undefined);
    // What helpers have said is heard in between.
    await new Promise((resolve) => setImmediate(resolve));
  }

  try {
    for (;;) {
      handOut();
      output.show(Math.min(files, sequence.turn * chunkSize));
      const chunk = queue.take();
      if (chunk !== undefined) await checkOne(chunk.number, chunk.inputs);
      else if (sequence.turn < handedOut) await news.wait();
      else break;
      if (output.closed) break;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return sequence.tally;
}

function send(worker: Worker, errand: Errand): void {
  worker.postMessage(errand);
}
