import { z } from '@hono/zod-openapi';
import type { ControlAnswer as Answer, PlaceControl as Kept, Contradiction as Told } from '../../model/index.ts';
import { several } from './common.ts';
import { FieldName, FieldVersion } from './field.ts';

/** A place as control knows it. */
export const ControlPlace = z
  .object({
    id: z.string(),
    name: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
  })
  .openapi('ControlPlace');

/** How sure it is who held a place. */
export const ControlStatus = z.enum(['held', 'claimed', 'claimed-by-both', 'contested', 'besieged', 'unknown']);

const INTERVAL = {
  from: z.string(),
  to: z.string().nullable(),
  status: ControlStatus,
  holder: z.string().nullable(),
  rivals: several(z.string()),
  sides: several(z.object({ side: z.string(), claims: several(z.string()) })),
  for: several(z.string()),
  against: several(z.string()),
  because: z.string(),
};

/** Who held a place on one day. */
export const ControlAnswer: z.ZodType<Answer> = z.object({ ...INTERVAL, place: ControlPlace }).openapi('ControlAnswer');

/** The record of one place. */
export const PlaceControl: z.ZodType<Kept> = z
  .object({ place: ControlPlace, intervals: several(z.object(INTERVAL)) })
  .openapi('PlaceControl');

/** Versions of one field that give other figures or cannot all be true. */
export const Contradiction: z.ZodType<Told> = z
  .object({
    on: FieldName,
    event: z.string().nullable(),
    place: z.string().nullable(),
    agreement: z.enum(['differ', 'contradict']),
    versions: several(FieldVersion),
    text: z.string(),
  })
  .openapi('Contradiction');
