/**
 * English words, months and days that are also names of towns, groups or weapons: such a name needs a capital letter,
 * and as the name of a small town it is not told from the word.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(`
about above across after again against air all also always among and another any are area areas army around as at attack away
back base battle bay bear best between big black blue both bridge brigade bring but by call came camp can capital captain car castle
center central centre children church city civil coast come command council country court cross day days death defence defense
department division down each early east eastern eight eighty eleven end enemy even evening every fall far father few field fifty fighters
fire first five for force forces forest former forty four fox free friday from front fire gas general give go god gold good government
grand great green ground group guard guards gulf had hall hand has have he head hell her here high hill him his home hope horse house how
hundred i if in independence industry into is island it its january february march april may june july august september october november
december join just keep key king kingdom lake land last late law left liberation liberty life light like line little local long lord love
low main major male man many march market marine men middle military militia mill mine minister monday morning most mountain movement much
national navy near never new news next nice night nine ninety no normal north northern not now of off office officials old on once one only
open opposition or order other our out over own palace park part party patriotic peace people pilot place plain plains point police
popular port post power president prince province public queen rapid reading ready red region regional republic republican reserve resistance
rest revolutionary ring river road rock rose royal run safe saint same san sand saturday school sea second security see senior service set seven
seventy shadow she ship side since single six sixty small so social soldier some son south southern special split spring square staff star
state states station still stone storm street strong such summer sun sunday support swan sweet system take ten than that the their them then
there these they third thirty this those thousand three through thunder thursday time tiger to today together tomorrow top tower town
troops true tuesday turn twelve twenty two under union united until up upper us valley victory village wall war water way we wednesday well
west western what when where which white while who why wide will wind winter with wolf women wood word work world year years yellow yesterday
yet you young zone
`.trim().split(/\s+/));

/** Given names and surnames of persons who are in the news, as towns are never told from them by themselves. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(`
abdul abdullah abraham adam adams ahmad ahmed albert alexander alexandra ali allen amir anderson andrew anna anthony antonio arthur austin
`.trim().split(/\s+/));
