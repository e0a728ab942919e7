const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that are never part of a name though they may be written with a capital. */
export const functionWords = set(`the a an this that these those in on at by for of to from with without within near after before during since until while as and or but nor
  so yet if when where who which what why how he she it they we you i his her its their our your my no not all some any each every both few many
  most several such other another one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands scores over under about
  at least up more less meanwhile however moreover furthermore according also then there here now currently today yesterday tomorrow earlier later
  late early previously recently finally although though because despite amid among between against along across around outside inside into onto
  is are was were be been being has have had do does did will would can could may might shall should must only just still even too very once
  twice again additionally nonetheless nevertheless therefore thus hence instead otherwise simultaneously separately reportedly allegedly
  photo image video watch read breaking exclusive update live`);

/** Common words with which sentences begin. */
export const commonOpeners = set(`local several clashes fighting fighters militants rebels soldiers troops warplanes aircraft airstrikes strikes artillery
  shelling security government opposition pro-government regime army police forces sources reports witnesses residents activists officials
  civilians unknown unidentified armed heavy fierce violent intense joint russian syrian turkish iraqi iranian israeli ukrainian american us u.s.
  coalition kurdish islamic state new more at least general president prime foreign defence defense minister spokesman commander field military
  two three four five large big huge car suicide rocket mortar drone missile islamist jihadist houthi palestinian lebanese saudi yemeni`);

/** First letters of verb forms whose lemma begins otherwise. */
export const irregular: readonly string[] = ['fell', 'fall', 'took', 'taken', 'shot', 'struck', 'fought', 'held', 'left', 'drove', 'driven', 'broke', 'said', 'told', 'blew', 'blown', 'sent', 'brought', 'lost', 'sank', 'sunk', 'stole', 'beat', 'met', 'threw', 'withdrew', 'slain', 'slew', 'came', 'went', 'made', 'laid', 'were', 'was', 'killed', 'hung', 'rose', 'gave', 'fled', 'died', 'dead', 'dying', 'cut', 'burnt', 'dug', 'caught', 'lain', 'set', 'hid'];
