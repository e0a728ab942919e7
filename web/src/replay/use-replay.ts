import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mapControlQuery, mapEventsQuery } from '../api/queries.ts';
import type { Filters } from '../state/view.ts';
import { laterBy } from '../timeline/bins.ts';

/** How many days of events are shown at once; null: all up to the day. */
export type Trail = 1 | 3 | 7 | null;

/** What one day of a replay asks of the server. */
export interface DayQuestion {
  readonly filters: Filters;
  readonly control: readonly [on: string, known: string | undefined, where: string | undefined];
}

/** How the replay stands. */
export interface Replay {
  readonly playing: boolean;
  readonly speed: number;
  readonly trail: Trail;
  readonly play: (on: boolean) => void;
  readonly setSpeed: (daysASecond: number) => void;
  readonly setTrail: (trail: Trail) => void;
}

/** Speeds in days a second. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const;

/** By what was known a day is shown: `then` stands for the day itself. */
export const knownFor = (known: string | undefined, day: string | undefined): string | undefined =>
  known === 'then' ? day : known;

/** What is shown on a day of a replay. */
export function questionFor(asked: Filters, day: string, trail: Trail, known: string | undefined): DayQuestion {
  const from = trail === null ? asked.from : laterBy(day, 1 - trail);
  const knownOn = knownFor(known, day);
  return { filters: { ...asked, from, to: day, knownOn }, control: [day, knownOn, asked.in] };
}

interface Options {
  readonly day: string | null;
  readonly last: string;
  readonly ask: (day: string, trail: Trail) => DayQuestion;
  readonly window: string | undefined;
  readonly zoom: number;
  readonly onDay: (day: string) => void;
}

/** Moves from day to day at a speed; never on to a day of which the server has not answered. */
export function useReplay({ day, last, ask, window, zoom, onDay }: Options): Replay {
  const client = useQueryClient();
  const [playing, play] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [trail, setTrail] = useState<Trail>(3);
  useEffect(() => {
    if (!playing || !day) return;
    if (day >= last) {
      play(false);
      return;
    }
    let stopped = false;
    const next = laterBy(day, 1);
    const { filters, control } = ask(next, trail);
    const ready = Promise.allSettled([
      client.ensureQueryData(mapEventsQuery(filters, window, zoom)),
      client.ensureQueryData(mapControlQuery(...control)),
    ]);
    const timer = setTimeout(() => {
      void ready.then(() => {
        if (!stopped) onDay(next);
      });
    }, 1000 / speed);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [playing, day, last, ask, trail, speed, window, zoom, onDay, client]);
  return { playing, speed, trail, play, setSpeed, setTrail };
}
