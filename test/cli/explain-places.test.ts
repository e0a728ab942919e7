import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/sitrep.ts';
import { run } from '../support/command.ts';

// Two villages of one name, four degrees apart, and a town near the northern one.
const PACK = `id: twinland
name: Twinland
countries: [TD]
hints: [Twinland]
sides: { government: the government }
`;
const place = (name: string, alias: string, lat: number): string =>
  `- { name: ${name}, aliases: [${alias}], kind: village, lat: ${lat}, lon: 18, radius_km: 1, country: TD, source: made up }\n`;
const PLACES =
  place('Zorvandal Foqa', 'Zorvandal', 12) +
  place('Zorvandal Tahta', 'Zorvandal', 16) +
  place('Kelvarim', 'Kelvara', 16.05);

describe('sitrep explain tells of place names', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-explain-'));
    mkdirSync(join(folder, 'twinland'));
    writeFileSync(join(folder, 'twinland', 'theatre.yaml'), PACK);
    writeFileSync(join(folder, 'twinland', 'places.yaml'), PLACES);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const explained = async (text: string, ...flags: string[]): Promise<string> => {
    const report = join(folder, 'report.txt');
    writeFileSync(report, text);
    const { code, out, err } = await run(['explain', report, '--theatre', 'twinland', '--packs', folder, ...flags]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const placesOf = async (text: string): Promise<Explanation['sentences'][number]['places']> =>
    (JSON.parse(await explained(text, '--json')) as Explanation).sentences.flatMap(({ places }) => places);

  test('the one that is taken, the runner-up with its score and how far off it is, and why the first won', async () => {
    const text = 'The army captured Zorvandal and Kelvarim on 5 May 2021.';
    const [zorvandal, kelvarim] = await placesOf(text);
    const [best, next] = zorvandal!.candidates;
    expect(best).toMatchObject({ name: 'Zorvandal Tahta', lat: 16, km: null, match: 'exact' });
    expect(best!.made).toMatch(/by itself.*by names near/);
    expect(next).toMatchObject({ lat: 12, km: 445 });
    expect(next!.score).toBeLessThan(best!.score);
    expect(zorvandal).toMatchObject({ text: 'Zorvandal', taken: best!.id });
    expect(zorvandal!.because).toMatch(/^it leads the next that lies elsewhere by [\d.]+; 0\.15 is asked$/);
    expect(kelvarim!.because).toMatch(/no other place/);
    const page = (await explained(text)).replace(/\s+/g, ' ');
    expect(page).toContain(`“Zorvandal” → ${best!.id}: ${zorvandal!.because}`);
    expect(page).toContain(`2. Zorvandal Foqa (village, TD) ${next!.id}, 445 km from the best: ${next!.score} =`);
  });

  test('why none was taken: two that nothing tells apart, and a name that nobody knows', async () => {
    const [twin] = await placesOf('The army captured Zorvandal on 5 May 2021.');
    expect(twin).toMatchObject({
      taken: null,
      because: 'none taken: the best leads the next that lies elsewhere by 0, and 0.15 is asked',
    });
    expect(twin!.candidates).toHaveLength(2);
    const [odd] = await placesOf('The army captured the village of Qhwxupt on 5 May 2021.');
    expect(odd).toMatchObject({ taken: null, because: 'no gazetteer knows the name', candidates: [] });
  });
});
