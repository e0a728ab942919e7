import { type ControlQuestion, controlAt } from '../desk/index.ts';
import type { ControlAnswer } from '../model/index.ts';
import { areasOf, landOfTheEarth } from '../sitrep.ts';
import { directoryOf } from './directory.ts';
import type { Server } from './server.ts';
import type { Eye } from './shown.ts';

/** Answers that are kept: drawing areas takes its time, and everybody looks at the same few days. */
const MOST = 60;

/** Draws who held what on a day; what was drawn is kept until the ledger changes. */
export function controlFeatures({ desk }: Server) {
  const { sideOf } = directoryOf(desk);
  let state = '';
  const kept = new Map<string, Promise<Feature[]>>();
  return async (question: ControlQuestion, eye: Eye): Promise<Feature[]> => {
    const now = await desk.ledger.state();
    if (now !== state || kept.size > MOST) kept.clear();
    state = now;
    const key = JSON.stringify([eye.sight, question.on, question.asKnownOn, question.in]);
    const drawn = kept.get(key) ?? draw(question, eye);
    kept.set(key, drawn);
    drawn.catch(() => kept.delete(key));
    return drawn;
  };

  async function draw(question: ControlQuestion, eye: Eye): Promise<Feature[]> {
    const answers = (await controlAt(desk, question)).filter(({ place }) => eye.showsPlace(place));
    const { theatres } = await desk.ledger.counts();
    const side = (holder: string | null): string | null => holder && sideOf(holder, question.on, theatres.keys());
    const areas = areasOf(answers, landOfTheEarth()).features.map(({ geometry, properties }) => ({
      type: 'Feature' as const,
      geometry,
      properties: { ...properties, side: side(properties.holder) },
    }));
    const points = answers.filter(isPlaced).map(({ place, holder, status, rivals, because }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
      properties: { place: place.id, name: place.name, holder, side: side(holder), status, rivals, because },
    }));
    return [...areas, ...points];
  }
}

type Placed = ControlAnswer & { readonly place: { readonly lat: number; readonly lon: number } };
const isPlaced = (answer: ControlAnswer): answer is Placed => answer.place.lat !== null && answer.place.lon !== null;

/** An area or a point. */
type Feature = AreaFeature | PointFeature;

interface AreaFeature {
  readonly type: 'Feature';
  readonly geometry: ReturnType<typeof areasOf>['features'][number]['geometry'];
  readonly properties: ReturnType<typeof areasOf>['features'][number]['properties'] & { readonly side: string | null };
}

interface PointFeature {
  readonly type: 'Feature';
  readonly geometry: { readonly type: 'Point'; readonly coordinates: number[] };
  readonly properties: Pick<ControlAnswer, 'holder' | 'status' | 'rivals' | 'because'> & {
    readonly place: string;
    readonly name: string;
    readonly side: string | null;
  };
}
