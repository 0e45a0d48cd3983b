package import Foundation

/// The collected patterns and recorded answers that lie beside the project where it is developed.
///
/// They are not ours to publish, so that their tests run only where the folder is there.
package enum SharedCorpus {
  /// The folder `shared/corpora` in the nearest folder above the package that has one.
  package static let folder: URL? = {
    var parent = URL(filePath: #filePath)
    while parent.path().count > 1 {
      parent.deleteLastPathComponent()
      let folder = parent.appending(path: "shared/corpora")
      if FileManager.default.fileExists(atPath: folder.path()) { return folder }
    }
    return nil
  }()

  package static var isPresent: Bool { folder != nil }

  /// The bytes of a file in the folder; empty when it is not there.
  package static func bytes(of name: String) -> [UInt8] {
    guard let folder, let data = try? Data(contentsOf: folder.appending(path: name)) else {
      return []
    }
    return Array(data)
  }
}
