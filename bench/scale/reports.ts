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
const QUIET = [
  'Shops in the old quarter opened for a few hours and closed again before dusk.',
  'A teacher said that half of the pupils had not come back after the winter.',
  'The price of bread has risen twice since the road was closed.',
  'Aid agencies said that they were preparing tents and blankets for the new arrivals.',
  'The council has met twice this month without agreeing on who is to repair the pumping station.',
  'Farmers along the river said that they would sow less wheat than a year ago, as fuel for the pumps is scarce.',
  'A doctor at the hospital, who asked not to be named, said that medicines would last for another ten days at most.',
  'Telephone lines to the eastern districts were down for most of the morning and came back in the early afternoon.',
  'The ministry did not answer questions that were sent to it by e-mail and by telephone.',
  'Several families have returned to their houses since the spring to find doors, windows and cables gone.',
  'On the road to the south long rows of trucks waited for permission to cross with flour and cement.',
  'The bridge that joins the two halves of the town has been open to walkers only since the last floods.',
  'A committee of elders has asked both sides to let the harvest be brought in before the rain.',
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** The day of a report: thirty a day, as they come. */
const dayOf = (number: number): string =>
  new Date(Date.UTC(2012, 0, 1) + Math.floor(number / 30) * 86_400_000).toISOString().slice(0, 10);

/** The text of a made-up report: a few sentences of war among a dozen of none, and none like the text of another number. */
function textOf(number: number): string {
  const date = new Date(dayOf(number)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const sentences = [0, 1, 2].map((at) => {
    const seed = number * 7 + at * 13;
    const [actor, deed, place] = [pick(ACTORS, seed), pick(DEEDS, seed >> 1), pick(PLACES, seed >> 2)];
    return `${actor} ${deed} the ${pick(['market', 'outskirts', 'airport', 'bakery'], seed)} of ${place} on ${date}, killing ${2 + (seed % 23)} people, ${pick(SOURCES, seed >> 3)} said.`;
  });
  const rest = [0, 1, 2].map((at) => [0, 1, 2, 3].map((more) => pick(QUIET, number * 5 + at * 4 + more)).join(' '));
  return `${sentences[0]} ${rest[0]} ${sentences[1]} ${rest[1]} ${sentences[2]} ${rest[2]} The report has the number ${number}.`;
}

/** What is sent: reports of which some are sent twice and some are no reports. */
export interface Sending {
  readonly original: Original;
  readonly kind: 'report' | 'twice' | 'broken';
}

/** A made-up report by its number: one in ten is an earlier one once more, one in a hundred is no text. */
export function sendingOf(number: number): Sending {
  if (number % 100 === 57) {
    const bytes = Buffer.alloc(600);
    bytes.writeUInt32BE(number, 300);
    return { kind: 'broken', original: originalOf(bytes, number) };
  }
  const twice = number % 10 === 3 && number > 10;
  const which = twice ? number - 2 : number;
  return { kind: twice ? 'twice' : 'report', original: originalOf(Buffer.from(textOf(which)), which) };
}

function originalOf(bytes: Uint8Array, number: number): Original {
  const retrieved = '2021-01-01T00:00:00Z';
  return {
    ...{ bytes, format: null, name: `report-${number}.txt`, asked: null, address: null, retrieved, headers: {} },
    ...{ container: null, given: { published: dayOf(number) } },
  };
}
