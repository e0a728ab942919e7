import { EVENT_TYPES } from '../../../src/model/event-types.ts';
import { type Filters, filtersOf, type View } from '../state/view.ts';

/** Name of the layer of control in `hide`. */
export const CONTROL_LAYER = 'control';

const SHOWN = EVENT_TYPES.filter(({ becomesEvent }) => becomesEvent);

/** True where the legend has switched a type off, alone or with its family. */
export const isHidden = (view: View, id: string, family: string): boolean =>
  view.hide?.includes(id) || view.hide?.includes(family) || false;

/** What the server is asked for: the legend's switches become a list of types. */
export function askedOf(view: View): Filters {
  const { hide, ...filters } = filtersOf(view);
  const left = SHOWN.filter(({ id, family }) => !isHidden(view, id, family)).map(({ id }) => id);
  if (left.length === SHOWN.length) return filters;
  const type = filters.type ? filters.type.filter((id) => (left as readonly string[]).includes(id)) : left;
  // With everything switched off nothing is wanted; no list would mean all.
  return { ...filters, type: type.length ? type : ['none'] };
}
