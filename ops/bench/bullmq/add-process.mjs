// Adds jobs and processes them: node add-process.mjs PORT COUNT CONCURRENCY; prints jobs per second.
import { Queue, Worker } from 'bullmq';

const [port, count, concurrency] = process.argv.slice(2).map(Number);
const connection = { host: '127.0.0.1', port };
const queue = new Queue('bench', { connection });

async function measured(jobs) {
  let left = jobs;
  let finished;
  const all = new Promise((resolve) => { finished = resolve; });
  const worker = new Worker('bench', async () => {}, { connection, concurrency, removeOnComplete: { count: 0 } });
  worker.on('completed', () => { left -= 1; if (left === 0) finished(); });
  await worker.waitUntilReady();
  const start = process.hrtime.bigint();
  let next = 0;
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (next < jobs) {
      next += 1;
      await queue.add('job', { number: next });
    }
  }));
  await all;
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await worker.close();
  return jobs / seconds;
}

await measured(Math.min(1000, count));
console.log(await measured(count));
await queue.obliterate({ force: true });
await queue.close();
