import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Brief, type BriefData, briefOf, loadedWordsIn, markdownOf, type Printed } from '../../src/brief/index.ts';
import { type Demo, openDemo } from '../../src/desk/demo.ts';
import { brief, briefData } from '../../src/desk/index.ts';
import { FULL } from '../../src/publish/index.ts';
import { findUnsupported } from '../support/brief-check.ts';

const DAYS = ['2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27', '2020-01-28'] as const;
const GOLDEN = DAYS.slice(0, 3);

let demo: Demo;
const data = new Map<string, BriefData>();
const made = new Map<string, Brief>();
beforeAll(async () => {
  demo = await openDemo();
  for (const on of DAYS) {
    data.set(on, await briefData(demo.desk, { on }));
    made.set(on, await brief(demo.desk, { on }));
  }
}, 60_000);
afterAll(() => demo.close());

const sentencesOf = ({ sections }: Brief): Printed[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])));

const groundOf = (from: BriefData) => ({
  day: from.day,
  before: from.before,
  claims: new Map(
    [...[...from.events, ...from.earlier].flatMap(({ claims }) => claims), ...from.loose, ...from.controlClaims].map(
      (one) => [one.id, one] as const,
    ),
  ),
  events: new Map([...from.events, ...from.earlier].map(({ event }) => [event.id, event] as const)),
  names: from.names,
  sides: from.sides,
});

describe('a brief of the demo', () => {
  test.each(DAYS)('of %s prints no sentence that the words it cites do not bear out', (on) => {
    const ground = groundOf(data.get(on)!);
    const wrong = sentencesOf(made.get(on)!)
      .map((sentence) => ({ text: sentence.text, missing: findUnsupported(sentence, ground) }))
      .filter(({ missing }) => missing.length);
    expect(wrong).toEqual([]);
  });

  test.each(DAYS)('of %s finds every printed sentence supported, and says so at its foot', (on) => {
    const { measures, dropped } = made.get(on)!;
    expect(measures.supported).toBe(measures.printed);
    expect(dropped).toHaveLength(measures.planned - measures.printed);
    expect(markdownOf(made.get(on)!)).toContain(`Support rate: 100 % (${measures.printed} of ${measures.printed}`);
  });

  test.each(DAYS)('of %s tells at least four fifths of the events, each in one sentence', (on) => {
    const { measures } = made.get(on)!;
    expect(measures.told / measures.events).toBeGreaterThanOrEqual(0.8);
    const telling = sentencesOf(made.get(on)!).filter(({ frame }) =>
      /^(?:also|trailing|that|leading|where|charge|bare)$/.test(frame),
    );
    const told = telling.flatMap(({ events }) => events);
    expect(told).toHaveLength(new Set(told).size);
    expect(new Set(telling.map(({ text }) => text)).size).toBe(telling.length);
  });

  test.each(DAYS)('of %s reads as prose: no two neighbours are built alike, and little is said again', (on) => {
    const sentences = sentencesOf(made.get(on)!);
    const alike = sentences.filter(({ frame }, at) => at > 0 && sentences[at - 1]!.frame === frame);
    expect(alike.map(({ text }) => text)).toEqual([]);
    const { repetition, grade, wordsPerSentence } = made.get(on)!.measures;
    expect(repetition).toBeLessThan(0.15);
    expect(grade).toBeLessThan(14);
    expect(wordsPerSentence).toBeLessThan(26);
  });

  test.each(DAYS)('of %s has no loaded word outside quotation marks, of any table or any report', (on) => {
    const general = demo.desk.sitrep.designations('syria').loaded;
    const marked = new Map(
      [...groundOf(data.get(on)!).claims.values()].flatMap(({ claim }) =>
        claim.loaded.map(({ text, neutral }) => [text.toLowerCase(), neutral] as const),
      ),
    );
    const found = sentencesOf(made.get(on)!).flatMap(({ text }) => loadedWordsIn(text, { general, marked }));
    expect(found).toEqual([]);
  });

  test.each(DAYS)('of %s cites every sentence, and every citation leads to the words of a report', async (on) => {
    const { references } = made.get(on)!;
    const byNumber = new Map(references.map((one) => [one.number, one]));
    for (const { cites, text } of sentencesOf(made.get(on)!)) {
      expect(cites.length, text).toBeGreaterThan(0);
      for (const cite of cites) expect(byNumber.has(cite), text).toBe(true);
    }
    for (const { report, start, end, quote } of references) {
      const reading = await demo.desk.ledger.reading(report);
      const words = reading!.reading.report.text.slice(start, end);
      // What is kept back is blacked out, letter for letter.
      expect(words.length).toBe(quote.length);
      expect([...quote].every((letter, at) => letter === '█' || letter === words[at])).toBe(true);
    }
  });

  test.each(GOLDEN)('of %s is the one that was read by eye', async (on) => {
    const plain = markdownOf(made.get(on)!).replace(/<svg[\s\S]*?<\/svg>/g, '(picture)');
    await expect(plain).toMatchFileSnapshot(`golden/${on}.txt`);
  });

  test('is the same again, from the same data in any order', () => {
    const from = data.get('2020-01-25')!;
    const turned: BriefData = { ...from, events: [...from.events].reverse(), earlier: [...from.earlier].reverse() };
    expect(briefOf(turned, { profile: FULL })).toEqual(briefOf(from, { profile: FULL }));
  });

  test('names both sides in the same words', () => {
    const texts = DAYS.flatMap((on) => sentencesOf(made.get(on)!).map(({ text }) => text)).join(' ');
    expect(texts).toContain('On the word of the government side alone');
    expect(texts).toContain('On the word of the opposition side alone');
    expect(texts).toContain('aligned with the government');
    expect(texts).toContain('aligned with the opposition');
  });

  test('says what is only alleged as an accusation, with the words of the report', () => {
    const text = sentencesOf(made.get('2020-01-27')!).map((one) => one.text);
    expect(text.find((one) => one.startsWith('Activists accused'))).toContain(
      '“Activists accused the regime of dropping barrel bombs',
    );
  });

  test('keeps a hospital’s place back unless all is asked for', async () => {
    const words = (from: Brief): string =>
      sentencesOf(from)
        .map(({ text }) => text)
        .join(' ');
    expect(words(made.get('2020-01-26')!)).toContain('a hospital was struck from the air in Idlib');
    expect(markdownOf(made.get('2020-01-26')!)).not.toContain('hospital in the town of Saraqib');
    const full = await brief(demo.desk, { on: '2020-01-26', profile: 'full' });
    expect(words(full)).toContain('a hospital was struck from the air in Saraqib');
  });

  test('of one province tells of that province', async () => {
    const one = await brief(demo.desk, { on: '2020-01-25', in: 'Aleppo' });
    expect(one.title).toBe('Situation report: Aleppo, 25 January 2020');
    expect(
      sentencesOf(one)
        .map(({ text }) => text)
        .join(' '),
    ).not.toContain('Talmenes');
  });

  test('of a day of which nothing is known is empty, and no error', async () => {
    const none = await brief(demo.desk, { on: '2019-06-01' });
    expect(sentencesOf(none)).toEqual([]);
    expect(none.measures).toMatchObject({ planned: 0, printed: 0, events: 0, told: 0 });
  });
});
