import { watchQueue } from '../queue-metrics.ts';
import type { Group } from '../server.ts';

/** Whether the server lives, and its figures: outside /api, for those who watch it. */
export const health: Group = (app, { desk, metrics, news, queue }) => {
  metrics.watch('sitrep_reports', 'Reports in the ledger', async () => (await desk.ledger.counts()).reports);
  metrics.watch('sitrep_claims', 'Claims in the ledger', async () => (await desk.ledger.counts()).claims);
  metrics.watch('sitrep_listeners', 'Clients that listen to what is new', news.listeners);
  metrics.watch('sitrep_unfused_claims', 'Claims that wait to be fused', () => desk.ledger.unfused());
  if (queue) watchQueue(metrics, queue);
  app.get('/healthz', async (ask) => {
    const head = await desk.ledger.head();
    return ask.json({ status: 'ok', head }, 200, { 'cache-control': 'no-store' });
  });
  app.get('/metrics', async (ask) =>
    ask.body(await metrics.text(), 200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }),
  );
};
