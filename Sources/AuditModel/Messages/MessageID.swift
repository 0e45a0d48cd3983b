extension Message {
  /// What can be said, in the order of the data.
  ///
  /// What each says is in `AuditReports/Wording`.
  package enum ID: String, CaseIterable, Sendable {
    /// What has words of its own, such as the error of a parser.
    case prose

    // MARK: Files

    case linkToFolder, notRegularFile, linkLeadsOut, linkLeadsNowhere, fileTooLarge
    case permissionDenied, nothingThere, tooManyLinks, tooManyFilesOpen, nameTooLong
    case unreadableOtherwise

    // MARK: Diagnosis

    case emptyFile, typographicQuotes, cutInTheMiddle, commandSaid, serviceRefused, awsRefused
    case askForPermissionTo, askForPermission, runAgain, renewCredentials, checkName
    case misunderstood, noCredentials, noRegionSet, unreachable, noSuchProfile, signInExpired
    case notInstalled, programFailed, otherOutputFormat, scoutSuite, officeDocument
    case pythonNotation, webPage, xmlOutput, compressedFile, picture, jsonExpected, jsonEnds
    case jsonGoesOn, jsonControlCharacter, jsonEscape, jsonSurrogate, brokenUTF8, brokenUTF16
    case jsonNumber, jsonTooDeep, jsonTooLarge, callWithoutJSON

    // MARK: Transcripts

    case strayNotUsed, noCommandAbove, valuesAboveCommands, callFailedAbove, partLost
    case severalValues, behindOtherLine, emptyPrompt, nobodysFile, lineMayGoOn, lineNotPlain
    case lineRunsSeveral, redirectedOutput, changedOutput, variableSet, shellKnewValue
    case accountChangedUnseen, accountMayHaveChanged, profileWithoutAccount, severalProfiles

    // MARK: Command lines

    case valueOfNoOption, unknownOption, optionTakesNoValue, optionWithoutValue, valueElsewhere
    case answerOfOthers, questionUntold, outputNotJSON

    // MARK: Outputs

    case nullOutput, irrelevantOutput, tooLittleLeft, folderAgainstCaller, noOutputOf, callIsOf
    case nameIsOf, memberOfOther, callUnclear, unknownCommandAbove, callOfOther
    case callInOtherAccount, callInOtherRegion, collectedTooEarly, undated, listCut

    // MARK: Fields

    case unexpectedKind, unexpectedFieldKind, fieldMissing, fieldNotAnARN, fieldFault, kindObject
    case kindArray, kindString, kindNumber, kindBoolean, kindNull, kindWholeNumber, kindStrings
    case kindDigest, kindNothing, isEmptyField, isNoWholeNumber, isNoDouble, isOfAnotherAlarm
    case isAfterTheStart, isFalseForAllRegions, contradictsARN, namesNoCategory, hasNoValue
    case hasNoOperator

    // MARK: Binding

    case outputRefused, listIsNull, subjectTrail, subjectRegion, subjectLogGroup, subjectTopic
    case callAsksForUnknown, noOutputNamesOne, nameIsOfNone, strictInfersNothing, noneFits
    case severalFit, folderIsOfNone, severalFilesFit, pathNamesSeveral, pathNamesNone
    case noneInRegionAsked, callAsksFilterIsOf, filtersNameNoGroup, severalGroupsFit, fileIsOf
    case folderAccountFileSays, callAsksFileSays, pathSaysFileSays, alarmsElsewhere
    case alarmsNameNoRegion, folderAccountTrailSays, ownerUnknown

    // MARK: Commands

    case noTrailSoNamed, noLogGroupSoNamed, noTopicSoNamed, noRegionSoNamed, noAccountSoNamed
    case nameWithheld

    // MARK: Custody

    case manifestUnreadable, regionAskedDiffers, lineLacksOption, memberTwice, schemaUnknown
    case schemaVersionUnknown, listWithoutFiles, linesSayNothing, digestsNotCompared, weakDigests
    case namesNoFile, listedNotThere, answerOfFailedCall, noAnswerOfFailedCall, unreadToCompare
    case sizeDiffers, digestDiffers, notListed, payloadUnlisted, payloadWithoutList

    // MARK: Gaps in the evidence

    case gapMissing, gapUnbound, gapUnasked, gapUnusable, gapCut, gapPart, gapFiltered, gapExcerpt
    case gapDamaged, gapContradictory

    // MARK: Trails

    case trailsNotKnown, otherTrailsNotKnown, accountHasNoTrail, noTrailToGoOn
    case trailRecordsOneRegion, trailNotWhole, trailDeliversNowhere, noLogGroup, partitionsDiffer
    case trailNamesNoLogGroup, regionsNotSaid, trailCoversRegions, loggingNotKnown, loggingNotSaid
    case statusNotWhole, trailStopped, trailLogs, trailLogsBut, deliveryFails, deliveryTimeDamaged
    case deliveryLags, neverDelivered, startOfLoggingNotSaid, noDeliverySeen, selectorsNotKnown
    case selectorsOfBothKinds, noSelectorShown, defaultSelectors, defaultSelectorsNotSeen

    // MARK: Event selectors

    case recordsAllEvents, recordsEventsBut, noSingleSelector, noSelector, selectorsNotWhole
    case eventsRecorded, eventsNotRecorded, eventsNotAllRecorded, eventsLeftOut, servicesLeftOut
    case servicesPerhapsLeftOut, eventsUnderConditions, recordingNotKnown, everyEventIs
    case oneEventIs, twoEventsAre, severalEventsAre, listedServices, someServices

    // MARK: Metric filters

    case filtersNotKnown, otherFiltersNotKnown, filtersUnknown, logGroupHasNoFilter
    case noFilterAboutEvents, onlyFilterAboutOthers, noFilterMatchesEvent, noFilterFits
    case filterVerdict, filtersTogether, filterSeesLess, filterSeesChangedEvents
    case filterSeesSomeEvents, filterMemberNotShown, metricNotShown, metricNotKnown
    case noPatternPrescribed, patternRefused, patternWouldBeRefused, misprintParenthesis
    case misprintBlank, misprintPoint, misprintQuotes, misprintQuote, doesNotMatchEvent
    case matchesEvent, matchesEventPerhaps, matchesEventBut

    // MARK: Relation to a prescribed pattern

    case isPrescribed, isPrescribedButBroad, matchesExactly, matchesMore, matchesEverydayToo
    case matchesEverything, differsOnlyIn, missesUnlikely, missesPrescribed, neverMatches
    case notComparable, undecidedTextPattern, undecidedText, undecidedTests, undecidedRegex
    case undecidedTexts, undecidedFields, matchExactly, matchMore, matchEverydayToo
    case matchEverything, differOnlyIn, missUnlikely, missPrescribed, eventsOfServices
    case eventsOfType, eventsOfAccounts, eventsOfAccountsPerhaps, eventsOfCategory, eventsOfOthers

    // MARK: Near misses

    case filterOnStrayLogGroup, filterInOtherRegion, filterInOtherCase, wordInOtherCase
    case alarmOnNamesake, alarmOnSimilarMetric, alarmOnFilterName, prescribedMatchesEveryday
    case filterMatchesMore

    // MARK: Alarms

    case namedAlarm, namedMonitor, namedComposite, namedLogAlarm, namedFilter, alarmsNotKnown
    case otherAlarmsNotKnown, alarmNotKnown, noAlarmWatches, noAlarmOnMetric, alarmOnOtherMetric
    case alarmWatches, alarmWatchesBut, alarmWatchesByMath, alarmWatchesByMathBut, alarmMayWatch
    case alarmNamesMetric, alarmOnOtherAccount, watchedNotKnown, publishersNotKnown
    case evaluatesPromQL, evaluatesQuery, evaluatesOthers, evaluatesMath, queryNotShown

    // MARK: What an alarm does

    case matchRaises, matchGives, matchAmongOthersGives, secondMatchUndoes, othersKeepInAlarm
    case othersMayKeepInAlarm, datapoint, exactValue, valueOrMore, valueOrLess, valueBetween
    case anyValue, needsAtLeast, needsMoreThan, needsLessThan, needsAtMost, lowValuesRaise
    case periodsNotSaid, missingDataBreaches, missingDataKeepsState, needsSeveralPeriods
    case mayNeedSeveralPeriods, evaluationReported, learnedBand, thresholdNotUnderstood
    case statisticNotDecided, publishesNoNumber, publishesSystemDimensions, publishesDimensions
    case watchesOtherDimensions, watchesDimensionValues, watchesOtherUnit, warmUpUntil
    case warmUpAtMostUntil, warmUpPerhaps, fillingDecides, companyIsNoNumber, companyDecides
    case unitDecides, sharesNoNumber, mayAlwaysPublish, mayDrownMatch

    // MARK: Damaged alarms

    case memberNotShown, valueNotShown, valueNotDocumented, valueNotDocumentedThere
    case valueNotPositive, valueOutOfRange, membersExclude, membersExcludeEachOther, memberWithout
    case memberNotAmong, dimensionTwice, idTwice, noneReturnsData, severalReturnData
    case queryOfNoKind, queryValueNotDocumented, queryMemberNotShown, ofItsFilter
    case filterValueNotShown, filterValueNoNumber, filterValueNotDocumented

    // MARK: Advisories on alarms

    case metricShared, alarmMembersNotUnderstood, warmUpAfterChanges, alreadyInAlarm
    case evaluationState, evaluatedPartly, evaluationFailed, evaluationMistaken
    case evaluationTroubled, periodBelowMinute, compositeShared, logAlarmNotEvaluated

    // MARK: Composite alarms

    case ruleNotRead, ruleErrorAt, ruleTooLong, ruleTooLarge, ruleTooDeep, ruleNeedsCondition
    case ruleNeedsAlarm, ruleNeedsNumber, ruleNeedsToken, ruleNeedsOperatorOrEnd
    case ruleNeedsOperatorOrParenthesis, ruleWordUnknown, ruleQuoteOpen, ruleOperatorsMixed
    case ruleNumberTooLarge, rulesFormCycle, compositesTooMany, restsOnUnreadRule, statesTooMany
    case dependsOnUnshownAlarm, dependsOnQuietAlarm, dependsOnOwnState, ruleHeldBefore
    case ruleNeedsOthers

    // MARK: Actions

    case actionsNotShown, actionsNotKnown, notifiesNobodyPerhaps, tellsNobodyPerhaps
    case compositesNotAskedFor, compositesNotKnown, compositesNeedOption, notifiesNoTopic
    case compositeRestsOnIt, noTopicNotified, notifiesTopic, actionsDisabled, enablingNotSaid
    case topicNotAllowed, runsOnly, runsToo, runsOnlyDisabled, runsTooDisabled, whoIsToldNotShown
    case raisesComposite, mayRaiseComposite, raisesCompositeOnly, mayRaiseCompositeOnly
    case mutedWhile, suppressorMayBeCut, scheduledQueryInstead, raisedByQuery

    // MARK: Subscribers

    case subscriberConfirmed, subscriberNotConfirmed, subscriberNone, subscriberNotKnown

    // MARK: Single events

    case eventNotWritten, eventNotRecordedAnywhere, noLogGroupForEvent, readingNotSaid
    case eventOfOtherAccount, membershipNotShown, coversAllRegions, eventNamesNoRegion
    case coversEventRegion, eventOfOtherRegion, noManagementEvent

    // MARK: Requests

    case listsTrails, showsTrail, tellsLogging, tellsDelivering, tellsLastDelivery, tellsEvents
    case listsFilters, listsPublishers, listsAlarms, showsAlarm, showsActions, showsEnabling
    case listsComposites, listsSubscribers, bringsBack, bringsSameTime

    // MARK: Accounts and collections

    case accountManages, accountManagesAsStated, accountAlone, managementAccountIs
    case managementAccountIsOrNone, evidenceUndated, evidenceFarApart, evidenceOld, evidenceLater
    case severalCollections, outputFrom, outputFromNone

    // MARK: Limits

    case limitOfTopicPolicy, limitOfFilterPolicy, limitOfMuteRules, limitOfPublishers
    case limitOfOtherAlarms, limitOfReaders, limitOfCollection

    // MARK: Findings

    case chainHolds, chainMeetsLetter, matchNotifies, noSingleChain, noChainByBoth, notConcerned
    case severalReasons, decidedBehindProblem

    // MARK: Scope of a finding

    case membersNeedNot, onlyOrganizations, managementContradicted, managementOrNone
    case managementUnknown

    // MARK: Collections

    case laterCollectionLacks, collectedApart, custodyBroken
  }
}
