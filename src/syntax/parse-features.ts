import { key, mix } from './hash.ts';
import { LONGEST, type Words } from './lexical.ts';
import type { ParseState } from './transitions.ts';

/** What the parser sees of the words: fixed before parsing, with the root behind the last word. */
export interface ParseWords {
  length: number;
  readonly word: Int32Array;
  /** Hash of the class of the word, UPOS and Penn tag together. */
  readonly tag: Int32Array;
  readonly both: Int32Array;
  readonly suffix: Int32Array;
  /** Verbs and stops before each word, so that those between two words are a difference. */
  readonly verbs: Int32Array;
  readonly stops: Int32Array;
}

const PAD = 4;
const room = (): Int32Array => new Int32Array(LONGEST + 1 + PAD);

/** Room for the words of one sentence, the root and what lies beyond. */
export const newParseWords = (): ParseWords => ({
  length: 0,
  word: room(),
  tag: room(),
  both: room(),
  suffix: room(),
  verbs: room(),
  stops: room(),
});

const ROOT_VALUE = 0x2545f491;
const BEYOND = 0x1b873593;

/** Is a class a verb, or a stop? By number of the class. */
export interface ClassKinds {
  readonly verb: Uint8Array;
  readonly stop: Uint8Array;
  readonly hash: Int32Array;
}

/** Fills `to` from the words and their classes. */
export const loadParseWords = (to: ParseWords, words: Words, classes: Int32Array, kinds: ClassKinds): void => {
  const n = words.length;
  to.length = n;
  let verbs = 0;
  let stops = 0;
  for (let i = 0; i < n; i++) {
    const tag = classes[i]!;
    to.word[i] = words.word[i]!;
    to.tag[i] = kinds.hash[tag]!;
    to.both[i] = mix(words.word[i]!, kinds.hash[tag]!);
    to.suffix[i] = words.suffix[i * 4 + 2]!;
    to.verbs[i] = verbs;
    to.stops[i] = stops;
    verbs += kinds.verb[tag]!;
    stops += kinds.stop[tag]!;
  }
  for (let i = n; i <= n + PAD; i++) {
    const value = i === n ? ROOT_VALUE : BEYOND;
    to.word[i] = value;
    to.tag[i] = value;
    to.both[i] = value;
    to.suffix[i] = value;
    to.verbs[i] = verbs;
    to.stops[i] = stops;
  }
};

/** How many features only the buffer decides. */
export const BUFFER_FEATURES = 20;

/** Features of the next words alone: the same as long as the buffer does not move, so they are summed up once a word. */
export const bufferFeatures = (s: ParseWords, b: number, keys: Int32Array): void => {
  const w0 = s.word[b]!;
  const t0 = s.tag[b]!;
  const w1 = s.word[b + 1]!;
  const t1 = s.tag[b + 1]!;
  const t2 = s.tag[b + 2]!;
  const before = b > 0 ? s.tag[b - 1]! : BEYOND;
  const t01 = mix(t0, t1);
  keys[0] = key(0, s.both[b]!);
  keys[1] = key(1, w0);
  keys[2] = key(2, t0);
  keys[3] = key(3, s.both[b + 1]!);
  keys[4] = key(4, w1);
  keys[5] = key(5, t1);
  keys[6] = key(6, s.both[b + 2]!);
  keys[7] = key(7, s.word[b + 2]!);
  keys[8] = key(8, t2);
  keys[9] = key(9, t01);
  keys[10] = key(10, mix(t01, t2));
  keys[11] = key(11, s.suffix[b]!);
  keys[12] = key(12, mix(w0, w1));
  keys[13] = key(13, mix(w0, t1));
  keys[14] = key(14, mix(t0, w1));
  keys[15] = key(15, mix(before, t0));
  keys[16] = key(16, mix(mix(before, t0), t1));
  keys[17] = key(17, mix(mix(t01, t2), s.tag[b + 3]!));
  keys[18] = key(18, mix(mix(w0, t1), t2));
  keys[19] = key(19, mix(s.suffix[b]!, t1));
};

/** How many features only the word on the stack decides. */
export const STACK_FEATURES = 9;

/** Features of the word on top of the stack alone: the same whenever it is on top. */
export const stackFeatures = (s: ParseWords, s0: number, keys: Int32Array): void => {
  const tag = s.tag[s0]!;
  const before = s0 > 0 ? s.tag[s0 - 1]! : BEYOND;
  const after = s.tag[s0 + 1]!;
  keys[0] = key(20, s.both[s0]!);
  keys[1] = key(21, s.word[s0]!);
  keys[2] = key(22, tag);
  keys[3] = key(23, s.suffix[s0]!);
  keys[4] = key(24, mix(before, tag));
  keys[5] = key(25, mix(tag, after));
  keys[6] = key(26, mix(s.word[s0]!, after));
  keys[7] = key(27, mix(s.word[s0]!, before));
  keys[8] = key(28, mix(mix(before, tag), after));
};

