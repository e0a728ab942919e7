import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { PEOPLE } from '../nouns/people.ts';
import type { Filler } from './fillers.ts';

/** Who is carried off is rather carried off from home; who is arrested, or found, is not. */
const ELSEWHERE: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['arrest', 'casualties']);

/** "Abducted a trader from Kano in Jos", "arrested a man from Brussels": where somebody is from, and not where it was. */
export function withoutHomes(doc: Document, type: EventTypeId, places: readonly Filler[]): readonly Filler[] {
  const homes = places.filter((one) => isHome(doc, one));
  const isTold = homes.length > 0 && (homes.length < places.length || ELSEWHERE.has(type));
  return isTold ? places.filter((one) => !homes.includes(one)) : places;
}

// "a trader FROM KANO": a town right behind one of the living
function isHome(doc: Document, { word, relation }: Filler): boolean {
  const from = relation === 'from' ? word.kids.find(({ norm }) => norm === 'from') : undefined;
  const whom = from && word.tree.words[from.at - 1];
  return (
    whom?.upos === 'NOUN' && kindOf(doc, word) === 'place' && PEOPLE.has(kindOf(doc, whom)) && !REMAINS.has(whom.lemma)
  );
}

/** What is found of somebody lies where it is found. */
const REMAINS: ReadonlySet<string> = new Set(['body', 'corpse', 'remains', 'dead', 'victim', 'survivor']);
