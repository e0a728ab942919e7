import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ActorDetail, ActorLine, PlaceDetail, PlaceLine, SourceLine } from '../api/answers.ts';
import { get, type Params } from '../api/client.ts';
import type { Page } from '../api/types.ts';
import { idPath } from '../app/link.tsx';

const list = <T>(path: string, params: Params) =>
  queryOptions({
    queryKey: [path, params],
    queryFn: ({ signal }) => get<Page<T>>(path, params, signal),
    placeholderData: keepPreviousData,
  });

const one = <T>(path: string, id: string) =>
  queryOptions({ queryKey: [path, id], queryFn: ({ signal }) => get<T>(`${path}/${idPath(id)}`, {}, signal) });

/** Actors, those with the most events first. */
export const actorsQuery = (params: Params) => list<ActorLine>('/actors', params);
/** Places, those with the most events first. */
export const placesQuery = (params: Params) => list<PlaceLine>('/places', params);
/** Outlets, those with the most reports first. */
export const sourcesQuery = (params: Params) => list<SourceLine>('/sources', params);
/** One actor. */
export const actorQuery = (id: string) => one<ActorDetail>('/actors', id);
/** One place. */
export const placeQuery = (id: string) => one<PlaceDetail>('/places', id);
