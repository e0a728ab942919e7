import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Given } from '../../model/index.ts';
import { fetchedInput, type Upload, uploadedInputs, webAddress } from '../adding.ts';
import type { Job } from '../jobs.ts';
import { notFound, Problem } from '../problem.ts';
import { Id, json, listOf, PROBLEM, several } from '../schemas/common.ts';
import type { Ask, Group, Server } from '../server.ts';

const MOST_FILES = 50;
const MOST_TEXT = 1_000_000;
/** A line is sent so often at least, so that nothing between takes the connection for dead. */
const BEAT_MS = 15_000;

const Told = z.object({
  title: z.string().max(500).optional(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/, 'a day or a time in ISO 8601')
    .optional(),
  source: z.string().max(200).optional(),
  theatre: z.string().max(64).optional(),
  country: z.string().length(2).optional(),
});

const Pasted = Told.extend({ text: z.string().min(1).max(MOST_TEXT), url: z.url({ protocol: /^https?$/ }).optional() });
const Link = Told.extend({ url: z.string().min(1).max(2000) }).strict();
const Body = z.union([Pasted, Link]).openapi('NewReport');

const AddedAnswer = z.object({
  id: z.string().nullable(),
  outcome: z.enum(['recorded', 'known', 'taken-down', 'not-read', 'queued']),
  title: z.string().nullable(),
  claims: z.number().int(),
  part: z.string().nullable(),
  why: z.string().nullable(),
});

const JobAnswer = z
  .object({
    id: z.string(),
    by: z.string(),
    inputs: several(z.string()),
    started: z.string(),
    ended: z.string().nullable(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    finished: z.number().int(),
    items: several(AddedAnswer),
    counts: z.record(z.string(), z.number().int()),
    problems: several(z.object({ input: z.string(), why: z.string() })),
  })
  .openapi('Job');

const post = createRoute({
  method: 'post',
  path: '/api/reports',
  tags: ['reports'],
  summary: 'add reports: files, a text, or a link; they are read when their turn comes',
  request: {
    // Not "required": it would have to be in both formats at once.
    body: {
      content: {
        'application/json': { schema: Body },
        'multipart/form-data': {
          schema: Told.extend({
            files: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
          }),
        },
      },
    },
  },
  responses: { 202: json(z.object({ job: z.string() }), 'the job'), 400: PROBLEM, 413: PROBLEM, 422: PROBLEM },
});

const list = createRoute({
  method: 'get',
  path: '/api/jobs',
  tags: ['reports'],
  summary: 'the last jobs of this server, the latest first',
  responses: { 200: json(listOf(JobAnswer), 'jobs') },
});

const one = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  tags: ['reports'],
  summary: 'what became of a job so far',
  request: { params: Id },
  responses: { 200: json(JobAnswer, 'the job'), 404: PROBLEM },
});

const stream = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/stream',
  tags: ['reports'],
  summary: 'a job as it goes on: events `job`, each with all of it, until it ended',
  request: { params: Id },
  responses: { 200: { description: 'server-sent events', content: { 'text/event-stream': { schema: z.string() } } } },
});

/** Adding reports. */
export const adding: Group = (app, server) => {
  const { jobs } = server;
  const found = (id: string): Job => {
    const job = jobs.find(id);
    if (!job) throw notFound(`There is no job "${id}", or it was long ago.`);
    return job;
  };
  app.openapi(post, async (ask) => {
    const type = ask.req.header('content-type') ?? '';
    const isForm = /^multipart\/form-data\b/i.test(type);
    if (!isForm && !/^application\/json\b/i.test(type))
      throw new Problem(
        415,
        'unsupported-format',
        'Reports are sent as JSON, or as files in a form (multipart/form-data).',
      );
    const job = isForm ? await ofForm(server, ask) : await ofJson(server, ask);
    return ask.json({ job: job.id }, 202);
  });
  app.openapi(list, (ask) => ask.json({ items: jobs.list(), next: null }, 200));
  app.openapi(one, (ask) => ask.json(found(ask.req.valid('param').id), 200));
  app.openapi(stream, (ask) => {
    const job = found(ask.req.valid('param').id);
    return streamSSE(ask, async (out) => {
      let latest: Job | null = job;
      let wake: () => void = () => {};
      let gone = false;
      const stop = jobs.listen(job.id, (changed) => {
        latest = changed;
        wake();
      });
      out.onAbort(() => {
        gone = true;
        wake();
      });
      try {
        while (!gone) {
          const now: Job | null = latest;
          latest = null;
          if (now) await out.writeSSE({ event: 'job', data: JSON.stringify(now) });
          else await out.write(': \n\n');
          if (now?.ended) return;
          if (latest === null)
            await new Promise<void>((resolve) => {
              const timer = setTimeout(resolve, BEAT_MS);
              wake = () => {
                clearTimeout(timer);
                resolve();
              };
            });
        }
      } finally {
        stop();
      }
    });
  });
};

const byOf = (ask: Ask): string => ask.get('session').user!.name;

const givenOf = ({ title, published, source, theatre, country }: z.infer<typeof Told>): Given => ({
  ...{ title, published, source, theatre, country },
});

async function ofJson(server: Server, ask: Ask): Promise<Job> {
  const body = await ask.req.json<z.infer<typeof Body>>();
  const given = givenOf(body);
  if (!('text' in body)) return server.jobs.start(byOf(ask), [fetchedInput(server, webAddress(body.url), given)]);
  const upload: Upload = { name: 'pasted.txt', bytes: Buffer.from(body.text) };
  const told = { ...given, ...(body.url && { url: webAddress(body.url) }) };
  const { inputs, done } = await uploadedInputs(server, [upload], told);
  return server.jobs.start(byOf(ask), inputs, done);
}

async function ofForm(server: Server, ask: Ask): Promise<Job> {
  const form = await ask.req.parseBody({ all: true });
  const told = Told.safeParse(
    Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string' && value)),
  );
  if (!told.success)
    throw new Problem(
      400,
      'bad-request',
      told.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  const files = [form.files, form['files[]']].flat().filter((one) => one instanceof File);
  if (files.length === 0) throw new Problem(400, 'bad-request', 'files: no file was sent');
  if (files.length > MOST_FILES) throw new Problem(413, 'too-large', `At most ${MOST_FILES} files are taken at once.`);
  const uploads: Upload[] = [];
  for (const file of files) uploads.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const { inputs, done } = await uploadedInputs(server, uploads, givenOf(told.data));
  return server.jobs.start(byOf(ask), inputs, done);
}
