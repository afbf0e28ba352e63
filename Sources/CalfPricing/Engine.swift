import CalfBase

/// The rules of this library, as a version: it moves whenever an answer could.
public enum Engine {
  /// The version.
  public static let version: Text = "0.1.0"
}
