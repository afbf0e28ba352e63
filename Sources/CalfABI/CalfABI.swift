// The C contract of calfcalc.h. This module stays one file: the library is the object this file compiles to,
// alone. See Sources/CCalfCalc/install.

import CCalfCalc
import CalfCalc
import CalfPricing

/// Answers a request: see calfcalc.h.
@c @implementation
public func calfcalc_answer(
  _ request: UnsafePointer<UInt8>!, _ length: Int, _ answerLength: UnsafeMutablePointer<Int>!
) -> UnsafeMutablePointer<UInt8>! {
  // No object is half the address space: a length beyond is a slip of the caller and counts as empty.
  let isEmpty = request == nil || length < 0
  let answer = CalfCalc.answer(isEmpty ? [] : [UInt8](UnsafeBufferPointer(start: request, count: length)))
  let block = UnsafeMutablePointer<UInt8>.allocate(capacity: answer.count + 1)
  block.initialize(from: answer, count: answer.count)
  (block + answer.count).initialize(to: 0)
  answerLength?.pointee = answer.count
  return block
}

/// Memory for a request: see calfcalc.h.
@c @implementation
public func calfcalc_alloc(_ length: Int) -> UnsafeMutablePointer<UInt8>! {
  guard length >= 0 else { return nil }
  let block = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: 16)
  // Embedded Swift hands on the null of an allocation that failed.
  return UnsafeMutablePointer(bitPattern: UInt(bitPattern: block))
}

/// Gives memory back: see calfcalc.h.
@c @implementation
public func calfcalc_free(_ block: UnsafeMutableRawPointer!) {
  block?.deallocate()
}

/// The version of the library: see calfcalc.h.
@c @implementation
public func calfcalc_version() -> UnsafePointer<CChar>! {
  UnsafeRawPointer(Engine.literal.utf8Start).assumingMemoryBound(to: CChar.self)
}
