import AuditModel

extension Wording {
  /// What keeps files from being read.
  static let files: [Message.ID: Template] = [
    .linkToFolder: "a link to a folder is not followed",
    .notRegularFile: "only regular files are read",
    .linkLeadsOut: "the link points out of the folder",
    .linkLeadsNowhere: "the link leads nowhere",
    .fileTooLarge: "the file is larger than {limit} bytes",
    .permissionDenied: "permission is denied",
    .nothingThere: "there is no such file or folder",
    .tooManyLinks: "there are too many links",
    .tooManyFilesOpen: "too many files are open",
    .nameTooLong: "the name is too long",
    .unreadableOtherwise: "the operation failed",
  ]

  /// What files that are no JSON are, and what to do about them.
  static let diagnosis: [Message.ID: Template] = [
    .emptyFile: "the file is empty, as a command leaves it that failed",
    .typographicQuotes:
      """
    typographic quotes: the text went through a word processor or a mail program; save what \
    the command prints
    """,
    .cutInTheMiddle:
      "the file ends in the middle, where {details} is expected; save the whole output",
    .commandSaid: "the command failed: {value}",
    .serviceRefused: "the command failed: {command} answered {error}[; {cause}]",
    .awsRefused: "the command failed: AWS answered {error}[; {cause}]",
    .askForPermissionTo: "ask for the permission {value} and run it again",
    .askForPermission: "ask for the permission and run it again",
    .runAgain: "run it again",
    .renewCredentials: "run it again with new credentials",
    .checkName: "check the name, the account and the region",
    .misunderstood:
      "the AWS CLI did not understand the command: {value}; correct it and run it again",
    .noCredentials: "the command found no credentials; configure them and run it again",
    .noRegionSet: "the command knew no region; add `--region` and run it again",
    .unreachable:
      """
    the command could not reach AWS; check the region, the network and the proxy, and run it \
    again
    """,
    .noSuchProfile:
      "the command's profile is not configured here; check `--profile` and run it again",
    .signInExpired: "the sign-in has expired; run `aws sso login` and then the command again",
    .notInstalled: "the AWS CLI is not installed where the command ran",
    .programFailed: "the program that was to save the output failed; correct it and run it again",
    .otherOutputFormat: "the output is in {value} format; save it with `--output json`",
    .scoutSuite:
      "results of ScoutSuite are no evidence; save the output of the commands themselves",
    .officeDocument: "an office document; save what the command prints as plain text",
    .pythonNotation:
      "the output is in Python's own notation; save `json.dumps(answer, default=str)`",
    .webPage: "a web page, as a sign-in leaves it; save the output of the command itself",
    .xmlOutput: "the output is in XML; save the JSON that `--output json` prints",
    .compressedFile: "the file is compressed; unpack it into the folder and audit again",
    .picture: "a picture: evidence is read from the JSON that the command prints",
    .jsonExpected: "expected {details}",
    .jsonEnds: "the text ends where {details} is expected",
    .jsonGoesOn: "expected the end of the text",
    .jsonControlCharacter: "a string holds a control character that is not escaped",
    .jsonEscape: "a string holds an escape that JSON does not know",
    .jsonSurrogate: "a string holds half a surrogate pair",
    .brokenUTF8: "the bytes are not valid UTF-8",
    .brokenUTF16: "the bytes are not valid UTF-16",
    .jsonNumber: "expected a number as JSON writes it",
    .jsonTooDeep: "values are nested more than {limit} levels deep",
    .jsonTooLarge: "the text is larger than {limit} bytes",
    .callWithoutJSON: "the call is followed by no JSON",
  ]
}
