import type { AirwarsGrade, Event, EventTypeId } from '../model/index.ts';
import type { ShownEvent } from './fuser.ts';
import { portions } from './portions.ts';
import { eventOf } from './row-json.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A place as the map draws it. */
export type PinPlace = Pick<
  NonNullable<Event['place']>,
  'name' | 'relation' | 'precision' | 'radius_km' | 'lat' | 'lon'
>;

/** What the map shows of an event. */
export interface Pin {
  readonly id: string;
  readonly type: EventTypeId;
  readonly time: Event['time'];
  readonly sides: readonly string[];
  readonly grade: AirwarsGrade;
  readonly contradicted: boolean;
  readonly place: PinPlace | null;
}

/** Which places are shown: those of the events, or those for people from whom precise spots are kept back. */
export type Sight = 'full' | 'shown';

/** What the column `pin` holds. */
interface KeptPin {
  readonly time: Event['time'];
  readonly sides: readonly string[];
  readonly full: PinPlace | null;
  readonly shown: PinPlace | null;
}

const drawn = (place: Event['place']): PinPlace | null => {
  if (!place) return null;
  const { name, relation, precision, radius_km, lat, lon } = place;
  return { name, relation, precision, radius_km, lat, lon };
};

/** The columns of an event that the map is drawn from. */
export type PinRow = Pick<Tables['events'], 'pin' | 'shown_lat' | 'shown_lon' | 'kept_back'>;

/** Those columns of an event. */
export function pinRow({ time, sides, place }: Event, shown: ShownEvent | null): PinRow {
  const kept: KeptPin = { time, sides, full: drawn(place), shown: drawn(shown?.place ?? null) };
  return {
    pin: JSON.stringify(kept),
    shown_lat: shown?.place?.lat ?? null,
    shown_lon: shown?.place?.lon ?? null,
    kept_back: shown ? Number(shown.keptBack) : null,
  };
}

/** The pins of events, by their numbers and in their order. */
export async function pinsOf({ engine }: Store, numbers: readonly number[], sight: Sight): Promise<Pin[]> {
  const found = new Map<number, Pin>();
  for (const some of portions(numbers, 1000)) {
    const rows = await engine.reads
      .selectFrom('events')
      .select(['number', 'id', 'type', 'grade', 'contradictions', 'pin'])
      .where('number', 'in', padded(some))
      .execute();
    const old = rows.filter(({ pin }) => pin === null).map(({ number }) => number);
    const bodies = await keptOfBodies(engine, old);
    for (const { number, id, type, grade, contradictions, pin } of rows) {
      const { time, sides, ...places } = pin === null ? bodies.get(number)! : (JSON.parse(pin) as KeptPin);
      found.set(number, {
        ...{ id, type: type as EventTypeId, time, sides, grade: grade as AirwarsGrade },
        ...{ contradicted: contradictions > 0, place: places[sight] },
      });
    }
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** A list as long as some power of two: statements of few lengths are compiled once. */
function padded(numbers: readonly number[]): number[] {
  const length = 2 ** Math.ceil(Math.log2(numbers.length));
  return Array.from({ length }, (_, at) => numbers[Math.min(at, numbers.length - 1)]!);
}

/** Of events that were fused before there were pins. */
async function keptOfBodies(engine: Store['engine'], numbers: readonly number[]): Promise<Map<number, KeptPin>> {
  if (numbers.length === 0) return new Map();
  const rows = await engine.reads
    .selectFrom('events')
    .select(['number', 'body'])
    .where('number', 'in', numbers)
    .execute();
  return new Map(
    rows.map(({ number, body }) => {
      const event = eventOf(body);
      return [number, { time: event.time, sides: event.sides, full: drawn(event.place), shown: null }];
    }),
  );
}
