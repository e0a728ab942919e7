import type { Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { mendAble } from './mends/able.ts';
import { mendAccordingTo } from './mends/according-to.ts';
import { mendAccusedOf } from './mends/accused-of.ts';
import { mendActSubjects } from './mends/act-subjects.ts';
import { mendActiveSubjects } from './mends/active-subjects.ts';
import { mendActsAsParticiples } from './mends/acts-as-participles.ts';
import { mendAddresses } from './mends/addresses.ts';
import { mendAdjectivalGerunds } from './mends/adjectival-gerunds.ts';
import { mendAdjectivalParticiples } from './mends/adjectival-participles.ts';
import { mendAdjectivalPrepositions } from './mends/adjectival-prepositions.ts';
import { mendAdjectivalVerbs } from './mends/adjectival-verbs.ts';
import { mendAdjectivesAsPassives } from './mends/adjectives-as-passives.ts';
import { mendAges } from './mends/ages.ts';
import { mendAgo } from './mends/ago.ts';
import { mendAmongTheDead } from './mends/among-the-dead.ts';
import { mendAmongThem } from './mends/among-them.ts';
import { mendAnnouncedThat } from './mends/announced-that.ts';
import { mendAnotherOfThem } from './mends/another-of-them.ts';
import { mendAdmittedDeeds, mendAnsweredDeeds, mendOwnedDeeds } from './mends/answered-deeds.ts';
import { mendAnswers } from './mends/answers.ts';
import { mendAppositiveRoots } from './mends/appositive-roots.ts';
import { mendAreasBeside } from './mends/areas-beside.ts';
import { mendAsClauses, mendTimeComplements } from './mends/as-clauses.ts';
import { mendAuxiliaries } from './mends/auxiliaries.ts';
import { mendBackUnder } from './mends/back-under.ts';
import { mendBareContent } from './mends/bare-content.ts';
import { mendBareDead } from './mends/bare-dead.ts';
import { mendBareFigures } from './mends/bare-figures.ts';
import { mendBareObjects } from './mends/bare-objects.ts';
import { mendBehindTimes, mendHarmedBeforeGerunds } from './mends/behind-times.ts';
import { mendBelievedToBe } from './mends/believed-to-be.ts';
import { mendBesideFlight } from './mends/beside-flight.ts';
import { mendBetweenPairs } from './mends/between-pairs.ts';
import { mendBlamedOn } from './mends/blamed-on.ts';
import { mendByAgents } from './mends/by-agents.ts';
import { mendByVerbalNouns } from './mends/by-verbal-nouns.ts';
import { mendBygoneRanks } from './mends/bygone-ranks.ts';
import { mendCapitalAreas } from './mends/capital-areas.ts';
import { mendCapitalNouns } from './mends/capital-nouns.ts';
import { mendCapitalPlurals } from './mends/capital-plurals.ts';
import { mendCasesOfFigures } from './mends/cases-of-figures.ts';
import { mendCitingAsides } from './mends/citing-asides.ts';
import { mendClauseSubjects } from './mends/clause-subjects.ts';
import { mendClausesAfter } from './mends/clauses-after.ts';
import { mendClausesBehindAnd } from './mends/clauses-behind-and.ts';
import { mendClosedPrepositions } from './mends/closed-prepositions.ts';
import { mendClosedRelatives } from './mends/closed-relatives.ts';
import { mendComesAfter } from './mends/comes-after.ts';
import { mendCommaLists, mendNounsAsCases, mendSecondOfThree } from './mends/comma-lists.ts';
import { mendComplements } from './mends/complements.ts';
import { mendCompoundAdjectives } from './mends/compound-adjectives.ts';
import { mendConjunctsBehindFrom } from './mends/conjuncts-behind-from.ts';
import { mendContentClauses } from './mends/content-clauses.ts';
import { mendContrastedSpeech } from './mends/contrasted-speech.ts';
import { mendCopulaNouns } from './mends/copula-nouns.ts';
import { mendCountedLists, mendVictimsOfRelatives } from './mends/counted-lists.ts';
import { mendCountedParticiples } from './mends/counted-participles.ts';
import { mendCountedSubjects } from './mends/counted-subjects.ts';
import { mendDashedAsides } from './mends/dashed-asides.ts';
import { mendDatelines } from './mends/datelines.ts';
import { mendDeadAndHarmed, mendDeadAsClauses } from './mends/dead-and-harmed.ts';
import { mendDeclaredTaken } from './mends/declared-taken.ts';
import { mendDeedsBy } from './mends/deeds-by.ts';
import { mendDeniedGerunds } from './mends/denied-gerunds.ts';
import { mendDisguisedAs } from './mends/disguised-as.ts';
import { mendDistancesBehindBlows } from './mends/distances-behind-blows.ts';
import { mendDoneBy } from './mends/done-by.ts';
import { mendDoubleSubjects } from './mends/double-subjects.ts';
import { mendEllipticalPassives } from './mends/elliptical-passives.ts';
import { mendEllipticalTolls } from './mends/elliptical-tolls.ts';
import { mendFiguresApart } from './mends/figures-apart.ts';
import { mendFiguresOfSubjects } from './mends/figures-of-subjects.ts';
import { mendFiredThat } from './mends/fired-that.ts';
import { mendFollowingNouns } from './mends/following-nouns.ts';
import { mendForcedTo } from './mends/forced-to.ts';
import { mendFromOneToAnother } from './mends/from-one-to-another.ts';
import { mendFromToFigures } from './mends/from-to-figures.ts';
import { mendFurtherTolls } from './mends/further-tolls.ts';
import { mendGerundSubjects } from './mends/gerund-subjects.ts';
import { mendGerundsTold } from './mends/gerunds-told.ts';
import { mendGerundsWithArticles } from './mends/gerunds-with-articles.ts';
import { mendHarmBesideClauses } from './mends/harm-beside-clauses.ts';
import { mendHarmNouns } from './mends/harm-nouns.ts';
import { mendHarmOfAll } from './mends/harm-of-all.ts';
import { mendHarmReported } from './mends/harm-reported.ts';
import { mendHarmedAfter } from './mends/harmed-after.ts';
import { mendHarmedSubjects } from './mends/harmed-subjects.ts';
import { mendHavingDone } from './mends/having-done.ts';
import { mendHeadlineClauses } from './mends/headline-clauses.ts';
import { mendHeadlinePassives } from './mends/headline-passives.ts';
import { mendHeadlineSources } from './mends/headline-sources.ts';
import { mendHeadlineTolls } from './mends/headline-tolls.ts';
import { mendHeardActs } from './mends/heard-acts.ts';
import { mendHeldBy } from './mends/held-by.ts';
import { mendHeldFor } from './mends/held-for.ts';
import { mendHoursBefore } from './mends/hours-before.ts';
import { mendIncluding } from './mends/including.ts';
import { mendInvertedHarm } from './mends/inverted-harm.ts';
import { mendItStruck } from './mends/it-struck.ts';
import { mendLabelledClauses } from './mends/labelled-clauses.ts';
import { mendLabelledTolls } from './mends/labelled-tolls.ts';
import { mendLadenWith } from './mends/laden-with.ts';
import { mendLateOf } from './mends/late-of.ts';
import { mendLaterVerbs } from './mends/later-verbs.ts';
import { mendLeftDead } from './mends/left-dead.ts';
import { mendLeftDeadAndHarmed } from './mends/left-dead-and-harmed.ts';
import { mendLemmas } from './mends/lemmas.ts';
import { mendListRoots } from './mends/list-roots.ts';
import { mendListsOfPeople } from './mends/lists-of-people.ts';
import { mendListsOfThings } from './mends/lists-of-things.ts';
import { mendLowerCaseNames } from './mends/lower-case-names.ts';
import { mendMainVerbs } from './mends/main-verbs.ts';
import { mendMatesOfOfficials } from './mends/mates-of-officials.ts';
import { mendMissingPersons } from './mends/missing-persons.ts';
import { mendMoreOfThem } from './mends/more-of-them.ts';
import { mendMoreThan } from './mends/more-than.ts';
import { mendNamedObjects } from './mends/named-objects.ts';
import { mendNamedSites } from './mends/named-sites.ts';
import { mendNamedSubjects } from './mends/named-subjects.ts';
import { mendNamedVictims } from './mends/named-victims.ts';
import { mendNamesBehindAreas } from './mends/names-behind-areas.ts';
import { mendNamesBehindColons } from './mends/names-behind-colons.ts';
import { mendNamesBehindConjuncts } from './mends/names-behind-conjuncts.ts';
import { mendNearbyNames } from './mends/nearby-names.ts';
import { mendNounParticiples } from './mends/noun-participles.ts';
import { mendNounsBeforeAuxiliaries } from './mends/nouns-before-auxiliaries.ts';
import { mendNounsBeforeNouns } from './mends/nouns-before-nouns.ts';
import { mendNounsJoinedToVerbs } from './mends/nouns-joined-to-verbs.ts';
import { mendNumbersKilled } from './mends/numbers-killed.ts';
import { mendObjectsBeforeDays } from './mends/objects-before-days.ts';
import { mendObjectsBeforeParticiples } from './mends/objects-before-participles.ts';
import { mendOfBehindNouns } from './mends/of-behind-nouns.ts';
import { mendOfThoseKilled } from './mends/of-those-killed.ts';
import { mendOneAtEach } from './mends/one-at-each.ts';
import { mendOpeningAdverbs } from './mends/opening-adverbs.ts';
import { mendOpeningDates } from './mends/opening-dates.ts';
import { mendOpeningFigures } from './mends/opening-figures.ts';
import { mendOpeningParticiples } from './mends/opening-participles.ts';
import { mendOpeningPhrases } from './mends/opening-phrases.ts';
import { mendOpeningTimes } from './mends/opening-times.ts';
import { mendOpeningYears } from './mends/opening-years.ts';
import { mendOverNouns } from './mends/over-nouns.ts';
import { mendOverlooking } from './mends/overlooking.ts';
import { mendOwningUp } from './mends/owning-up.ts';
import { mendPairedForces } from './mends/paired-forces.ts';
import { mendParentheses } from './mends/parentheses.ts';
import { mendParentheticalSpeech } from './mends/parenthetical-speech.ts';
import { mendParticiples } from './mends/participles.ts';
import { mendParticles } from './mends/particles.ts';
import { mendPartsInDeeds } from './mends/parts-in-deeds.ts';
import { mendPartsOfWhom } from './mends/parts-of-whom.ts';
import { mendPassiveNouns } from './mends/passive-nouns.ts';
import { mendPassivesBeforeTimes } from './mends/passives-before-times.ts';
import { mendPerfectPassives } from './mends/perfect-passives.ts';
import { mendPlaceLabels } from './mends/place-labels.ts';
import { mendPlacesBeforeDays } from './mends/places-before-days.ts';
import { mendPlacesBeforeSubjects } from './mends/places-before-subjects.ts';
import { mendPlacesBehindTimes } from './mends/places-behind-times.ts';
import { mendPlacesKeptBy } from './mends/places-kept-by.ts';
import { mendPlannedAndDone } from './mends/planned-and-done.ts';
import { mendPluralsAsVerbs } from './mends/plurals-as-verbs.ts';
import { mendPlusFigures } from './mends/plus-figures.ts';
import { mendPredicatesBeforeParticiples } from './mends/predicates-before-participles.ts';
import { mendPrepositionalSubjects } from './mends/prepositional-subjects.ts';
import { mendQuantifiedParticiples } from './mends/quantified-participles.ts';
import { mendQuotedSpeakers } from './mends/quoted-speakers.ts';
import { mendRanges } from './mends/ranges.ts';
import { mendCalledNames, mendReducedRelatives } from './mends/reduced-relatives.ts';
import { mendRelativeSpeech } from './mends/relative-speech.ts';
import { mendReportedConjuncts } from './mends/reported-conjuncts.ts';
import { mendReportedTolls } from './mends/reported-tolls.ts';
import { mendResultsBehindPurposes } from './mends/results-behind-purposes.ts';
import { mendRolesBeforeNames } from './mends/roles-before-names.ts';
import { mendRolesBehindBodies } from './mends/roles-behind-bodies.ts';
import { mendRoot } from './mends/root.ts';
import { mendSaidInWriting } from './mends/said-in-writing.ts';
import { mendSecondActs } from './mends/second-acts.ts';
import { mendSecondGerunds } from './mends/second-gerunds.ts';
import { mendSecondPhrases } from './mends/second-phrases.ts';
import { mendSecondSpeeches } from './mends/second-speeches.ts';
import { mendSemicolonLists } from './mends/semicolon-lists.ts';
import { mendSemicolons } from './mends/semicolons.ts';
import { mendSetAblaze } from './mends/set-ablaze.ts';
import { mendSetFree } from './mends/set-free.ts';
import { mendSetOnFire } from './mends/set-on-fire.ts';
import { mendSharedInfinitives } from './mends/shared-infinitives.ts';
import { mendSharedObjects } from './mends/shared-objects.ts';
import { mendSharedPassives } from './mends/shared-passives.ts';
import { mendSharedSubjects } from './mends/shared-subjects.ts';
import { mendSharesFirst } from './mends/shares-first.ts';
import { mendSharesOfTheHarmed } from './mends/shares-of-the-harmed.ts';
import { mendSharesOfThem } from './mends/shares-of-them.ts';
import { mendShortSides } from './mends/short-sides.ts';
import { mendShotDead } from './mends/shot-dead.ts';
import { mendSinceItBegan } from './mends/since-it-began.ts';
import { mendSpeakersInRelatives } from './mends/speakers-in-relatives.ts';
import { mendSpeakersWithoutComma } from './mends/speakers-without-comma.ts';
import { mendSplitSubjects } from './mends/split-subjects.ts';
import { mendStrandedPrepositions } from './mends/stranded-prepositions.ts';
import { mendStrayConjunctions } from './mends/stray-conjunctions.ts';
import { mendSubjectAsides } from './mends/subject-asides.ts';
import { mendSubjectsAsParticiples } from './mends/subjects-as-participles.ts';
import { mendSubjectsBeforeLater } from './mends/subjects-before-later.ts';
import { mendSubjectsBehindClauses } from './mends/subjects-behind-clauses.ts';
import { mendTakenFrom } from './mends/taken-from.ts';
import { mendTakenHostage } from './mends/taken-hostage.ts';
import { mendThatClauses } from './mends/that-clauses.ts';
import { mendTimeClauses } from './mends/time-clauses.ts';
import { mendTimeObjects } from './mends/time-objects.ts';
import { mendTimesAsSubjects } from './mends/times-as-subjects.ts';
import { mendTimesBeforeSpeakers } from './mends/times-before-speakers.ts';
import { mendToldDeaths } from './mends/told-deaths.ts';
import { mendToldHarm } from './mends/told-harm.ts';
import { mendToldThat } from './mends/told-that.ts';
import { mendToldWithTolls } from './mends/told-with-tolls.ts';
import { mendTollJoints } from './mends/toll-joints.ts';
import { mendTollParticiples } from './mends/toll-participles.ts';
import { mendTollVerbs } from './mends/toll-verbs.ts';
import { mendTollsPutAt } from './mends/tolls-put-at.ts';
import { mendTollsSetApart } from './mends/tolls-set-apart.ts';
import { mendTrailingSpeakers } from './mends/trailing-speakers.ts';
import { mendTriedTwiceTo } from './mends/tried-twice-to.ts';
import { mendTwoVerbs } from './mends/two-verbs.ts';
import { mendUpToFigures } from './mends/up-to-figures.ts';
import { mendVerbalNounRoots } from './mends/verbal-noun-roots.ts';
import { mendVerbsBehindModals } from './mends/verbs-behind-modals.ts';
import { mendVerbsBehindParticiples } from './mends/verbs-behind-participles.ts';
import { mendVerbsBehindPlaces } from './mends/verbs-behind-places.ts';
import {
  mendOneAndAnother,
  mendPairedDeeds,
  mendVerbsBetweenNouns,
  mendVictimsByName,
} from './mends/victims-by-name.ts';
import { mendWaysByEnds } from './mends/ways-by-ends.ts';
import { mendWhence } from './mends/whence.ts';
import { mendWhoClauses } from './mends/who-clauses.ts';
import { mendWithAsides } from './mends/with-asides.ts';
import { mendWithHarmed } from './mends/with-harmed.ts';
import { mendWithMeans } from './mends/with-means.ts';
import { mendWithoutWarning } from './mends/without-warning.ts';
import { mendWorksAsNouns } from './mends/works-as-nouns.ts';
import { mendYearsOfDeeds } from './mends/years-of-deeds.ts';
import { mendYetTo } from './mends/yet-to.ts';
import { asMask, type Sign, signsOf } from './signs.ts';

/** Mends a tree, or gives it back as it is. */
type Mend = (sentence: Sentence, language: Language) => Sentence;

/**
 * What trees of this field are known to get wrong, in this order: each mend is one structure, with its own example. Behind a mend stand
 * the signs that such a structure cannot be without: a sentence that lacks one of them is not looked at.
 */
const MENDS: readonly (Mend | readonly [Mend, ...Sign[]])[] = [
  // how a sentence opens: times, figures, ages, clauses before a semicolon
  mendCapitalPlurals,
  mendCapitalAreas,
  mendCapitalNouns,
  mendWorksAsNouns,
  mendCompoundAdjectives,
  mendWaysByEnds,
  [mendPlusFigures, 'figure'],
  [mendOpeningFigures, 'figure'],
  [mendAges, 'figure'],
  mendAgo,
  mendOpeningTimes,
  mendOpeningAdverbs,
  mendCopulaNouns,
  mendShortSides,
  mendOpeningDates,
  [mendOpeningYears, 'figure'],
  mendTimesAsSubjects,
  mendComesAfter,
  mendPredicatesBeforeParticiples,
  mendDoubleSubjects,
  mendVerbalNounRoots,
  mendHarmedAfter,
  [mendPairedForces, 'and'],
  mendLemmas,
  mendNamesBehindAreas,
  mendItStruck,
  mendClosedPrepositions,
  mendBackUnder,
  [mendOfBehindNouns, 'of'],
  mendBygoneRanks,
  mendActiveSubjects,
  [mendFromToFigures, 'figure'],
  mendGerundSubjects,
  mendActSubjects,
  mendHeardActs,
  mendPerfectPassives,
  mendHavingDone,
  mendAdjectivesAsPassives,
  mendStrayConjunctions,
  mendAdjectivalPrepositions,
  [mendBetweenPairs, 'and'],
  mendGerundsWithArticles,
  mendDeniedGerunds,
  mendNounsJoinedToVerbs,
  mendNounsBeforeNouns,
  mendNounsBeforeAuxiliaries,
  mendPluralsAsVerbs,
  mendLowerCaseNames,
  mendParticles,
  mendSetAblaze,
  mendSetFree,
  mendSetOnFire,
  [mendSemicolons, 'stop'],
  [mendSemicolonLists, 'stop'],
  mendFollowingNouns,
  // what stands between commas or behind a noun
  mendLadenWith,
  mendReducedRelatives,
  mendQuantifiedParticiples,
  [mendPlacesKeptBy, 'by'],
  mendObjectsBeforeParticiples,
  mendDisguisedAs,
  [mendNumbersKilled, 'of'],
  mendSubjectsAsParticiples,
  mendSubjectsBeforeLater,
  [mendFiguresApart, 'figure'],
  mendTimeObjects,
  [mendNamesBehindColons, 'stop'],
  mendNearbyNames,
  [mendBehindTimes, 'comma'],
  mendBareObjects,
  mendNamedObjects,
  [mendLateOf, 'of'],
  mendRolesBehindBodies,
  mendRolesBeforeNames,
  mendOneAndAnother,
  mendOneAtEach,
  mendAmongThem,
  mendSharesFirst,
  mendSharesOfThem,
  mendSharesOfTheHarmed,
  mendHarmOfAll,
  [mendTollsPutAt, 'figure'],
  mendToldWithTolls,
  mendWithHarmed,
  mendMoreThan,
  mendMoreOfThem,
  mendMissingPersons,
  // headlines, and words that are nouns as well as verbs
  mendVerbsBehindModals,
  mendInvertedHarm,
  mendHarmedSubjects,
  mendVerbsBetweenNouns,
  [mendPairedDeeds, 'and'],
  [mendFiguresOfSubjects, 'figure'],
  mendDistancesBehindBlows,
  mendVerbsBehindPlaces,
  mendOverNouns,
  mendRoot,
  mendHeadlineSources,
  [mendDeadAndHarmed, 'figure'],
  mendDeadAsClauses,
  mendHeadlineTolls,
  [mendNounParticiples, 'and'],
  mendBelievedToBe,
  [mendDoneBy, 'by'],
  [mendSpeakersInRelatives, 'speech'],
  [mendRelativeSpeech, 'speech', 'relative'],
  mendIncluding,
  [mendSecondSpeeches, 'and', 'speech'],
  mendObjectsBeforeDays,
  mendPlacesBeforeDays,
  mendPlacesBehindTimes,
  mendPassivesBeforeTimes,
  mendActsAsParticiples,
  mendAdjectivalVerbs,
  mendAdjectivalGerunds,
  mendVerbsBehindParticiples,
  mendSecondActs,
  mendAnnouncedThat,
  mendMainVerbs,
  mendTwoVerbs,
  mendPassiveNouns,
  mendAuxiliaries,
  mendCalledNames,
  // once there is a verb: its subject, and what was put in between
  [mendListRoots, 'and'],
  mendNamedSubjects,
  mendAppositiveRoots,
  mendAnsweredDeeds,
  [mendOwnedDeeds, 'speech'],
  [mendAdmittedDeeds, 'speech'],
  [mendParentheses, 'stop'],
  [mendBareFigures, 'figure'],
  mendHeldBy,
  mendHeldFor,
  mendShotDead,
  mendAdjectivalParticiples,
  mendOpeningParticiples,
  [mendOpeningPhrases, 'comma'],
  mendPlacesBeforeSubjects,
  [mendSubjectsBehindClauses, 'comma'],
  mendSecondPhrases,
  mendSecondGerunds,
  mendPartsInDeeds,
  [mendPlaceLabels, 'stop'],
  [mendLabelledClauses, 'stop'],
  mendPrepositionalSubjects,
  mendParticiples,
  mendAble,
  [mendRanges, 'figure'],
  mendStrandedPrepositions,
  [mendByAgents, 'by'],
  [mendByVerbalNouns, 'by'],
  [mendDeedsBy, 'by'],
  [mendUpToFigures, 'figure'],
  [mendCasesOfFigures, 'figure'],
  mendClauseSubjects,
  mendCitingAsides,
  mendGerundsTold,
  mendResultsBehindPurposes,
  [mendCommaLists, 'comma'],
  [mendMatesOfOfficials, 'and'],
  mendListsOfPeople,
  mendCountedLists,
  mendVictimsOfRelatives,
  [mendNounsAsCases, 'and', 'comma'],
  [mendSecondOfThree, 'and', 'comma'],
  mendNamedSites,
  [mendListsOfThings, 'and'],
  [mendPartsOfWhom, 'relative'],
  mendSubjectAsides,
  mendWithAsides,
  mendWithMeans,
  mendSinceItBegan,
  mendTimeClauses,
  [mendBesideFlight, 'and'],
  mendHarmBesideClauses,
  mendHoursBefore,
  mendClausesAfter,
  [mendClausesBehindAnd, 'and'],
  mendWhence,
  [mendWhoClauses, 'relative'],
  [mendClosedRelatives, 'relative'],
  mendThatClauses,
  [mendToldThat, 'speech'],
  mendAsClauses,
  mendTimeComplements,
  [mendParentheticalSpeech, 'comma', 'speech'],
  [mendQuotedSpeakers, 'speech'],
  [mendReportedConjuncts, 'speech'],
  [mendContrastedSpeech, 'speech'],
  [mendTrailingSpeakers, 'comma', 'speech'],
  [mendTimesBeforeSpeakers, 'speech'],
  [mendComplements, 'speech'],
  mendContentClauses,
  [mendBareContent, 'speech'],
  mendAccordingTo,
  [mendSpeakersWithoutComma, 'speech'],
  [mendSaidInWriting, 'speech'],
  mendAccusedOf,
  mendYearsOfDeeds,
  mendAnswers,
  mendToldDeaths,
  mendBlamedOn,
  mendForcedTo,
  mendTriedTwiceTo,
  mendYetTo,
  mendTakenHostage,
  mendSharedInfinitives,
  mendSharedObjects,
  mendHarmedBeforeGerunds,
  [mendConjunctsBehindFrom, 'and'],
  mendFromOneToAnother,
  mendTakenFrom,
  [mendSharedPassives, 'and'],
  [mendPlannedAndDone, 'and'],
  [mendEllipticalPassives, 'and'],
  mendOverlooking,
  mendAreasBeside,
  mendWithoutWarning,
  [mendAddresses, 'comma'],
  // tolls, which lean on all of that
  [mendDatelines, 'stop'],
  mendVictimsByName,
  mendNamedVictims,
  mendAmongTheDead,
  mendNamesBehindConjuncts,
  mendOfThoseKilled,
  mendOwningUp,
  [mendLabelledTolls, 'figure', 'stop'],
  [mendCountedSubjects, 'and'],
  [mendSharedSubjects, 'and'],
  mendLaterVerbs,
  [mendLeftDeadAndHarmed, 'and'],
  [mendDashedAsides, 'stop'],
  mendCountedParticiples,
  mendTollJoints,
  mendTollParticiples,
  mendFiredThat,
  mendHarmNouns,
  mendToldHarm,
  mendTollVerbs,
  mendLeftDead,
  [mendEllipticalTolls, 'and'],
  [mendFurtherTolls, 'figure'],
  mendBareDead,
  [mendTollsSetApart, 'figure'],
  [mendSplitSubjects, 'and'],
  mendHeadlineClauses,
  mendHeadlinePassives,
  // "Somalia: seven killed": now that the passive is known
  [mendPlaceLabels, 'stop'],
  mendReportedTolls,
  mendHarmReported,
  mendDeclaredTaken,
  mendAnotherOfThem,
];

/** The mends with the signs without which they have nothing to do, as one number. */
const STEPS = MENDS.map((row) =>
  typeof row === 'function' ? { one: row, needs: 0 } : { one: row[0], needs: asMask(row.slice(1) as Sign[]) },
);

/** Mends what a tree of this field is known to get wrong; any other tree is left as it is. */
export function mend(sentence: Sentence, language: Language): Sentence {
  const held = signsOf(sentence, language);
  let current = sentence;
  for (const { one, needs } of STEPS) if ((held & needs) === needs) current = one(current, language);
  return current;
}
