import EvidenceJSON
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("plain", "plain"), ("arn:aws:sns:x:1:t", "arn:aws:sns:x:1:t"), ("", "''"),
    ("a b", "'a b'"), ("a'b", #"'a'\''b'"#),
    ("a'\u{301};b'\u{301}", "'a'\\''\u{301};b'\\''\u{301}'"),
    ("K\u{212A}", "'K\u{212A}'"), ("`id`", "'`id`'"), ("$x", "'$x'"), ("~", "'~'"), ("#a", "'#a'"),
  ])
  func `a word for a POSIX shell is quoted scalar by scalar`(word: String, quoted: String) {
    #expect(ShellWord.posix(word).isSame(as: quoted))
  }

  @Test(arguments: [
    ("a", "'a'"), ("a'\u{301}b", "'a''\u{301}b'"),
    ("\u{2019}\u{20DD}", "'\u{2019}\u{2019}\u{20DD}'"),
    ("$x `n", "'$x `n'"),
  ])
  func `a word for PowerShell doubles every quote that it knows`(word: String, quoted: String) {
    #expect(ShellWord.powerShellQuoted(word).isSame(as: quoted))
  }
}
