import type { RecordedClaim } from '../model/index.ts';
import { type Profile, publishProfile } from '../publish/index.ts';
import { addedSentences, controlSentences, countSentences } from './changes.ts';
import { charts } from './charts.ts';
import { type CheckGround, reasonsAgainst } from './check.ts';
import { contradictionsOfItem, holderSentence } from './contradictions.ts';
import type { BriefData, ToldEvent } from './data.ts';
import { dateWords } from './dates.ts';
import type { Block, Brief, Draft, Dropped, Printed, Section, Table } from './document.ts';
import { type Item, itemsOf } from './items.ts';
import { sideLabel } from './labels.ts';
import { leadSentences } from './lead.ts';
import { controlMap } from './map.ts';
import { alikeNeighbours, readingLevel, repetition } from './measures.ts';
import { openNamer } from './namer.ts';
import { loadedOf, type Terms } from './neutral.ts';
import { openProse } from './prose.ts';
import { publishedData } from './published.ts';
import { openRegister } from './references.ts';
import type { SentenceOptions } from './sentence.ts';
import { sourcesTable } from './sources.ts';
import { THEMES } from './themes.ts';
import { itemNominals, looseSentences, oneSided } from './unconfirmed.ts';
import { capital } from './words.ts';

/** How a brief is made. */
export interface BriefOptions {
  /** Loaded words beside those that the reader marked. */
  readonly loaded?: Terms;
  /** How much is shown; default: what does no harm to people. */
  readonly profile?: Profile;
}

/** A paragraph that is planned: sentences of one area. */
interface Planned {
  readonly area: string | null;
  readonly drafts: readonly Draft[];
}
interface PlannedSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Planned[];
  readonly after: readonly Block[];
}

const KEY_ITEMS = 3;
const NOTE =
  'Written by rule from the claims on record; nothing is added to them. Each sentence was checked against the claims that it cites, and is left out where they do not bear it out. Words in quotation marks are those of the reports.';

/** The situation report of a day: the same data give the same brief. */
export function briefOf(all: BriefData, { loaded, profile = publishProfile() }: BriefOptions = {}): Brief {
  const data = inOrder(publishedData(all, profile));
  const told = [...data.events, ...data.earlier];
  const counted = new Map([...all.events, ...all.earlier].map(({ event }) => [event.id, event] as const));
  const claims = new Map(
    [...told.flatMap((one) => one.claims), ...data.loose, ...data.controlClaims].map((one) => [one.id, one] as const),
  );
  const voice = {
    nameOf: (id: string) => data.names[id]?.name ?? null,
    loaded: { marked: loadedOf([...claims.values()]), general: loaded ?? new Map() },
  };
  const ground: CheckGround = {
    data,
    claims,
    events: new Map(told.map((one) => [one.event.id, one])),
    counted,
    loaded: voice.loaded,
  };
  const options: SentenceOptions = { year: false, day: data.day };
  const found = itemsOf(data.events, voice, options);
  const trials = found.map((item) => ({ item, ...triedOut(item, voice, ground) }));
  const items = trials.filter(({ because }) => !because.length).map(({ item }) => item);
  const dropped = trials.filter(({ because }) => because.length).map(({ draft, because }) => ({ ...draft, because }));
  const sections = planned({
    data,
    items,
    earlier: itemsOf(data.earlier, voice, { year: false, day: data.before }),
    claims,
    voice,
    counted,
  });
  return printedBrief({
    data,
    planned: sections,
    ground,
    events: found.flatMap(({ events }) => events),
    tried: dropped,
  });
}

// Whoever gathers the data may do so in any order.
function inOrder(data: BriefData): BriefData {
  const byEvent = (a: ToldEvent, b: ToldEvent): number => (a.event.id < b.event.id ? -1 : 1);
  const byClaim = (a: RecordedClaim, b: RecordedClaim): number =>
    a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : 1;
  return {
    ...data,
    events: [...data.events].sort(byEvent),
    earlier: [...data.earlier].sort(byEvent),
    loose: [...data.loose].sort(byClaim),
  };
}

/** An item that cannot be told by itself is told nowhere, nor named among others. */
function triedOut(item: Item, voice: Voice, ground: CheckGround): { draft: Draft; because: string[] } {
  const draft = openProse(voice).tell([item])[0]!;
  return { draft, because: reasonsAgainst(draft, ground) };
}

type Voice = Parameters<typeof itemsOf>[1];
interface Plan {
  readonly data: BriefData;
  readonly items: readonly Item[];
  readonly earlier: readonly Item[];
  readonly claims: CheckGround['claims'];
  readonly voice: Voice;
  readonly counted: CheckGround['counted'];
}

