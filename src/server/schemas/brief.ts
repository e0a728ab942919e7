import { z } from '@hono/zod-openapi';
import type { Brief as Made } from '../../sitrep.ts';
import { several } from './common.ts';

const Spot = z.tuple([z.number(), z.number()]);

const Shape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('area'),
    rings: several(several(Spot)),
    hatch: z.enum(['none', 'solid', 'diagonal', 'back-diagonal', 'horizontal', 'vertical', 'cross', 'dots']),
    sparse: z.boolean().optional(),
    stroke: z.number(),
    dashed: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('line'),
    points: several(Spot),
    tone: z.number(),
    width: z.number(),
    dashed: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('mark'),
    at: Spot,
    shape: z.enum(['circle', 'square', 'ring', 'triangle', 'diamond']),
    size: z.number(),
  }),
  z.object({
    kind: z.literal('label'),
    at: Spot,
    text: z.string(),
    size: z.number(),
    anchor: z.enum(['start', 'middle', 'end']),
    bold: z.boolean().optional(),
  }),
]);

const Figure = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    width: z.number(),
    height: z.number(),
    shapes: several(Shape),
  })
  .openapi('BriefFigure');

const Sentence = z
  .object({
    text: z.string(),
    claims: several(z.string()),
    events: several(z.string()),
    frame: z.string(),
    reckoned: several(
      z.object({ value: z.number(), what: z.enum(['events', 'sources']), of: several(z.string()) }),
    ).openapi({ description: 'numbers that were counted rather than read, with what was counted' }),
    cites: several(z.number().int()),
  })
  .openapi('BriefSentence');

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), area: z.string().nullable(), sentences: several(Sentence) }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    head: several(z.string()),
    rows: several(several(z.string())),
  }),
  z.object({ kind: z.literal('figure'), figure: Figure }),
]);

const Reference = z.object({
  number: z.number().int(),
  claims: several(z.string()),
  outlet: z.string(),
  side: z.string().nullable(),
  published: z.string().nullable(),
  report: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});

const Measures = z.object({
  planned: z.number().int(),
  printed: z.number().int(),
  supported: z.number().int(),
  events: z.number().int(),
  told: z.number().int(),
  grade: z.number(),
  ease: z.number(),
  wordsPerSentence: z.number(),
  repetition: z.number(),
  sameFrame: z.number().int(),
});

/** The situation report of a day. */
export const Brief: z.ZodType<Made> = z
  .object({
    title: z.string(),
    day: z.string(),
    in: z.string().nullable(),
    note: z.string(),
    sections: several(z.object({ id: z.string(), title: z.string(), blocks: several(Block) })),
    references: several(Reference),
    measures: Measures,
    dropped: several(z.object({ text: z.string(), claims: several(z.string()), because: several(z.string()) })),
  })
  .openapi('Brief');
