import { pino } from 'pino';
import { openDemo } from '../../../src/desk/index.ts';
import { start } from '../../../src/server/index.ts';

/** A real server that answers on a free port. */
export interface Serving {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves the demo ledger with the built web app. */
export async function serveDemo(baseMap?: string): Promise<Serving> {
  const demo = await openDemo();
  const log = pino({ level: 'silent' });
  const server = await start({ desk: demo.desk, host: '127.0.0.1', port: 0, strict: false, log, baseMap });
  return {
    url: server.url.replace(/\/$/, ''),
    stop: async () => {
      await server.stop();
      await demo.close();
    },
  };
}