/** The most features that `pairFeatures` writes. */
export const PAIR_FEATURES = 110;

const NO_WORD = 0x3c6ef372;

/** Features of the stack and the buffer together. Returns how many there are. */
export const pairFeatures = (s: ParseWords, p: ParseState, keys: Int32Array): number => {
  const b = p.next;
  const wt0 = s.both[b]!;
  const w0 = s.word[b]!;
  const t0 = s.tag[b]!;
  const t1 = s.tag[b + 1]!;
  const bl = p.left1[b]!;
  const bl2 = bl < 0 ? -1 : p.left2[b]!;
  const blT = bl < 0 ? NO_WORD : s.tag[bl]!;
  const blW = bl < 0 ? NO_WORD : s.word[bl]!;
  const blL = bl < 0 ? -1 : p.label[bl]!;
  const vl0 = p.leftCount[b]!;
  let k = 0;
  keys[k++] = key(29, mix(w0, vl0));
  keys[k++] = key(30, mix(t0, vl0));
  if (bl >= 0) {
    const set = p.leftLabels[b]!;
    keys[k++] = key(31, blW);
    keys[k++] = key(32, blT);
    keys[k++] = key(33, blL);
    keys[k++] = key(34, mix(w0, set));
    keys[k++] = key(35, mix(t0, set));
    if (bl2 >= 0) {
      keys[k++] = key(36, s.word[bl2]!);
      keys[k++] = key(37, s.tag[bl2]!);
      keys[k++] = key(38, p.label[bl2]!);
      keys[k++] = key(39, mix(mix(t0, blT), s.tag[bl2]!));
    }
  }
  if (p.depth === 0) return k;

  const s0 = p.stack[p.depth - 1]!;
  const swt = s.both[s0]!;
  const sw = s.word[s0]!;
  const st = s.tag[s0]!;
  const w1 = s.word[b + 1]!;
  const tt = mix(st, t0);
  const ww = mix(sw, w0);
  const wt = mix(sw, t0);
  const tw = mix(st, w0);
  const ttt = mix(tt, t1);
  const label = p.label[s0]!;
  const gap = b - s0;
  const distance = gap > 10 ? 6 : Math.min(gap, 5);
  const right = p.rightCount[s0]!;
  const left = p.leftCount[s0]!;
  const rightSet = p.rightLabels[s0]!;
  const leftSet = p.leftLabels[s0]!;
  keys[k++] = key(40, mix(swt, wt0));
  keys[k++] = key(41, mix(swt, w0));
  keys[k++] = key(42, mix(sw, wt0));
  keys[k++] = key(43, mix(swt, t0));
  keys[k++] = key(44, mix(st, wt0));
  keys[k++] = key(45, ww);
  keys[k++] = key(46, tt);
  keys[k++] = key(47, ttt);
  keys[k++] = key(48, mix(tt, blT));
  keys[k++] = key(49, mix(sw, distance));
  keys[k++] = key(50, mix(st, distance));
  keys[k++] = key(51, mix(w0, distance));
  keys[k++] = key(52, mix(t0, distance));
  keys[k++] = key(53, mix(ww, distance));
  keys[k++] = key(54, mix(tt, distance));
  keys[k++] = key(55, mix(sw, right));
  keys[k++] = key(56, mix(st, right));
  keys[k++] = key(57, mix(sw, left));
  keys[k++] = key(58, mix(st, left));
  keys[k++] = key(59, label);
  keys[k++] = key(60, mix(sw, rightSet));
  keys[k++] = key(61, mix(st, rightSet));
  keys[k++] = key(62, mix(sw, leftSet));
  keys[k++] = key(63, mix(st, leftSet));
  keys[k++] = key(64, mix(mix(label, rightSet), t0));
  keys[k++] = key(65, mix(label, t0));
  keys[k++] = key(66, mix(label, tt));
  keys[k++] = key(67, mix(s.suffix[s0]!, t0));
  keys[k++] = key(68, mix(st, s.suffix[b]!));
  keys[k++] = key(69, mix(s.suffix[s0]!, s.suffix[b]!));
  keys[k++] = key(70, mix(tt, s.tag[s0 + 1]!));
  keys[k++] = key(71, mix(tt, s0 > 0 ? s.tag[s0 - 1]! : BEYOND));
  keys[k++] = key(72, mix(tt, s.tag[b - 1]!));
  keys[k++] = key(73, mix(mix(tt, s.tag[b - 1]!), s.tag[s0 + 1]!));
  const verbs = Math.min(3, s.verbs[b]! - s.verbs[s0 + 1]!);
  const stops = Math.min(3, s.stops[b]! - s.stops[s0 + 1]!);
  keys[k++] = key(74, mix(tt, verbs));
  keys[k++] = key(75, mix(tt, stops + 7));
  keys[k++] = key(76, mix(mix(st, verbs), mix(t0, stops)));
  keys[k++] = key(77, mix(wt, t1));
  keys[k++] = key(78, mix(tw, t1));
  keys[k++] = key(79, mix(tt, w1));
  keys[k++] = key(80, mix(mix(st, w0), w1));
  keys[k++] = key(81, mix(wt, blT));
  keys[k++] = key(82, mix(ttt, s.tag[b + 2]!));
  keys[k++] = key(83, mix(tt, blL));
  keys[k++] = key(84, mix(ww, blW));
  keys[k++] = key(85, mix(mix(tt, left), right));
  keys[k++] = key(86, mix(tw, blW));
  keys[k++] = key(87, mix(mix(label, t0), vl0));

  const sh = p.head[s0]!;
  if (sh >= 0) {
    keys[k++] = key(88, s.word[sh]!);
    keys[k++] = key(89, s.tag[sh]!);
    keys[k++] = key(90, mix(s.tag[sh]!, tt));
    keys[k++] = key(91, mix(s.word[sh]!, ww));
    keys[k++] = key(92, mix(mix(s.tag[sh]!, label), t0));
    keys[k++] = key(93, mix(mix(s.word[sh]!, label), t0));
    const sh2 = p.head[sh]!;
    if (sh2 >= 0) {
      keys[k++] = key(94, s.word[sh2]!);
      keys[k++] = key(95, s.tag[sh2]!);
      keys[k++] = key(96, p.label[sh]!);
      keys[k++] = key(97, mix(mix(st, s.tag[sh]!), s.tag[sh2]!));
    }
  }
  const sl = p.left1[s0]!;
  if (sl >= 0) {
    const slT = s.tag[sl]!;
    keys[k++] = key(98, s.word[sl]!);
    keys[k++] = key(99, slT);
    keys[k++] = key(100, p.label[sl]!);
    keys[k++] = key(101, mix(tt, slT));
    keys[k++] = key(102, mix(tt, p.label[sl]!));
    const sl2 = p.left2[s0]!;
    if (sl2 >= 0) {
      keys[k++] = key(103, s.word[sl2]!);
      keys[k++] = key(104, s.tag[sl2]!);
      keys[k++] = key(105, p.label[sl2]!);
      keys[k++] = key(106, mix(mix(st, slT), s.tag[sl2]!));
    }
  }
  const sr = p.right1[s0]!;
  if (sr >= 0) {
    const srT = s.tag[sr]!;
    keys[k++] = key(107, s.word[sr]!);
    keys[k++] = key(108, srT);
    keys[k++] = key(109, p.label[sr]!);
    keys[k++] = key(110, mix(tt, srT));
    keys[k++] = key(111, mix(tt, p.label[sr]!));
    keys[k++] = key(112, mix(tt, s.word[sr]!));
    const sr2 = p.right2[s0]!;
    if (sr2 >= 0) {
      keys[k++] = key(113, s.word[sr2]!);
      keys[k++] = key(114, s.tag[sr2]!);
      keys[k++] = key(115, p.label[sr2]!);
      keys[k++] = key(116, mix(mix(st, srT), s.tag[sr2]!));
    }
  }
  if (p.depth > 1) {
    const s1 = p.stack[p.depth - 2]!;
    const s1t = s.tag[s1]!;
    const s1w = s.word[s1]!;
    keys[k++] = key(117, s1w);
    keys[k++] = key(118, s1t);
    keys[k++] = key(119, s.both[s1]!);
    keys[k++] = key(120, p.label[s1]!);
    keys[k++] = key(121, mix(s1t, st));
    keys[k++] = key(122, mix(s1t, t0));
    keys[k++] = key(123, mix(s1t, tt));
    keys[k++] = key(124, mix(s1w, t0));
    keys[k++] = key(125, mix(s1t, w0));
    keys[k++] = key(126, mix(s1w, w0));
    keys[k++] = key(127, mix(p.label[s1]!, tt));
    keys[k++] = key(128, mix(mix(s1t, tt), t1));
  }
  return k;
};
