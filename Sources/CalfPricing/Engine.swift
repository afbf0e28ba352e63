import CalfBase

/// The rules of this library, as a version: it moves whenever an answer could.
public enum Engine {
  /// The version.
  public static var version: Text { Text(stringLiteral: literal) }
  /// The version as the program holds it: static, with a zero byte at its end.
  public static let literal: StaticString = "0.1.0"
}
