import type { Annotation } from '../model/index.ts';
import { actorEntry, nounClass, outletEntry } from './nouns/kinds.ts';
import { phraseOf } from './nouns/phrases.ts';
import { weaponClass } from './nouns/weapons.ts';
import { placesInText } from './places/annotated-places.ts';
import { makeResolver } from './places/resolve.ts';
import { headWords } from './tolls/tolls.ts';
import type { Word } from './trees/words.ts';
import type { Work } from './work.ts';

type Mentions = Annotation[];

function timesOf({ times, desk }: Work): Mentions {
  return times.map(({ start, end, value }) => ({
    kind: 'time',
    start,
    end,
    text: desk.report.text.slice(start, end),
    ...(value ? { value } : {}),
  }));
}

/** The word that stands for a name in its tree. */
function wordsOfNames({ trees, names }: Work): Word[] {
  return trees.flatMap((tree) => tree.words.filter((word) => names.has(word.start)));
}

function placesOf(work: Work): Mentions {
  const found = placesInText(work.document);
  const resolver = makeResolver(work.document, found);
  return found.map((mention) => {
    const place = resolver.resolve(mention);
    return {
      kind: 'place',
      ...mention.nameSpan,
      text: mention.name,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      gazetteer: place?.id ?? null,
    };
  });
}

function actorsOf(work: Work): Mentions {
  const doc = work.document;
  const mentions: Mentions = [];
  for (const word of wordsOfNames(work)) {
    const name = work.names.get(word.start)!;
    const actor = actorEntry(name.entries)?.actor.id ?? outletEntry(name.entries)?.outlet.id ?? null;
    if (actor === null && name.form !== 'group') continue;
    mentions.push({
      kind: 'actor',
      start: name.start,
      end: name.end,
      text: doc.text.slice(name.start, name.end),
      actor,
    });
  }
  return mentions;
}

const COUNTED = new Set([
  'fighters',
  'civilians',
  'people',
  'person',
  'force',
  'materiel',
  'platform',
  'site',
  'measure',
]);

function quantitiesOf(work: Work): Mentions {
  const doc = work.document;
  const mentions: Mentions = [];
  for (const tree of work.trees) {
    for (const number of work.numbers.get(tree.index) ?? []) {
      if (number.kind !== 'cardinal') continue;
      const last = tree.words[number.past - 1]!;
      const noun =
        last.parent && !tree.words.slice(number.first, number.past).includes(last.parent) ? last.parent : null;
      const kind = noun ? nounClass(doc, noun) : null;
      const start = tree.words[number.first]!.start;
      mentions.push({
        kind: 'quantity',
        start,
        end: last.end,
        text: doc.text.slice(start, last.end),
        min: number.min,
        max: number.max,
        of: noun && kind && COUNTED.has(kind) ? headWords(doc, phraseOf(doc, noun)) : (noun?.text ?? null),
      });
    }
  }
  return mentions;
}

function weaponsOf(work: Work): Mentions {
  const doc = work.document;
  return wordsOfNames(work)
    .filter((word) => weaponClass(doc, word) !== null)
    .map((word) => {
      const { start, end } = work.names.get(word.start)!;
      return { kind: 'weapon', start, end, text: doc.text.slice(start, end), class: weaponClass(doc, word) };
    });
}

// Of overlapping mentions of one kind the first and longest stays.
function withoutOverlaps(mentions: Mentions): Mentions {
  const kept: Mentions = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((one) => one.kind === mention.kind && one.start < mention.end && mention.start < one.end))
      kept.push(mention);
  }
  return kept;
}

/** The mentions that the reader recognised, in text order. */
export function annotateWork(work: Work): Annotation[] {
  return withoutOverlaps([
    ...timesOf(work),
    ...placesOf(work),
    ...actorsOf(work),
    ...quantitiesOf(work),
    ...weaponsOf(work),
  ]);
}
