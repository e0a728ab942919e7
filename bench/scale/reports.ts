import type { Original } from '../../src/model/index.ts';

const PLACES = 'Idlib Saraqib Aleppo Homs Hama Palmyra Raqqa Azaz Manbij Kobani Afrin Daraa Douma Latakia Tartus'.split(
  ' ',
);
const ACTORS = [
  'The Syrian army',
  'Government forces',
  'Rebels',
  'Turkish forces',
  'Islamic State',
  'Russian warplanes',
];
const DEEDS = ['shelled', 'attacked', 'struck', 'bombed'];
const SOURCES = ['a monitoring group', 'residents', 'state media', 'the Syrian Observatory for Human Rights'];
/** What is told beside the war, of parts that are put together in many ways: no two reports have much of it in common. */
const QUIET = [
  'Shopkeepers in the old quarter|A teacher of the girls’ school|Farmers along the river|The council of elders|A doctor who asked not to be named|Drivers at the northern gate|Several families from the plain|The clerk of the land office|A baker near the mosque|Pupils of the upper class|The keeper of the waterworks|Two widows on the second floor',
  'said that the price of bread has doubled|complained about the state of the road|asked for seed and fuel before the rain|told a visitor that the lines were down|hoped to see the bridge opened again|counted fewer trucks than in the spring|remembered winters with more snow|waited for permission to cross with flour|would rather stay than sell the house|had heard nothing from the ministry|spoke of the harvest and of little else|wanted to know who is to mend the pump',
  'for the third week in a row|since the clocks were changed|as the stalls were being cleared|and went back to work|while children played in the yard|before the office closed at noon|though nobody had asked them|in a letter to the governor|and shrugged|over a glass of tea|as on every market day|until the light went out',
].map((parts) => parts.split('|'));

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** The day of a report: thirty a day, as they come. */
const dayOf = (number: number): string =>
  new Date(Date.UTC(2012, 0, 1) + Math.floor(number / 30) * 86_400_000).toISOString().slice(0, 10);

/** How long reports are: those of an agency, or messages of a channel. */
export type Length = 'long' | 'short';

/** A number that is another for every number and part, and always the same. */
const scattered = (number: number, part: number): number => {
  const mixed = Math.imul(Math.imul(number + 1, 0x9e3779b1) ^ (part * 0x85ebca6b), 0xc2b2ae35) >>> 0;
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

function warOf(number: number, at: number): string {
  const date = new Date(dayOf(number)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const seed = number * 7 + at * 13;
  const [actor, deed, place] = [pick(ACTORS, seed), pick(DEEDS, seed >> 1), pick(PLACES, seed >> 2)];
  return `${actor} ${deed} the ${pick(['market', 'outskirts', 'airport', 'bakery'], seed)} of ${place} on ${date}, killing ${2 + (seed % 23)} people, ${pick(SOURCES, seed >> 3)} said.`;
}

const quietOf = (number: number, at: number): string =>
  `${QUIET.map((parts, part) => pick(parts, scattered(number, at * 3 + part))).join(' ')}.`;

/** The text of a made-up report: three sentences of war among a dozen of none, or one beside one. */
function textOf(number: number, length: Length): string {
  const quiet = (from: number, count: number): string =>
    Array.from({ length: count }, (_, more) => quietOf(number, from + more)).join(' ');
  const end = `The report has the number ${number}.`;
  if (length === 'short') return `${warOf(number, 0)} ${quiet(0, 2)} ${end}`;
  return `${[0, 1, 2].map((at) => `${warOf(number, at)} ${quiet(4 * at, 4)}`).join(' ')} ${end}`;
}

/** What is sent: reports of which some are sent twice and some are no reports. */
export interface Sending {
  readonly original: Original;
  readonly kind: 'report' | 'twice' | 'broken';
}

/** A made-up report by its number: one in ten is an earlier one once more, one in a hundred is no text. */
export function sendingOf(number: number, length: Length = 'long'): Sending {
  if (number % 100 === 57) {
    const bytes = Buffer.alloc(600);
    bytes.writeUInt32BE(number, 300);
    return { kind: 'broken', original: originalOf(bytes, number) };
  }
  const twice = number % 10 === 3 && number > 10;
  const which = twice ? number - 2 : number;
  return { kind: twice ? 'twice' : 'report', original: originalOf(Buffer.from(textOf(which, length)), which) };
}

function originalOf(bytes: Uint8Array, number: number): Original {
  const retrieved = '2021-01-01T00:00:00Z';
  return {
    ...{ bytes, format: null, name: `report-${number}.txt`, asked: null, address: null, retrieved, headers: {} },
    ...{ container: null, given: { published: dayOf(number) } },
  };
}
