import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkQueue } from '../../src/cli/chunk-queue.ts';

const inputsOf = (chunk: number) => [{ file: `${chunk}` }];

/** Whether a queue hears of one more chunk, or takes one. */
const steps = fc.array(fc.record({ queue: fc.nat(2), hears: fc.boolean() }), { maxLength: 60 });

test('each chunk is taken once, under its own number, whoever hears of it when', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 20 }), (drawn, chunks) => {
      const next = new Int32Array(new SharedArrayBuffer(4));
      const queues = [0, 1, 2].map(() => ({ queue: new ChunkQueue(next), heard: 0 }));
      const taken: number[] = [];
      function take(queue: ChunkQueue): boolean {
        const chunk = queue.take();
        if (chunk === undefined) return false;
        expect(chunk.inputs).toEqual(inputsOf(chunk.number));
        taken.push(chunk.number);
        return true;
      }
      for (const { queue, hears } of drawn) {
        const one = queues[queue]!;
        if (!hears) take(one.queue);
        else if (one.heard < chunks) one.queue.add(inputsOf(one.heard++));
      }
      const last = queues[0]!;
      while (last.heard < chunks) last.queue.add(inputsOf(last.heard++));
      while (take(last.queue));
      expect(taken).toEqual(Array.from({ length: chunks }, (_, chunk) => chunk));
    }),
  );
});
