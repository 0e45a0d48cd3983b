import FoundationEssentials

/// Why a file operation failed, in words that do not depend on system or locale.
public enum FileErrorReason {
  /// The reason as a clause: lower case, without a full stop.
  public static func text(for error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoPermission?, .fileWriteNoPermission?: "permission is denied"
    case .fileReadNoSuchFile?, .fileNoSuchFile?: "there is no such file or folder"
    case .fileWriteOutOfSpace?: "there is no space left"
    case .fileWriteVolumeReadOnly?: "the volume is read-only"
    case .fileReadTooLarge?: "the file is too large"
    default: "the operation failed"
    }
  }
}
