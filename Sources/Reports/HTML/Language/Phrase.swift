/// The phrases of a page; their words are in one file a language, and their names are its keys.
enum Phrase: String, CaseIterable {
  case title, titleOfCorpus, kicker, skip, sections, caution, cautionMore, verdictFollow
  case verdictHidden, verdictUndecided, verdictNothing, verdictTooFew, surest, countDocuments
  case countPassages, countDerivations, countHidden, countUndecided, countWarnings, tree
  case derivations, evidence, quotes, documents, integrity, months, dayOfMonth, noDate, noDates
  case unnamedSource, notInCorpus, source, follower, follows, followsCopy, followsRewrite,
    followsQuotation
  case followsTranslation, followsUpdate, followsIdentical, kindCopy, kindRewrite, kindQuotation
  case kindTranslation, kindUpdate, kindIdentical, certain, likely, leaning, undetermined
  case ruleNamed, ruleCommon, ruleLanguage, ruleEmbedded, ruleRemainder, regionEmbedded
  case regionComments, regionFurniture, noEdges, unrelated, legendDirected, legendOpen
  case legendHidden, filterProbability, overview, overviewCaption, story, columnDocuments
  case columnHidden, columnEdges, columnUndecided, columnTime, documentCount, textCount
  case linkCount, passageCount, wordCount, asList, sharesWith, undeterminedDirection, drawingOf
  case drawingDescription, laneHidden, laneDated, laneUndated, andMore, foldedTexts, foldedHint
  case foldedTitle, derivationsNote, filterText, shownOf, pageOf, previousPage, nextPage
  case columnKind, columnProbability, columnPassages, columnShare, columnReason, undecided
  case noneUndecided, undecidedNote, openLeaning, openUnknown, evidenceNote, probabilityOf
  case noPassages, shareOf, strongestReason, bestAlternative, noAlternative, forAndAgainst
  case aboutDirection, sumOfWeights, nothingAboutDirection, aboutHidden, aboutLink, wouldChange
  case passagesElsewhere, passage, passageOf, passageFacts, moved, loosePassages
  case loosePassagesNote, withheld, context, inFullText, quotesNote, noQuotes, moreQuotes
  case firstSeen, exact, altered, withoutMarks, creditedTo, creditChanged, creditDropped
  case hiddenSources, hiddenSourcesNote, documentTexts, documentsNote, author, address, date
  case credits, sharesNothing, shareOfText, sharedOtherwise, noText, partsOnly, bytesNotShown
  case corpusVersion, corpusID, release, parameters, parameterValues, command, commandNote
  case commandCorpusNote, hashes, document, warnings, noWarnings, inputLost, stepper, previous
  case next, passageNumber
  case moreInTable, sameInBoth, surestLinksDrawn, largeDerivationsNote, evidenceInTable
  case linkAndDirection, reasonTerms, sameAsAbove, legendUndated, futureDate, redactedNote
}
