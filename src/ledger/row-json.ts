import { deflateSync, inflateSync } from 'node:zlib';
import type { Event } from '../model/index.ts';
import { deflated, SHORT } from './blobs.ts';

/**
 * What most claims and events have in common as JSON, the most common last. What was compressed with it cannot be unpacked with
 * another: it is never changed, only followed by a second one that new rows are packed with.
 */
const COMMON = Buffer.from(
  [
    '"full":{"shown":{"agreement":"contradict","interval":{"standing":"denies","hangs"',
    '"outcome":"displaced","detained","missing","captured","killed-or-injured","what":"fate":"damaged","destroyed","partOf":',
    '"recipient","topic","location-holder","evidence":"not-said","none-given","given"}]',
    '"near","toward","along","across","outskirts-of","north-of","south-of","northeast-of","east-of","west-of","southwest-of"',
    '"precision":"region","country","unresolved","district","exact","week","month","year","hour","part-of-day","vague"',
    '"status":"speculated","intended","forecast","denied","alleged","reported","phase":"started","ongoing","repelled","failed"',
    '"foretoldBy":[]},"reliability":"F","credibility":{"value":1,"because":"three or more independent sources of different sides',
    ' tell it, and none contradicts another"},"grade":{"value":"confirmed","because":"a side that did it says so itself"},"fair"',
    ',"weak","one source tells it","two or more independent sources tell it, and someone is named who did it"},"sides":[',
    '"sources":[{"id":"name":"side":null,"reliability":null,"claims":["joins":[{"claims":["score":"reasons":["same place","same day"',
    ',"same actor","same target","both say 1 killed","telling words in common"]},{"claims":["standing":"tells","source":"side":null},',
    '{"id":"e-","fields":[{"name":"happened","versions":[{"text":"happened","sides":["government","opposition",null],"sources":[',
    '"claims":["#c1"]}],"agreement":"agree"},{"name":"type","versions":[{"text":"single","name":"date","range":{"min":1,"max":1},',
    '"name":"place","versions":[{"text":"name":"agent","name":"target","name":"killed","interval":{"min":1,"max":1}}],"claims":[',
    '{"id":"c1","type":"territory-captured","ground-attack","air-strike","shelling","clash","trigger":{"text":"attack","span":{',
    '"start":1,"end":2}},"phase":null,"status":"asserted","attribution":[{"text":"actor":null,"named":true,"evidence":"not-said"}],',
    '"participants":[{"role":"agent","text":"forces","name":"militants","actor":"span":{"start":1,"end":2}},{"role":"target",',
    '"text":"civilians","name":"civilians","actor":null,"span":{"start":1,"end":2}}],"place":null,"place":{"text":"name":"span":{',
    '"start":1,"end":2},"relation":"in","lat":35.6,"lon":36.6,"radius_km":2,"precision":"place","gazetteer":"geonames:1","country":',
    '"SY","admin1":"Province"},"time":{"text":"on Monday","span":{"start":1,"end":2},"start":"2020-01-2","end":"2020-01-2",',
    '"precision":"day","said":false},"said":true},"count":{"min":1,"max":null},"count":null,"casualties":[{"outcome":"injured",',
    '"casualties":[{"outcome":"killed","who":"people","actor":null,"min":1,"max":1,"text":"1","span":{"start":1,"end":2}}],',
    '"losses":[{"what":"owner":null,"instrument":{"text":"name":"class":null,"span":{"losses":[],"instrument":null,"evidence":[{',
    '"start":1,"end":2,"text":"The were killed in the city of attacked the village on and said that."}],"loaded":[{"text":',
    '"neutral":"captured","span":{"start":1,"end":2}}],"loaded":[],"foundBy":"en/"}',
  ].join(''),
);

/** Claims have a kilobyte or two; zlib clears the whole of its room for each. */
const [SMALLEST, LARGEST] = [12, 15];
/** Room for what comes out, which is made anew for each as well; of what is longer it comes piece by piece. */
const CHUNK = 1024;

/** A value as rows keep it: as JSON, compressed. */
export const rowJson = (value: unknown): Buffer => packed(Buffer.from(JSON.stringify(value)));

/** The same of what may be long: that is compressed beside what else this process does. */
export async function longRowJson(value: unknown): Promise<Buffer> {
  const bytes = Buffer.from(JSON.stringify(value));
  return bytes.length > SHORT ? deflated(bytes) : packed(bytes);
}

function packed(bytes: Buffer): Buffer {
  const windowBits = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(Math.log2(bytes.length + COMMON.length))));
  return deflateSync(bytes, { dictionary: COMMON, windowBits, memLevel: windowBits - 6, level: 4, chunkSize: CHUNK });
}

/** JSON in a row: compressed; text where an earlier Sitrep wrote it. */
export type RowJson = Buffer | string;

/** A value out of its row. What an earlier Sitrep compressed has nothing to do with what values have in common. */
export const ofRowJson = <T>(kept: RowJson): T =>
  JSON.parse(
    typeof kept === 'string' ? kept : inflateSync(kept, { dictionary: COMMON, chunkSize: 2 * CHUNK }).toString(),
  ) as T;

/** An event out of its row. */
export const eventOf = (body: RowJson): Event => ofRowJson<Event>(body);
