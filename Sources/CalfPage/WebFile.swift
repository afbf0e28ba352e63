import CalfBase
import CalfWeb

/// A file of the folder `Web`, carried inside the program.
enum WebFile {
  /// Its text, by its path from that folder: `common/dom.mjs`.
  ///
  /// - Throws: ``PageFault/missing(_:)``.
  static func named(_ path: Text) throws(PageFault) -> Text {
    for place in 0..<calf_web_file_count() {
      let file = calf_web_file(place)
      if Text(String(cString: file.path)) == path { return Text(file.content) }
    }
    throw .missing(path)
  }

  /// The paths of all.
  static var paths: [Text] {
    (0..<calf_web_file_count()).map { Text(String(cString: calf_web_file($0).path)) }
  }
}

extension CalfWebFile {
  fileprivate var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: length) }
}

/// The engine as it is put into a page.
public enum EmbeddedEngine {
  /// calfcalc.wasm as `xz --format=lzma` packs it; nil where the program was built without it.
  public static var packed: [UInt8]? {
    let file = calf_web_engine()
    return file.length == 0 ? nil : [UInt8](file.content)
  }

  /// The one command that builds it and the program around it.
  public static let recipe: Text = "Sources/CalfPage/build"
}
