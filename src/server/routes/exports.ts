import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { type Chunk, type ExportFormat, exportFormat, exportFormats, newTally } from '../../sitrep.ts';
import { exportOf } from '../export-source.ts';
import { EVENT_FILTER, eventFilterOf } from '../filters.ts';
import { notFound, Problem } from '../problem.ts';
import { json, listOf, PROBLEM, several, whole } from '../schemas/common.ts';
import type { Group } from '../server.ts';
import { stackOf } from '../stack.ts';

const Format = z
  .object({
    id: z.string(),
    name: z.string(),
    extension: z.string(),
    mediaType: z.string(),
    of: z.enum(['claims', 'events', 'control', 'ledger']),
    options: several(z.enum(['hxl', 'geometry', 'licence'])),
    provenance: z.enum(['inside', 'beside']).openapi({ description: 'beside: the format `provenance` goes with it' }),
    standard: z.string(),
    fields: several(z.object({ name: z.string(), means: z.string(), hxl: z.string().optional() })),
    notes: several(z.string()),
  })
  .openapi('ExportFormat');

const formats = createRoute({
  method: 'get',
  path: '/api/exports',
  tags: ['exports'],
  summary: 'the formats in which a ledger is written for other programs',
  responses: { 200: json(listOf(Format), 'formats') },
});

const Query = z.object({
  ...EVENT_FILTER,
  profile: z.enum(['publish', 'full']).default('publish').openapi({ description: 'full: with all that may do harm' }),
  hxl: z.enum(['true', 'false']).optional(),
  geometry: z.enum(['area', 'point']).default('area'),
  licence: z.string().max(2000).optional(),
  limit: whole(1, 100_000_000).optional(),
});

const file = createRoute({
  method: 'get',
  path: '/api/exports/{format}',
  tags: ['exports'],
  summary: 'the ledger, or what fits a filter, as a file',
  request: { params: z.object({ format: z.string().max(40) }), query: Query },
  responses: {
    200: {
      description: 'the file, as it is made',
      content: { '*/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    400: PROBLEM,
    403: PROBLEM,
    404: PROBLEM,
  },
});

type Asked = z.infer<typeof Query>;

/** A chain is whole or it proves nothing, and what it holds cannot be kept back. */
function checkLedger(
  { of, id }: ExportFormat,
  { profile, hxl: _, geometry: __, licence: ___, ...filter }: Asked,
): void {
  if (of !== 'ledger') return;
  if (profile !== 'full')
    throw new Problem(400, 'bad-option', `${id} is the ledger itself, with all that may do harm: say profile=full.`);
  const narrowed = Object.entries(filter).find(([, value]) => value !== undefined);
  if (narrowed)
    throw new Problem(400, 'bad-option', `A chain is whole or it proves nothing: ${id} takes no ${narrowed[0]}.`);
}

/** Files for other programs. */
export const exports: Group = (app, { desk, log }) => {
  app.openapi(formats, (ask) => {
    const items = exportFormats.map(({ id, name, extension, mediaType, of, options, provenance, ...row }) => ({
      ...{ id, name, extension, mediaType, of, options, provenance, standard: row.standard, notes: row.notes },
      fields: row.fields.map(({ name: field, means, hxl }) => ({ name: field, means, ...(hxl && { hxl }) })),
    }));
    return ask.json({ items, next: null, total: items.length }, 200);
  });
  app.openapi(file, async (ask) => {
    const { format: id } = ask.req.valid('param');
    const query = ask.req.valid('query');
    const format = exportFormat(id);
    if (!format) throw notFound(`There is no format "${id}". All formats: /api/exports`);
    if (query.profile === 'full' && ask.get('session').profile !== 'full')
      throw new Problem(403, 'withheld', 'What is kept back from you is not exported to you. Leave profile out.');
    checkLedger(format, query);
    const source = exportOf(desk, { ...eventFilterOf(query), limit: query.limit }, query.profile);
    const { geometry, licence } = query;
    const options = {
      at: desk.now(),
      geometry,
      ...(query.hxl === 'true' && { hxl: true }),
      ...(licence && { licence }),
    };
    const chunks =
      'write' in format
        ? format.write(source, options, newTally())
        : fromFile((path) => format.writeFile(source, path, options, newTally()));
    const broke = (error: unknown) =>
      log.error({ requestId: ask.get('requestId'), format: id, stack: stackOf(error) }, 'export broke off');
    return ask.body(bytesOf(chunks, broke), 200, {
      'content-type': format.mediaType,
      'content-disposition': `attachment; filename="sitrep-${id}-${options.at.slice(0, 10)}.${format.extension}"`,
      'cache-control': 'private, no-store',
    });
  });
};

/** What a format writes into a file of its own; the file is gone when it was read. */
async function* fromFile(write: (path: string) => Promise<void>): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-export-'));
  try {
    const path = join(folder, 'export');
    await write(path);
    yield* createReadStream(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bytes as they are made. A file that breaks off is no whole answer: the connection breaks with it. */
function bytesOf(chunks: AsyncIterable<Chunk>, broke: (error: unknown) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    } catch (error) {
      broke(error);
      // Whoever writes it out prints what he is thrown: that must quote no report.
      throw new Error('the export broke off');
    }
  };
  return Readable.toWeb(Readable.from(bytes())) as ReadableStream<Uint8Array>;
}
