import type { BriefData } from './data.ts';
import type { Draft } from './document.ts';
import { sideName } from './labels.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name with what is said of it when it is named first, and how it is called afterwards. */
interface Naming {
  readonly name: string;
  readonly short: string | null;
  readonly aside: string | null;
}

/** Long names once, then their short forms: an own list of names in the order of the brief. Outlets of a side are named with it once. */
export interface Namer {
  readonly name: (draft: Draft) => Draft;
}

/** Opens the naming of a brief. */
export function openNamer({ names, sides }: BriefData, outletSides: ReadonlyMap<string, string | null>): Namer {
  const known = new Set<string>();
  const namings = Object.entries(names)
    .map(([id, { name, short }]): Naming => {
      const side = outletSides.get(id) ?? null;
      return {
        name,
        short: short && short.length < name.length ? short : null,
        aside: side && `aligned with ${sideName(side, sides)}`,
      };
    })
    .filter(({ short, aside }) => short !== null || aside !== null)
    .sort((a, b) => b.name.length - a.name.length);
  const unique = new Map<string, number>();
  for (const { short } of namings) if (short) unique.set(short, (unique.get(short) ?? 0) + 1);

  const nameIn = (text: string): string => {
    let made = text;
    for (const { name, short, aside } of namings) {
      const abbreviation = short !== null && unique.get(short) === 1 ? short : null;
      if (abbreviation === null && (aside === null || known.has(name))) continue;
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}“])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
      made = outsideQuotations(made, (part) =>
        part.replace(pattern, (words) => {
          if (known.has(name)) return abbreviation ?? words;
          known.add(name);
          const notes = [abbreviation, aside].filter((one) => one !== null);
          return `${words} (${notes.join(', ')})`;
        }),
      );
    }
    return made;
  };
  return { name: (draft) => ({ ...draft, text: nameIn(draft.text) }) };
}

const outsideQuotations = (text: string, change: (part: string) => string): string =>
  text
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : change(part)))
    .join('');
