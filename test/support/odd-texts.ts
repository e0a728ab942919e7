import fc from 'fast-check';

const WORDS = (
  'the army forces rebels militants soldiers civilians police they it who which that and but or nor not never no ' +
  'Hayat Tahrir al-Sham Israel Ukraine Russia Houthi RSF Wagner Hamas Aleppo Kharkiv Gaza Sanaa El-Fasher Ma’arat U.S. Gen. ' +
  'shelled attacked captured liberated withdrew bombed struck killed injured wounded arrested abducted denied said claimed ' +
  'reportedly will may intends vowed accused deployed blocked clashed clashes offensive airstrike airstrikes drone missile ' +
  'three 3 1,500 8–12 dozens hundreds at least more than over up to between about January Monday yesterday 24 2020 2014-07-01 ' +
  'on in near of from to at by with after before during southeast km northern village town city province Highway M5 T-72 ' +
  'a an his their its was were has been being is are had having “ ” " \' ( ) [ ] , . ; : ! ? … — – - / * • 50% $1.2m'
).split(' ');

// By itself fast-check makes short texts of a long limit: `size: 'max'` asks for the whole range.
const SPACES = [' ', ' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '\u200b', ''];

/** Words of the field in any order: most rules meet words that they wait for where they do not belong. */
const wordSalad = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), {
      minLength: 1,
      maxLength: most,
      size: 'max',
    })
    .map((pairs) => pairs.flat().join(''));

const unicode = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'binary', minLength: 1, maxLength: most, size: 'max' });

const MARKS = [
  '.',
  ',',
  '!',
  '?',
  '-',
  '—',
  '"',
  '“',
  '”',
  "'",
  '’',
  '(',
  ')',
  '[',
  '…',
  ';',
  ':',
  '*',
  '/',
  '\n',
  '\u00ad',
  '\u200f',
];

const punctuation = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...MARKS, ...WORDS.slice(0, 40)), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: most,
      size: 'max',
    })
    .map((runs) => runs.map(([mark, times]) => mark.repeat(times)).join(''));

const page = (body: string): string =>
  '<!doctype html><html><head><meta charset="utf-8"><title>Report</title><meta property="article:published_time" content="2020-01-27">' +
  `</head><body><nav><a href="/">Home</a></nav><article><h1>Report</h1><p class="byline">By Desk</p><p>${body.split('\n').join('</p><p>')}` +
  '</p><figure><img src="x.png"><figcaption>Photo</figcaption></figure></article><footer>© 2020</footer></body></html>';

/** A page that was cut anywhere, even within a tag. */
const brokenPage = (most: number): fc.Arbitrary<string> =>
  fc.tuple(wordSalad(most), fc.double({ min: 0, max: 1, noNaN: true })).map(([body, share]) => {
    const whole = page(body);
    return whole.slice(0, Math.max(1, Math.floor(whole.length * share)));
  });

/** One sentence of that many words, without a stop. */
const longSentence = (words: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS.filter((word) => /[A-Za-z]/.test(word))), { minLength: words, maxLength: words })
    .map((all) => all.join(' '));

/** Something of 100 KB: the same few pieces again and again. */
const large = (units: number): fc.Arbitrary<string> =>
  fc
    .oneof(wordSalad(30), punctuation(6), unicode(60))
    .map((piece) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units));

/** A kind of odd text, and of every 100,000 inputs how many are of this kind: the large ones are fewer. */
export interface OddTexts {
  readonly what: string;
  readonly share: number;
  readonly html?: boolean;
  readonly texts: fc.Arbitrary<string>;
}

/** All kinds; the shares add up to 100,000. */
export const ODD_TEXTS: readonly OddTexts[] = [
  { what: 'random Unicode', share: 30_000, texts: unicode(120) },
  { what: 'repeated punctuation', share: 20_000, texts: punctuation(8) },
  { what: 'words of the field in any order', share: 43_000, texts: wordSalad(40) },
  { what: 'long texts of such words', share: 900, texts: wordSalad(800) },
  { what: 'truncated pages', share: 6_000, html: true, texts: brokenPage(40) },
  { what: 'sentences of 10,000 words', share: 40, texts: longSentence(10_000) },
  { what: 'texts of 100 KB', share: 60, texts: large(100_000) },
];
