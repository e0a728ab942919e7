import type { ControlAnswer } from '../model/index.ts';
import type { BriefArea, BriefData } from './data.ts';
import { dateWords } from './dates.ts';
import type { Picture } from './document.ts';
import type { Hatch, Shape, Spot } from './figure.ts';
import { capital, listWords } from './words.ts';

const WIDTH = 640;
const MOST_HEIGHT = 430;
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
      sparse: area.status !== 'held',
      stroke: 0,
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
      description: `Hatching tells the sides apart; lines far apart and a broken outline are a claim that is not borne out by others. ${places.map((one) => inWords(one, labelOf)).join('; ')}.`,
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

type Anchor = 'start' | 'end' | 'middle';

/** Where the name of a point may stand, nearest first; far seats have a line to their point. */
const SEATS: readonly (readonly [dx: number, dy: number, anchor: Anchor])[] = [
  [6, 4, 'start'],
  [-6, 4, 'end'],
  [0, -7, 'middle'],
  [0, 15, 'middle'],
  ...[18, 32, 48].flatMap((far): [number, number, Anchor][] => [
    [far, 4 - far * 0.7, 'start'],
    [-far, 4 - far * 0.7, 'end'],
    [far, 4 + far * 0.7, 'start'],
    [-far, 4 + far * 0.7, 'end'],
    [0, -far, 'middle'],
    [0, far + 8, 'middle'],
  ]),
];

type Box = readonly [left: number, top: number, right: number, bottom: number];
const meet = ([a, b, c, d]: Box, [e, f, g, h]: Box): boolean => a < g && e < c && b < h && f < d;

/** Points with their names, each where no other name or point stands; a name that finds no room is left to its point. */
function labelsOf(places: readonly Placed[], project: Project): Shape[] {
  const spots = places.map(({ place }) => project(place.lon, place.lat));
  const taken: Box[] = spots.map(([x, y]) => [x - 4, y - 4, x + 4, y + 4]);
  return places.flatMap(({ place, status }, at): Shape[] => {
    const [x, y] = spots[at]!;
    const width = place.name.length * SIZE * 0.56;
    const boxAt = ([dx, dy, anchor]: (typeof SEATS)[number]): Box => {
      const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      return [left - 1, y + dy - SIZE, left + width + 1, y + dy + 2];
    };
    const seat = SEATS.find((one) => {
      const box = boxAt(one);
      return (
        box[0] >= 0 && box[2] <= WIDTH && box[1] >= 0 && taken.every((other, of) => of === at || !meet(box, other))
      );
    });
    const mark: Shape = { kind: 'mark', at: [x, y], shape: status === 'held' ? 'circle' : 'ring', size: 3 };
    if (!seat) return [mark];
    const [dx, dy, anchor] = seat;
    taken.push(boxAt(seat));
    const isFar = Math.abs(dx) + Math.abs(dy) > 16;
    const line: Shape = {
      kind: 'line',
      points: [
        [x, y],
        [x + dx, y + dy - 4],
      ],
      tone: 0,
      width: 0.6,
    };
    return [
      ...(isFar ? [line] : []),
      mark,
      { kind: 'label', at: [x + dx, y + dy], text: place.name, size: SIZE, anchor },
    ];
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
      {
        kind: 'area',
        rings: [frame],
        hatch: hatchOf(area),
        sparse: area.status !== 'held',
        stroke: 0,
        dashed: area.status !== 'held',
      },
      { kind: 'label', at: [MARGIN + 40, y + 11], text, size: 11, anchor: 'start' },
    ];
  });
  return { shapes, rows: sorted.length };
}
