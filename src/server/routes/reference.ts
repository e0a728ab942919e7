import { openApi } from '../openapi.ts';
import { REFERENCE_STYLE, referencePage } from '../reference.ts';
import type { Group } from '../server.ts';

/** The API told of: as OpenAPI 3.1, and as a page to read. It stands last, when all routes are known. */
export const reference: Group = (app, { desk }) => {
  const document = () => openApi(app, desk.sitrep.version);
  app.get('/api/openapi.json', (ask) => ask.json(document()));
  app.get('/api/reference', (ask) => ask.html(referencePage(document()), 200, { 'cache-control': 'no-cache' }));
  app.get('/api/reference.css', (ask) =>
    ask.body(REFERENCE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
};
