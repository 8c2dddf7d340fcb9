import inspector from 'node:inspector/promises';
import { getHeapStatistics } from 'node:v8';
import { Owners, type Owner } from './owners';

/** How long something held the extension host: processor time of its thread within one turn of the event loop, in milliseconds. Waiting for a processor counts nowhere but in `wall`. */
export interface Held {
  /** The most that the extension's own code took in one turn, with all that it called and the garbage that was collected meanwhile. */
  readonly ours: number;
  /** Where most of it went. */
  readonly where: string;
  /** The most that one turn took, whoever's it was, and whose it was. */
  readonly host: number;
  readonly whose: string;
  /** The longest turn by the clock. */
  readonly wall: number;
  /** The most that the heap of the whole host held, in megabytes. */
  readonly heap: number;
}

/** The end of a turn, in microseconds: by the clock, and of the thread's processor time. */
interface Tick {
  readonly at: number;
  readonly cpu: number;
}

/** Runs something and says how long it held the extension host at a time. */
export async function held(work: () => Promise<unknown>): Promise<Held> {
  const session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  let heap = 0;
  const ticks = [tick()];
  const timer = setInterval(() => {
    ticks.push(tick());
    heap = Math.max(heap, getHeapStatistics().used_heap_size / 1_000_000);
  }, 1);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  ticks.push(tick());
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { ...longest(ticks, profile), heap };
}

function tick(): Tick {
  const ofThread = process as unknown as { threadCpuUsage?: () => { user: number; system: number } };
  const { user, system } = ofThread.threadCpuUsage?.() ?? process.cpuUsage();
  return { at: Number(process.hrtime.bigint()) / 1000, cpu: user + system };
}

/**
 * A turn's processor time is parted by the profiler's samples that fall into it: each is worth the same, as the profiler asks at even times and a thread
 * that waits for a processor answers once.
 */
function longest(ticks: readonly Tick[], { nodes, samples = [], timeDeltas = [], startTime }: inspector.Profiler.Profile): Omit<Held, 'heap'> {
  const owners = new Owners(nodes);
  let found = { ours: 0, where: '', host: 0, whose: '', wall: 0 };
  let [next, time] = [0, startTime];
  ticks.slice(1).forEach(({ at, cpu }, n) => {
    const before = ticks[n] ?? { at, cpu };
    const ofTurn: number[] = [];
    for (; next < samples.length && time + (timeDeltas[next] ?? 0) <= at; next++) {
      time += timeDeltas[next] ?? 0;
      ofTurn.push(samples[next] ?? 0);
    }
    const [milliseconds, wall] = [(cpu - before.cpu) / 1000, (at - before.at) / 1000];
    const parts = owners.parts(ofTurn);
    const all = [...parts.values()].reduce((sum, { count }) => sum + count, 0);
    const msOf = (owner: Owner): number => (all === 0 ? 0 : ((parts.get(owner)?.count ?? 0) / all) * milliseconds);
    const ours = msOf('ours');
    found = {
      ...(ours > found.ours ? { ours, where: parts.get('ours')?.most ?? '' } : { ours: found.ours, where: found.where }),
      ...(milliseconds > found.host ? { host: milliseconds, whose: [...parts].map(([owner, { most }]) => `${owner} ${msOf(owner).toFixed(0)} (${most})`).join(', ') } : { host: found.host, whose: found.whose }),
      wall: Math.max(found.wall, wall),
    };
  });
  return found;
}
