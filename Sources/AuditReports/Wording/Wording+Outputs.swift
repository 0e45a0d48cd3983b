import AuditModel

extension Wording {
  /// Why values are no evidence, or not that of their account, region or time.
  static let outputs: [Message.ID: Template] = [
    .nullOutput: "`null` is what a `--query` without a match prints",
    .irrelevantOutput: "not the output of a command that matters here",
    .tooLittleLeft:
      "too little is left of the output of {command}, as after `--query`; save the whole output",
    .folderAgainstCaller:
      "the folder says account {account'}, `get-caller-identity` says account {other'}",
    .noOutputOf: "no output of {command}: {cause}",
    .callIsOf: "its call is {value}",
    .nameIsOf: "its name is that of {value}",
    .memberOfOther: "the member {field} belongs to the output of {value}",
    .callUnclear: "the manifests do not name one command line of the AWS CLI for it",
    .unknownCommandAbove: "an unknown command stands above it, and strict binding infers nothing",
    .callOfOther: "the call is {value}, the output that of {command}",
    .callInOtherAccount: "the call was made in account {account'}, the folder says {other'}",
    .callInOtherRegion: "the call was made in region {region}, the folder says {other}",
    .collectedTooEarly: "collected on {time}, more than {limit} days before the date given",
    .undated:
      """
    nothing says when this was collected, and its age is limited: a manifest would, as \
    `trailwitness collect` writes one, or the `Date` header that boto3 keeps
    """,
    .listCut: "the list is cut: what it shows counts, what it does not show proves nothing",
  ]

  /// What fields have that AWS does not print there.
  static let fields: [Message.ID: Template] = [
    .unexpectedKind: "expected {details}, found {value}",
    .unexpectedFieldKind: "{field}: expected {details}, found {value}",
    .fieldMissing: "{field} is missing",
    .fieldNotAnARN: "{field} is not an ARN of that kind",
    .fieldFault: "{field} {cause}",
    .kindObject: "object",
    .kindArray: "array",
    .kindString: "string",
    .kindNumber: "number",
    .kindBoolean: "boolean",
    .kindNull: "null",
    .kindWholeNumber: "a whole number",
    .kindStrings: "a list of strings",
    .kindDigest: "64 hexadecimal digits",
    .kindNothing: "nothing",
    .isEmptyField: "is empty, which AWS never prints there",
    .isNoWholeNumber: "is no whole number that AWS keeps",
    .isNoDouble: "is {value}, a number that no double is printed as",
    .isOfAnotherAlarm: "is the ARN of another alarm than `AlarmName` says",
    .isAfterTheStart: "is later than the trail's start, yet `IsLogging` is true",
    .isFalseForAllRegions: "is false, which AWS does not allow a trail of all regions",
    .contradictsARN: "is not what the trail's ARN says",
    .namesNoCategory: "names no `eventCategory`, which AWS demands",
    .hasNoValue: "has no value, which AWS refuses",
    .hasNoOperator: "has no operator beside it",
  ]

  /// Why outputs are tied to nothing.
  static let binding: [Message.ID: Template] = [
    .outputRefused: "{command}: {cause}",
    .listIsNull: "{field} is null",
    .subjectTrail: "trail",
    .subjectRegion: "region",
    .subjectLogGroup: "log group",
    .subjectTopic: "topic",
    .callAsksForUnknown: "its call asks for {value}, which is no {subject} in the evidence",
    .noOutputNamesOne: "no output that can be used says which {subject} there is",
    .nameIsOfNone: "its name is that of no {subject} in the evidence",
    .strictInfersNothing: "strict binding does not infer the {subject}",
    .noneFits: "no {subject} in the evidence fits",
    .severalFit: "more than one {subject} in the evidence fits",
    .folderIsOfNone: "its folder is that of no {subject} in the evidence",
    .severalFilesFit: "several such files fit the same {subject}",
    .pathNamesSeveral: "its path names more than one {subject} that fits",
    .pathNamesNone: "its path names no {subject} that fits",
    .noneInRegionAsked:
      """
    a {subject} that is asked for by name is one of the region that is asked, {region}, and \
    none of that name there is in the evidence
    """,
    .callAsksFilterIsOf: "its call asks for {value}, a filter is of {logGroup}",
    .filtersNameNoGroup: "no filter names its group: {cause}",
    .severalGroupsFit: "several log groups of that name fit",
    .fileIsOf: "the file is of {value}",
    .folderAccountFileSays: "the folder says account {account'}, the file says {value}",
    .callAsksFileSays: "its call asks for {other}, the file says {value}",
    .pathSaysFileSays: "the path says {other}, the file says {value}",
    .alarmsElsewhere: "the alarms are of account {account'}, region {region}, the path is not",
    .alarmsNameNoRegion: "no alarm names its region: {cause}",
    .folderAccountTrailSays: "the folder says {account'}, the trail says {other'}",
    .ownerUnknown: "nothing says which of several accounts it is of",
  ]
}
