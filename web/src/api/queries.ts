import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Event } from '../../../src/model/index.ts';
import type { Filters } from '../state/view.ts';
import { get, type Params } from './client.ts';
import type { Bin, EventDetail, Found, MapBase, MapControl, MapEvents, Page, Statistics } from './types.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** An id as part of an address. */
const part = (id: string): string => encodeURIComponent(id);

/** How much the ledger holds. */
export const statisticsQuery = queryOptions({
  queryKey: ['statistics'],
  queryFn: ({ signal }) => get<Statistics>('/statistics', {}, signal),
});

/** Events for a part of the map. */
export const mapEventsQuery = (filters: Filters, window: string | undefined, zoom: number) =>
  queryOptions({
    queryKey: ['map', 'events', filters, window, zoom],
    queryFn: ({ signal }) => get<MapEvents>('/map/events', { ...filters, window, zoom }, signal),
    placeholderData: keepPreviousData,
  });

/** Who held what on a day, as areas. */
export const mapControlQuery = (on: string | undefined, asKnownOn: string | undefined, where: string | undefined) =>
  queryOptions({
    queryKey: ['map', 'control', on, asKnownOn, where],
    queryFn: ({ signal }) => get<MapControl>('/map/control', { on, asKnownOn, in: where }, signal),
    placeholderData: keepPreviousData,
  });

/** Roads and places of the theatre. */
export const mapBaseQuery = queryOptions({
  queryKey: ['map', 'base'],
  queryFn: ({ signal }) => get<MapBase>('/map/base', {}, signal),
  staleTime: NEVER,
});

/** Events per day and type. */
export const histogramQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['histogram', filters],
    queryFn: ({ signal }) => get<{ readonly bins: readonly Bin[] }>('/histogram', { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

/** How many events fit. */
export const countQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['count', filters],
    queryFn: ({ signal }) => get<{ readonly total: number }>('/histogram', { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

/** A page of events. */
export const eventsQuery = (filters: Filters, paging: Params = {}) =>
  queryOptions({
    queryKey: ['events', filters, paging],
    queryFn: ({ signal }) => get<Page<Event>>('/events', { ...filters, ...paging }, signal),
    placeholderData: keepPreviousData,
  });

/** Events page after page, those of a window alone where one is given. */
export const eventPagesQuery = (filters: Filters, window: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['events', 'pages', filters, window],
    queryFn: ({ signal, pageParam }) =>
      get<Page<Event>>('/events', { ...filters, window, cursor: pageParam, limit: 100 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** Those who tell. */
export const sourcesQuery = queryOptions({
  queryKey: ['sources', 'all'],
  queryFn: ({ signal }) =>
    get<Page<{ readonly id: string; readonly name: string }>>('/sources', { limit: 500 }, signal),
});

/** One event with its claims. */
export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['event', id],
    queryFn: ({ signal }) => get<EventDetail>(`/events/${part(id)}`, {}, signal),
  });

/** Whatever has these words. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => get<Found>('/search', { q: words }, signal),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  });
