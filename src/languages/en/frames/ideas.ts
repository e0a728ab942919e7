/** What is attacked or destroyed in words alone: "an attack on democracy", "destroyed their reputation". */
export const IDEAS =
  'democracy|freedom|freedoms|liberty|honor|honour|legitimacy|dignity|reputation|credibility|image|sovereignty|independence|integrity|stability|tranquillity|tranquility|peace|unity|rights|principle|principles|value|values|constitution|trust';

/** Who attacks, blasts and clashes in words: "the senator blasted the plan". */
export const SPEAKERS =
  'columnist|columnists|critic|critics|commentator|commentators|senator|senators|candidate|candidates|newspaper|newspapers|editorial|lawmaker|lawmakers|congressman|congresswoman|pundit|pundits|blogger|bloggers|economist|economists|reviewer|reviewers';

/** What people die of in their beds, and no war brings: cholera and hunger, which a siege brings, are not among them. */
export const ILLNESSES =
  'cancer|leukaemia|leukemia|tumour|tumor|flu|influenza|h1n1|h5n1|virus|coronavirus|covid|covid-19|aids|hiv|disease|illness|infection|heart-attack|heart attack|pneumonia|emphysema|alzheimer|dementia|diabetes|stroke|failure|cause|causes|age|strain';

/** Names of illnesses that stand in no name of a ward or a hospital: whoever dies in a sentence with one died of it. */
export const DEADLY_STRAINS =
  'flu|influenza|h1n1|h5n1|ebola|marburg|coronavirus|leukaemia|leukemia|emphysema|alzheimer';

/** Weather and waters, which do what armies do: "strong winds toppled two cranes". */
export const WEATHER =
  'storm|snowstorm|hailstorm|thunderstorm|blizzard|wind|hail|rain|rains|rainfall|downpour|waves|swell|snow|ice|flood|earthquake|quake|hurricane|typhoon|cyclone|tornado|twister|tsunami|landslide|mudslide|mud|avalanche|lava';
