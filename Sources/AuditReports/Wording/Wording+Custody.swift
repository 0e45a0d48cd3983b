import AuditModel

extension Wording {
  /// What manifests and lists of checksums say of the files.
  static let custody: [Message.ID: Template] = [
    .manifestUnreadable: "the manifest {file} could not be read: {cause}",
    .regionAskedDiffers: "the command line asks in {region}, the manifest says {other}",
    .lineLacksOption: "the command line lacks {option}, without which the AWS CLI asks nothing",
    .memberTwice: "the member {field} stands here for a second time",
    .schemaUnknown: "`schema`: expected {value}",
    .schemaVersionUnknown: "`schema_version`: only version 1 is known",
    .listWithoutFiles: "no line names a file and its digest",
    .linesSayNothing: "the line names no file and digest[; there are {count} such lines]",
    .digestsNotCompared:
      "it lists digests of a kind that is not compared here: they verify no file",
    .weakDigests:
      """
    files with an equal {value} can be made at will: one that differs shows a change, one \
    that is equal verifies no file
    """,
    .namesNoFile: "{value} names no file in the folder of {file}",
    .listedNotThere: "{other} is listed in {file} but not there",
    .answerOfFailedCall:
      "there is an answer, though {file} says that the call failed with exit status {value}",
    .noAnswerOfFailedCall:
      "there is no {file}: the manifest says that the call failed with exit status {value}",
    .unreadToCompare: "{other} could not be read, so it cannot be compared with {file}",
    .sizeDiffers: "{other} has {size} bytes, but {file} lists it with {value}",
    .digestDiffers: "the {value} of {other} is not the one that {file} lists",
    .notListed: "the file is not listed in {file}",
    .payloadUnlisted: "{other} is in the bag's payload, but {file} does not list it",
    .payloadWithoutList: "{file} is in a bag's payload, and no manifest of the bag lists it",
  ]
}
