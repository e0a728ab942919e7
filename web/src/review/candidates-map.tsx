import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PlaceOption } from '../api/answers.ts';
import { mapBaseQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { landQuery } from '../map/land.ts';
import { type Frame, frameOf, project } from './frame.ts';
import { pathIn } from './outlines.ts';

interface Props {
  readonly places: readonly PlaceOption[];
  readonly letters: string;
  readonly picked: string | null;
  readonly onPick: (place: PlaceOption) => void;
}

const WIDTH = 360;
const HEIGHT = 260;
const TOWN = 20_000;

/** Larger towns around, so that one knows where one is. */
function Towns({ frame }: { readonly frame: Frame }): ReactNode {
  const { data } = useQuery(mapBaseQuery);
  const towns = (data?.features ?? []).filter(
    ({ geometry, properties }) => geometry.type === 'Point' && (properties.population ?? 0) > TOWN,
  );
  return towns.map(({ geometry, properties }) => {
    const [lon, lat] = (geometry as GeoJSON.Point).coordinates as [number, number];
    const [x, y] = project(frame, { lat, lon });
    if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) return null;
    return (
      <g key={properties.name} className="town">
        <circle cx={x} cy={y} r="1.6" />
        <text x={x + 4} y={y + 3}>
          {properties.name}
        </text>
      </g>
    );
  });
}

/** Candidates for a place with their letters on a small map. The list beside it does the same from the keyboard. */
export function CandidatesMap({ places, letters, picked, onPick }: Props): ReactNode {
  const { t } = useSpeech();
  const frame = places.length ? frameOf(places, WIDTH, HEIGHT) : null;
  const { data: land } = useQuery(landQuery);
  if (!frame) return null;
  const path = land ? pathIn(land, frame, WIDTH, HEIGHT) : '';
  return (
    <svg className="candidates" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('place.map')}>
      <path className="border" d={path} />
      <Towns frame={frame} />
      {places.map((place, at) => {
        const [x, y] = project(frame, place);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of candidates is the control
          <g
            key={place.id}
            className="candidate"
            data-picked={picked === place.id || undefined}
            onClick={() => onPick(place)}
          >
            <circle cx={x} cy={y} r="9" />
            <text x={x} y={y + 3.5}>
              {letters[at]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
