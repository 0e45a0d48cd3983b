@testable import CISControls

/// Controls that tests are about.
enum SampleControl {
  /// The control that the project started from.
  static let signIn = Control.consoleSignInWithoutMFA
}
