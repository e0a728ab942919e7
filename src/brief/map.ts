import type { ControlAnswer } from '../model/index.ts';
import type { BriefArea, BriefData } from './data.ts';
import { dateWords } from './dates.ts';
import type { Picture } from './document.ts';
import type { Hatch, Shape, Spot } from './figure.ts';
import { capital, listWords } from './words.ts';

const WIDTH = 640;
const MOST_HEIGHT = 560;
const MARGIN = 24;
const HATCHES: readonly Hatch[] = ['diagonal', 'horizontal', 'dots', 'vertical', 'back-diagonal'];

const STATUS_WORDS: Readonly<Record<string, string>> = {
  held: 'held by',
  claimed: 'claimed by',
  'claimed-by-both': 'claimed by both',
  contested: 'contested',
  besieged: 'under siege, held by',
};

type Project = (lon: number, lat: number) => Spot;

/** The control map: who held what on the day, told apart by hatching and labels, never by colour. Null where nothing is known. */
export function controlMap(data: BriefData, labelOf: (side: string) => string): Picture | null {
  const places = data.control.filter((one): one is Placed => one.place.lat !== null && one.status !== 'unknown');
  const spots = [
    ...data.areas.flatMap(({ rings }) => rings.flat()),
    ...places.map(({ place }): readonly [number, number] => [place.lon!, place.lat!]),
  ];
  if (!places.length || spots.length < 2) return null;
  const { project, height, perDegree } = frameOf(spots);
  const holders = [...new Set(data.areas.map(({ holder }) => holder))].filter((one) => one !== null).sort();
  const hatchOf = ({ holder, status }: Pick<BriefArea, 'holder' | 'status'>): Hatch =>
    status === 'contested' || status === 'claimed-by-both' || holder === null
      ? 'cross'
      : HATCHES[holders.indexOf(holder) % HATCHES.length]!;
  const areas = data.areas.map(
    (area): Shape => ({
      kind: 'area',
      rings: area.rings.map((ring) => ring.map(([lon, lat]) => project(lon, lat))),
      hatch: hatchOf(area),
      stroke: 1,
      dashed: area.status !== 'held',
    }),
  );
  const legend = legendOf(data.areas, hatchOf, labelOf, height);
  const day = dateWords(data.day, { year: true });
  return {
    kind: 'figure',
    figure: {
      id: 'control',
      title: `Control of places on ${day}, by the claims on record`,
      description: `Hatching tells the sides apart; a broken outline is a side’s own claim. ${places.map((one) => inWords(one, labelOf)).join('; ')}.`,
      width: WIDTH,
      height: height + 16 + legend.rows * 22,
      shapes: [...areas, ...labelsOf(places, project), ...scaleBar(perDegree, height), ...legend.shapes],
    },
  };
}

type Placed = ControlAnswer & { readonly place: { readonly lat: number; readonly lon: number } };

function inWords({ place, status, holder, rivals }: ControlAnswer, labelOf: (side: string) => string): string {
  const who = listWords(
    [holder, ...(status === 'claimed-by-both' ? rivals : [])].filter((one) => one !== null).map(labelOf),
  );
  return `${place.name} ${STATUS_WORDS[status] ?? status} ${who}`.trim();
}

/** Fits all spots into the frame; longitudes are shrunk so that distances are true in the middle. */
function frameOf(spots: readonly (readonly [number, number])[]): {
  project: Project;
  height: number;
  perDegree: number;
} {
  const [lons, lats] = [spots.map(([lon]) => lon), spots.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink, 0.05);
  const tall = Math.max(north - south, 0.05);
  const perDegree = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / tall);
  const height = tall * perDegree + 2 * MARGIN;
  const left = (WIDTH - wide * perDegree) / 2;
  const project: Project = (lon, lat) => [
    round(left + (lon - west) * shrink * perDegree),
    round(MARGIN + (north - lat) * perDegree),
  ];
  return { project, height, perDegree };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const KILOMETRES_A_DEGREE = 111.32;

function scaleBar(perDegree: number, height: number): Shape[] {
  const perKilometre = perDegree / KILOMETRES_A_DEGREE;
  const kilometres = [200, 100, 50, 20, 10, 5, 2, 1].find((one) => one * perKilometre <= 140) ?? 1;
  const [x, y] = [MARGIN, height - 6];
  return [
    {
      kind: 'line',
      points: [
        [x, y - 4],
        [x, y],
        [x + kilometres * perKilometre, y],
        [x + kilometres * perKilometre, y - 4],
      ],
      tone: 0,
      width: 1.2,
    },
    { kind: 'label', at: [x + kilometres * perKilometre + 6, y], text: `${kilometres} km`, size: 10, anchor: 'start' },
  ];
}

const SIZE = 10.5;

/** Points with their names, each beside its point where no other name stands; a name that finds no room is left to its point. */
function labelsOf(places: readonly Placed[], project: Project): Shape[] {
  const taken: [number, number, number, number][] = [];
  return places.flatMap(({ place, status }): Shape[] => {
    const [x, y] = project(place.lon, place.lat);
    const width = place.name.length * SIZE * 0.55;
    const seats: [number, number, 'start' | 'end' | 'middle'][] = [
      [x + 6, y + 4, 'start'],
      [x - 6, y + 4, 'end'],
      [x, y - 7, 'middle'],
      [x, y + 15, 'middle'],
    ];
    const seat = seats.find(([at, line, anchor]) => {
      const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      if (from < 0 || from + width > WIDTH) return false;
      return taken.every(([a, b, c, d]) => from + width < a || from > c || line < b || line - SIZE > d);
    });
    const mark: Shape = { kind: 'mark', at: [x, y], shape: status === 'held' ? 'circle' : 'ring', size: 3 };
    if (!seat) return [mark];
    const [at, line, anchor] = seat;
    const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    taken.push([from, line - SIZE, from + width, line], [x - 4, y - 4, x + 4, y + 4]);
    return [mark, { kind: 'label', at: [at, line], text: place.name, size: SIZE, anchor }];
  });
}

function legendOf(
  areas: readonly BriefArea[],
  hatchOf: (area: BriefArea) => Hatch,
  labelOf: (side: string) => string,
  height: number,
): { shapes: Shape[]; rows: number } {
  const entries = new Map<string, BriefArea>();
  for (const area of areas) {
    const who = area.holder === null ? '' : labelOf(area.holder);
    const rivals = area.rivals.map(labelOf);
    const words =
      area.status === 'contested' || area.status === 'claimed-by-both'
        ? `${STATUS_WORDS[area.status]}: ${listWords([who, ...rivals].filter(Boolean))}`
        : `${STATUS_WORDS[area.status] ?? area.status} ${who}`;
    entries.set(capital(words.trim().replace(/: $/, '')), area);
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const shapes = sorted.flatMap(([text, area], at): Shape[] => {
    const y = height + 18 + at * 22;
    const frame: Spot[] = [
      [MARGIN, y],
      [MARGIN + 30, y],
      [MARGIN + 30, y + 14],
      [MARGIN, y + 14],
    ];
    return [
      { kind: 'area', rings: [frame], hatch: hatchOf(area), stroke: 1, dashed: area.status !== 'held' },
      { kind: 'label', at: [MARGIN + 40, y + 11], text, size: 11, anchor: 'start' },
    ];
  });
  return { shapes, rows: sorted.length };
}
