import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PlaceOption } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Found } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { CandidatesMap } from './candidates-map.tsx';

interface Props {
  /** The name as the report has it. */
  readonly name: string;
  readonly candidates?: readonly PlaceOption[];
  readonly picked: PlaceOption | null;
  readonly onPick: (place: PlaceOption | null) => void;
}

const LETTERS = 'ABCDEFGHIJKL';
const MOST = LETTERS.length;

/** Places of the gazetteer that have the name. */
const usePlaces = (name: string) =>
  useQuery({
    queryKey: ['gazetteer', name],
    queryFn: async ({ signal }) => (await get<Found>('/search', { q: name, limit: MOST }, signal)).places,
    enabled: name.trim().length > 1,
  });

const placed = (place: PlaceOption): boolean => typeof place.lat === 'number' && typeof place.lon === 'number';

/** Picks a place by name, from a list and on a map: candidates are lettered on both. */
export function PlacePicker({ name, candidates = [], picked, onPick }: Props): ReactNode {
  const { t, term, number } = useSpeech();
  const [words, setWords] = useState(name);
  const { data } = usePlaces(words);
  const offered = words === name && candidates.length ? candidates : ((data ?? []) as readonly PlaceOption[]);
  const shown = offered.filter(placed).slice(0, MOST);
  return (
    <div className="place-picker">
      <label className="field">
        {t('place.search')}
        <input className="input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <div className="place-choice">
        <fieldset className="pick-list">
          <legend className="hidden-text">{t('place.candidates')}</legend>
          {shown.map((place, at) => (
            <label key={place.id}>
              <input type="radio" name="place" checked={picked?.id === place.id} onChange={() => onPick(place)} />
              <span>
                <b className="letter">{LETTERS[at]}</b> <bdi>{place.name}</bdi>
                <small>
                  {[place.kind && term('place-kind', place.kind), place.admin1, place.country]
                    .filter(Boolean)
                    .join(', ')}{' '}
                  ·{' '}
                  <bdi dir="ltr">
                    {number(round(place.lat))}, {number(round(place.lon))}
                  </bdi>
                </small>
              </span>
            </label>
          ))}
          {!shown.length && <p className="quiet">{t('place.none')}</p>}
        </fieldset>
        <CandidatesMap places={shown} letters={LETTERS} picked={picked?.id ?? null} onPick={onPick} />
      </div>
    </div>
  );
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
