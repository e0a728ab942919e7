import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';

/** A server of a test: a process that can be killed and started again with what it had on its disk. */
export interface Server {
  readonly address: string;
  readonly pid: () => number;
  /** Kills it as a power cut would (SIGKILL), or asks it to end. */
  readonly kill: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => found(port));
    });
  });

const NATS = '/usr/sbin/nats-server';

/** A way to run a command: in a network namespace, say. */
export type Within = readonly string[];

/** Where a node of a cluster listens, and where the others do. */
export interface NodeOptions {
  readonly host?: string;
  readonly port?: number;
  readonly name?: string;
  readonly clusterPort?: number;
  readonly routes?: readonly string[];
  readonly within?: Within;
}

/** Starts a NATS server with JetStream and a store of its own. Throws where the server is not installed. */
export async function startNats(options: NodeOptions = {}): Promise<Server> {
  const { host = '127.0.0.1', name = 'alone', clusterPort, routes = [], within = [] } = options;
  const port = options.port ?? (await freePort());
  const store = mkdtempSync(join(tmpdir(), 'sitrep-nats-'));
  const cluster =
    clusterPort === undefined
      ? []
      : ['--cluster_name', 'sitrep', '--cluster', `nats://${host}:${clusterPort}`, '--routes', routes.join(',')];
  const command = [...within, NATS, '-js', '-sd', store, '-a', host, '-p', String(port), '-n', name, ...cluster];
  let process_: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    process_ = spawn(command[0]!, command.slice(1), { stdio: 'ignore' });
    const failed = new Promise<never>((_, no) => process_!.once('error', no));
    await Promise.race([failed, answering(`nats://${host}:${port}`)]);
  };
  await start();
  const kill = (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => ended(process_, signal);
  return {
    address: `nats://${host}:${port}`,
    pid: () => process_!.pid!,
    kill,
    start,
    remove: async () => {
      await kill();
      rmSync(store, { recursive: true, force: true });
    },
  };
}

async function answering(address: string): Promise<void> {
  for (let tried = 0; tried < 100; tried++) {
    try {
      const connection = await connect({ servers: address, reconnect: false, timeout: 1000 });
      await connection.close();
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error(`${NATS} does not answer at ${address}.`);
}

/** Ends a process, and answers when it has. */
export const ended = (one: ChildProcess | null, signal: NodeJS.Signals): Promise<void> =>
  new Promise((done) => {
    if (!one || one.exitCode !== null || one.signalCode !== null) return done();
    one.once('exit', () => done());
    one.kill(signal);
  });

/** Three nodes that form a cluster on this machine. */
export async function startCluster(): Promise<readonly Server[]> {
  const ports = [await freePort(), await freePort(), await freePort()];
  const routes = ports.map((port) => `nats://127.0.0.1:${port}`);
  return Promise.all(ports.map((clusterPort, at) => startNats({ name: `node-${at + 1}`, clusterPort, routes })));
}

/** Where Debian keeps the newest of the servers that are installed. */
const binaries = (): string =>
  `/usr/lib/postgresql/${
    readdirSync('/usr/lib/postgresql')
      .map(Number)
      .sort((a, b) => b - a)[0]
  }/bin`;

/** Settings of a server, as in its `postgresql.conf`. */
export type Settings = Readonly<Record<string, string>>;

/** Starts a PostgreSQL of its own: one that may be killed. It does not run as root. */
export async function startPostgres(settings: Settings = {}): Promise<Server> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-postgres-'));
  const [data, port] = [join(folder, 'data'), await freePort()];
  chmodSync(folder, 0o777);
  mkdirSync(data);
  const asPostgres = (command: string): Buffer => execFileSync('su', ['postgres', '-c', command]);
  execFileSync('chown', ['postgres', data]);
  asPostgres(`${bin}/initdb -D ${data} -A trust -E UTF8`);
  const all = { listen_addresses: '127.0.0.1', max_connections: '60', ...settings };
  const options = [
    `-p ${port} -k ${data}`,
    ...Object.entries(all).map(([setting, value]) => `-c ${setting}=${value}`),
  ].join(' ');
  const start = async (): Promise<void> => {
    asPostgres(`${bin}/pg_ctl -D ${data} -w -t 60 -l ${data}/log -o '${options}' start`);
  };
  await start();
  const pid = (): number => Number(asPostgres(`head -1 ${data}/postmaster.pid`).toString());
  return {
    address: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pid,
    kill: async (signal = 'SIGKILL') => {
      const all = [pid()];
      if (signal === 'SIGKILL') all.push(...childrenOf(all[0]!));
      for (const one of all)
        try {
          process.kill(one, signal);
        } catch {
          // It ended by itself.
        }
      await setTimeout(500);
    },
    start,
    remove: async () => {
      try {
        asPostgres(`${bin}/pg_ctl -D ${data} -m immediate stop`);
      } catch {
        // It is not running.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const childrenOf = (parent: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(parent)])
    .toString()
    .split('\n')
    .map(Number)
    .filter((pid) => pid > 0);

/** Makes a database on a server, and answers with its address. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  await onServer(server, `drop database if exists ${name} with (force)`);
  await onServer(server, `create database ${name} template template0`);
  return server.replace(/\/[^/]*$/, `/${name}`);
}

/** Runs a statement on a server. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Milliseconds of a processor that the connections to a database have taken; the server runs on this machine. */
export async function databaseCpu(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client
    .query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()')
    .finally(() => client.end());
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}

/** User and system time are the 14th and 15th word of the line, in hundredths of a second. */
function cpuOf(pid: number): number {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(words[11]) + Number(words[12])) * 10;
  } catch {
    return 0;
  }
}
