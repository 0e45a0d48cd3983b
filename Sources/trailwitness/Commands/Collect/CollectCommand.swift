import EvidenceJSON

/// `trailwitness collect`, which prints a script that collects evidence; it runs nothing itself.
struct CollectCommand: Command {
  let shell: CollectionShell
  let collection: Collection

  init(_ arguments: ParsedArguments) throws(UsageError) {
    if let operand = arguments.operands.first {
      throw UsageError(
        "there is no operand \(name: operand)", help: "the script is printed: use `>`")
    }
    shell = try arguments.choice("--shell", "shell") ?? .sh
    let regions = arguments.value(of: "--regions")
    collection = Collection(
      regions: try regions.map(Collection.regions) ?? [],
      folder: try Collection.folder(arguments.value(of: "--output-folder") ?? "evidence")
    )
  }

  func run() -> ExitCode {
    Console.write(shell.script(for: collection)) ? .proven : .cannotWrite
  }

  /// The option that chooses the shell to write for.
  static let shellOption = OptionSpecification(
    name: "--shell",
    value: "SHELL",
    help: "sh for any POSIX shell, or powershell (default: sh)"
  )

  static let specification = CommandSpecification(
    name: "collect",
    summary: "Print a read-only script that collects the evidence with the AWS CLI.",
    operands: "",
    options: [
      shellOption,
      OptionSpecification(
        name: "--regions",
        value: "REGION,...",
        help: "the regions to look in (default: all that the account has enabled)"
      ),
      OptionSpecification(
        name: "--output-folder",
        value: "DIR",
        help: "the folder that the script saves in (default: evidence)"
      ),
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      ("trailwitness collect > collect.sh", "to be read, and then run with `sh collect.sh`"),
      (
        "trailwitness collect --shell powershell --regions us-east-1,eu-west-1 > collect.ps1",
        "the same for Windows, for two regions"
      ),
    ],
    notes: [
      "This command neither calls AWS nor writes files. The script does, where and with the",
      "credentials it is run; it only reads from AWS. Run it once for each account: all accounts",
      "fit in one folder. Then run `trailwitness audit` on that folder.",
      "",
      "exit status: 0, or as of `trailwitness audit` from 64 on",
    ]
  )
}
