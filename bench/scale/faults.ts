import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Queue } from '../../src/workers/index.ts';
import type { Figure } from '../floors.ts';
import { told } from './reading.ts';
import { faultsOf, type Ground, makeLedger, openRun, send, startWorkerProcess, untilEmpty, untilFused } from './run.ts';
import { type Server, startCluster, startNats, startPostgres } from './servers.ts';

/** Milliseconds between two faults: what was killed is up again and has caught up. */
const BETWEEN_MS = 8000;

/** The node that leads a stream. */
async function leaderOf({ manager }: Queue, nodes: readonly Server[]): Promise<Server> {
  const { cluster } = await manager.streams.info('SITREP_REPORTS');
  const at = Number(/\d+$/.exec(cluster?.leader ?? '')?.[0] ?? 1) - 1;
  return nodes[at]!;
}

/** Kills in turn a node, the leader, a worker and PostgreSQL while reports run through; nothing may be lost or doubled. */
export async function faults(count: number): Promise<Figure[]> {
  const nodes = await startCluster();
  const postgres = await startPostgres();
  const ground: Ground = { nats: nodes.map(({ address }) => address).join(','), db: postgres.address, replicas: 3 };
  await makeLedger(ground.db);
  const queue = await openRun(ground);
  const workers = [startWorkerProcess(ground), startWorkerProcess(ground)];
  let kills = 0;
  const say = (what: string): void => {
    kills++;
    process.stderr.write(`  kill -9: ${what}\n`);
  };
  const acts: readonly (() => Promise<void>)[] = [
    async () => {
      const leader = await leaderOf(queue, nodes);
      const other = nodes.find((node) => node !== leader)!;
      say('a node');
      await other.kill();
      await setTimeout(2500);
      await other.start();
    },
    async () => {
      const leader = await leaderOf(queue, nodes);
      say('the leader');
      await leader.kill();
      await setTimeout(2500);
      await leader.start();
    },
    async () => {
      say('a worker');
      await workers[0]!.end('SIGKILL');
      workers[0] = startWorkerProcess(ground);
    },
    async () => {
      say('PostgreSQL');
      await postgres.kill();
      await setTimeout(2000);
      await postgres.start();
    },
  ];
  const harm = async (): Promise<void> => {
    for (const act of acts) {
      await setTimeout(BETWEEN_MS);
      await act();
    }
  };
  try {
    const harming = harm();
    const begun = performance.now();
    const sent = await send(queue, count);
    await untilEmpty(queue, told(count));
    const seconds = (performance.now() - begun) / 1000;
    await harming;
    await untilEmpty(queue);
    await untilFused(ground.db);
    const wrong = await faultsOf(queue, ground.db, sent);
    for (const one of wrong) process.stderr.write(`  ${one}\n`);
    return [
      { name: 'faults: reports sent', value: count, unit: 'reports' },
      { name: 'faults: processes killed', value: kills, unit: '' },
      { name: 'faults: lost, doubled or wrong', value: wrong.length, unit: '' },
      { name: 'faults: seconds until all was done', value: seconds, unit: 's' },
    ];
  } finally {
    await Promise.all(workers.map((one) => one.end('SIGKILL')));
    await queue.connection.close();
    for (const node of nodes) await node.remove();
    await postgres.remove();
  }
}

const BRIDGE = 'sitrepbr';
const addressOf = (node: number): string => `10.77.0.${node + 1}`;
const ip = (...words: readonly string[]): void => void execFileSync('ip', words, { stdio: 'ignore' });

/** Three network namespaces on a bridge, so that a node can be cut off; needs root. */
function makeNetwork(): void {
  ip('link', 'add', BRIDGE, 'type', 'bridge');
  ip('addr', 'add', '10.77.0.254/24', 'dev', BRIDGE);
  ip('link', 'set', BRIDGE, 'up');
  for (const node of [0, 1, 2]) {
    const [space, inside, outside] = [`sitrep${node}`, `sitrepin${node}`, `sitrepout${node}`];
    ip('netns', 'add', space);
    ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside);
    ip('link', 'set', inside, 'netns', space);
    ip('link', 'set', outside, 'master', BRIDGE, 'up');
    ip('-n', space, 'addr', 'add', `${addressOf(node)}/24`, 'dev', inside);
    ip('-n', space, 'link', 'set', inside, 'up');
    ip('-n', space, 'link', 'set', 'lo', 'up');
  }
}

function removeNetwork(): void {
  for (const words of [...[0, 1, 2].map((node) => ['netns', 'del', `sitrep${node}`]), ['link', 'del', BRIDGE]])
    try {
      ip(...words);
    } catch {
      // It was not made.
    }
}

/** Cuts one node of three off from all others, a follower and then the leader, and heals it, while reports run through. */
export async function partition(count: number): Promise<Figure[]> {
  removeNetwork();
  makeNetwork();
  const routes = [0, 1, 2].map((node) => `nats://${addressOf(node)}:6222`);
  const nodes = await Promise.all(
    [0, 1, 2].map((node) =>
      startNats({
        ...{ host: addressOf(node), port: 4222, name: `node-${node + 1}`, clusterPort: 6222, routes },
        within: ['ip', 'netns', 'exec', `sitrep${node}`],
      }),
    ),
  );
  const postgres = await startPostgres();
  const ground: Ground = { nats: nodes.map(({ address }) => address).join(','), db: postgres.address, replicas: 3 };
  const workers: ReturnType<typeof startWorkerProcess>[] = [];
  const queue = await openRun(ground);
  let cuts = 0;
  try {
    await makeLedger(ground.db);
    workers.push(startWorkerProcess(ground), startWorkerProcess(ground));
    const cut = async (): Promise<void> => {
      while (cuts < 2) {
        await setTimeout(BETWEEN_MS);
        const leader = nodes.indexOf(await leaderOf(queue, nodes));
        const which = cuts % 2 === 0 ? (leader + 1) % 3 : leader;
        cuts++;
        process.stderr.write(`  cut off: node ${which + 1}${which === leader ? ', the leader' : ''}\n`);
        ip('link', 'set', `sitrepout${which}`, 'down');
        await setTimeout(10_000);
        ip('link', 'set', `sitrepout${which}`, 'up');
        await setTimeout(BETWEEN_MS);
      }
    };
    const cutting = cut();
    const sent = await send(queue, count);
    await untilEmpty(queue, told(count));
    await cutting;
    await untilEmpty(queue);
    await untilFused(ground.db);
    const wrong = await faultsOf(queue, ground.db, sent);
    for (const one of wrong) process.stderr.write(`  ${one}\n`);
    return [
      { name: 'partition: reports sent', value: count, unit: 'reports' },
      { name: 'partition: nodes cut off and healed', value: cuts, unit: '' },
      { name: 'partition: lost, doubled or wrong', value: wrong.length, unit: '' },
    ];
  } finally {
    await Promise.all(workers.map((one) => one.end('SIGKILL')));
    await queue.connection.close();
    for (const node of nodes) await node.remove();
    await postgres.remove();
    removeNetwork();
  }
}
