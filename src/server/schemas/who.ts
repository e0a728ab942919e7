import { z } from '@hono/zod-openapi';
import { Reliability } from './claim.ts';
import { several } from './common.ts';

const PERIOD = { from: z.string().optional(), to: z.string().optional() };

const Alias = z.object({ name: z.string(), loaded: z.literal(true).optional(), ...PERIOD });

/** An actor in a list. */
export const ActorLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    theatre: z.string().nullable(),
    side: z
      .string()
      .nullable()
      .openapi({ description: 'its side on the last day that a report appeared, else the last that it took' }),
    country: z.string().nullable(),
    events: z.number().int(),
  })
  .openapi('ActorLine');

/** An actor as its pack has it. */
export const ActorEntry = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    aliases: z.record(z.string(), several(Alias)),
    sides: several(z.object({ side: z.string(), ...PERIOD })),
    parents: several(z.object({ parent: z.string(), ...PERIOD })),
    acled: several(Alias),
    country: z.string().optional(),
    pack: z.string(),
    source: z.string().optional(),
    ...PERIOD,
  })
  .openapi('Actor');

/** An actor with what the ledger has of it. */
export const ActorPage = z
  .object({
    actor: ActorEntry.nullable().openapi({ description: 'null: no pack knows it, but claims name it' }),
    id: z.string(),
    name: z.string(),
    line: several(z.object({ id: z.string(), name: z.string() })).openapi({
      description: 'the bodies above it, nearest first',
    }),
    branches: several(z.object({ id: z.string(), name: z.string(), events: z.number().int() })),
    events: z.number().int().openapi({ description: 'in which it takes part itself' }),
    eventsWithBranches: z.number().int(),
  })
  .openapi('ActorPage');

/** An outlet in a list. */
export const SourceLine = z
  .object({
    id: z.string(),
    name: z.string(),
    side: z.string().nullable(),
    kind: z.string().nullable(),
    reliability: Reliability.nullable(),
    reports: z.number().int(),
    claims: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('SourceLine');

/** A loaded term with how often it stands. */
export const TermCount = z.object({
  term: z.string(),
  neutral: z.string(),
  slant: z.string().nullable(),
  count: z.number().int(),
});

/** The profile of an outlet. */
export const SourcePage = SourceLine.extend({
  actor: z.string().nullable(),
  country: z.string().nullable(),
  domains: several(z.string()),
  pack: z.string().nullable(),
  source: z.string().nullable().openapi({ description: 'where the facts about it are from' }),
  byStatus: z.record(z.string(), z.number().int()),
  loaded: several(TermCount),
  loadedIn: z.number().int().openapi({ description: 'how many of its reports were looked at for loaded words' }),
}).openapi('SourcePage');