function planned({ counted, data, items, earlier, claims, voice }: Plan): PlannedSection[] {
  const prose = openProse(voice);
  const labelOf = (side: string): string =>
    side in data.sides ? sideLabel(side, data.sides) : (voice.nameOf(side) ?? side);
  const key = items.length > KEY_ITEMS + 1 ? items.filter(({ when }) => !when).slice(0, KEY_ITEMS) : [];

  const lead = leadSentences(data, counted, items).map(prose.say);
  const { types, tolls } = charts(data, items);
  const keySection: PlannedSection = {
    id: 'key',
    title: 'Key points',
    paragraphs: [{ area: null, drafts: lead }, ...key.map((item) => ({ area: item.area, drafts: prose.tell([item]) }))],
    after: types ? [types] : [],
  };
  const pointing = THEMES.filter(({ id }) => key.some(({ theme }) => theme.id === id)).map(({ id }) => id);
  const themes = THEMES.map(({ id, title }): PlannedSection => {
    const own = items.filter(({ theme }) => theme.id === id);
    const told = own.filter((item) => !key.includes(item));
    const pointed = own.filter((item) => key.includes(item));
    const areas = [...new Set(told.map(({ area }) => area))];
    const after = id === 'casualties' && tolls ? [tolls] : [];
    return {
      id,
      title,
      paragraphs: [
        ...areas.map((area) => ({ area, drafts: prose.tell(told.filter((item) => item.area === area)) })),
        ...(pointed.length
          ? [{ area: null, drafts: [prose.say(pointerTo(pointed, voice, pointing.indexOf(id)))] }]
          : []),
      ],
      after,
    };
  });
  const disputes = items.flatMap((item) => contradictionsOfItem(item, voice));
  const holders = data.contradictions.map((one) => holderSentence(one, claims, labelOf)).filter((one) => one !== null);
  const map = controlMap(data, labelOf);
  return [
    keySection,
    ...themes,
    {
      id: 'contradictions',
      title: 'Contradictions',
      paragraphs: [{ area: null, drafts: [...disputes, ...holders] }],
      after: [],
    },
    {
      id: 'unconfirmed',
      title: 'Claimed, not confirmed',
      paragraphs: [
        { area: null, drafts: oneSided(items, voice, labelOf) },
        { area: null, drafts: looseSentences(data.loose, voice) },
      ],
      after: [],
    },
    {
      id: 'changes',
      title: `Since ${dateWords(data.before, { year: false })}`,
      paragraphs: [
        { area: null, drafts: [...countSentences(data), ...addedSentences(earlier, data, { voice, claims })] },
        { area: null, drafts: controlSentences(data, labelOf) },
      ],
      after: map ? [map] : [],
    },
  ];
}

/** "The capture of Talmenes and the bombing in Azaz are told under “Key points”.": in turn with another wording. */
function pointerTo(items: readonly Item[], voice: Voice, turn: number): Draft {
  const what = itemNominals(items, voice);
  const text =
    turn % 2
      ? `${capital(what.text)} ${what.plural ? 'are' : 'is'} told under “Key points”.`
      : `“Key points” above tells of ${what.text}.`;
  return {
    text,
    claims: items.flatMap(({ claims }) => claims),
    events: items.flatMap(({ events }) => events),
    frame: `pointer-${turn % 2}`,
    reckoned: [],
  };
}

interface Printing {
  readonly data: BriefData;
  readonly planned: readonly PlannedSection[];
  readonly ground: CheckGround;
  /** Ids of the events of the day. */
  readonly events: readonly string[];
  /** What was left out before the plan. */
  readonly tried: readonly Dropped[];
}

function printedBrief({ data, planned, ground, events, tried }: Printing): Brief {
  const dropped: Dropped[] = tried.map(({ text, claims, because }) => ({ text, claims, because }));
  const printed: Printed[] = [];
  const sides = new Map([...ground.claims.values()].map(({ teller }) => [teller.id, teller.side ?? null] as const));
  const namer = openNamer(data, sides);
  const register = openRegister(data, ground.claims);
  let count = tried.length;
  const print = (draft: Draft): Printed[] => {
    count += 1;
    const because = reasonsAgainst(draft, ground);
    if (because.length) {
      dropped.push({ text: draft.text, claims: draft.claims, because });
      return [];
    }
    const made = register.cite(namer.name(draft));
    printed.push(made);
    return [made];
  };
  const sections = planned
    .map(({ id, title, paragraphs, after }): Section => {
      const blocks: Block[] = paragraphs
        .map(({ area, drafts }) => ({ kind: 'paragraph' as const, area, sentences: drafts.flatMap(print) }))
        .filter(({ sentences }) => sentences.length > 0);
      return { id, title, blocks: [...blocks, ...after] };
    })
    .filter(({ blocks }) => blocks.length > 0);
  const references = register.references();
  const table: Table = sourcesTable(references);
  const told = new Set(printed.filter(({ frame }) => TELLING_FRAMES.has(frame)).flatMap(({ events }) => events));
  const texts = printed.map(({ text }) => text);
  return {
    title: titleOf(data),
    day: data.day,
    in: data.in,
    note: NOTE,
    sections: [...sections, ...(table.rows.length ? [{ id: 'sources', title: 'Sources', blocks: [table] }] : [])],
    references,
    measures: {
      planned: count,
      printed: printed.length,
      supported: printed.filter((draft) => !reasonsAgainst(draft, ground).length).length,
      events: events.length,
      told: events.filter((id) => told.has(id)).length,
      ...readingLevel(texts),
      repetition: repetition(texts),
      sameFrame: alikeNeighbours(printed),
    },
    dropped,
  };
}

/** Frames of sentences that tell what happened, not that it is told elsewhere. */
const TELLING_FRAMES: ReadonlySet<string> = new Set(['also', 'trailing', 'that', 'leading', 'where', 'charge', 'bare']);

const titleOf = ({ day, in: where }: BriefData): string =>
  `Situation report${where ? `: ${where}` : ''}, ${dateWords(day, { year: true })}`;
