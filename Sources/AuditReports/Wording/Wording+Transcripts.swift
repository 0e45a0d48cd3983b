import AuditModel

extension Wording {
  /// Why values in terminal transcripts are not used, or whose they are is open.
  static let transcripts: [Message.ID: Template] = [
    .strayNotUsed: "not used: {cause}",
    .noCommandAbove: "no command stands above this JSON",
    .valuesAboveCommands:
      """
    JSON stands above the first command and none behind the last, so nothing tells which \
    command printed what
    """,
    .callFailedAbove: "the call above this JSON failed, so it is not its answer",
    .partLost: "a part of the JSON behind the command is lost",
    .severalValues:
      "{count} JSON values stand behind one command, and nothing tells which is its answer",
    .behindOtherLine: "the JSON stands behind {value}, which is no call whose answer counts",
    .emptyPrompt: "an empty prompt stands above this JSON",
    .nobodysFile: "the JSON stands in a file of which nothing tells who wrote it",
    .lineMayGoOn: "the command line may go on in the line below it",
    .lineNotPlain: "the command line is more than one plain command",
    .lineRunsSeveral: "the command line runs more than one command",
    .redirectedOutput: "the output of the call was redirected in a way that hides it",
    .changedOutput: "{value} may have changed the output of the call",
    .variableSet: "with {option} set it need not be the account's answer",
    .shellKnewValue: "only the shell of that session knew the value of {option}",
    .accountChangedUnseen:
      "the answers of one caller name the accounts {accounts}, so one of them changed unseen",
    .accountMayHaveChanged:
      """
    a command above line {value} may have changed the account; `aws sts get-caller-identity` \
    beside it would tell it
    """,
    .profileWithoutAccount:
      """
    nothing tells the account of the profile of line {value}; `aws sts get-caller-identity` \
    beside it would
    """,
    .severalProfiles:
      """
    the calls are of several profiles, and nothing tells the account of line {value}; `aws \
    sts get-caller-identity` beside it would
    """,
  ]

  /// What command lines leave open.
  static let calls: [Message.ID: Template] = [
    .valueOfNoOption: "{value} on the command line is the value of no option",
    .unknownOption: "the option {option} is not known",
    .optionTakesNoValue: "the option {option} takes no value",
    .optionWithoutValue: "the option {option} has no value",
    .valueElsewhere: "the value of {option} stands elsewhere",
    .answerOfOthers: "with {option} it need not be the account's answer",
    .questionUntold: "with {option} the command line does not tell what is asked",
    .outputNotJSON: "with `--output` {value} the AWS CLI prints no JSON",
  ]
}
