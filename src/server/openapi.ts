import type { App } from './server.ts';

/** The API in OpenAPI 3.1: made of the very schemas that requests are checked with. */
export const openApi = (app: App, version: string) =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version,
      description: 'Reports of war read into evidence: who claims that what happened, where and when, in which words.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
