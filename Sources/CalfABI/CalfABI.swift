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
  block(of: CalfCalc.answer(bytes(at: request, length)), answerLength)
}

/// Reads a price list for many requests: see calfcalc.h.
@c @implementation
public func calfcalc_open(_ list: UnsafePointer<UInt8>!, _ length: Int) -> OpaquePointer! {
  guard let calculator = try? CalfCalc.calculator(serving: bytes(at: list, length)) else { return nil }
  return OpaquePointer(Unmanaged.passRetained(OpenList(calculator)).toOpaque())
}

/// Answers a request from a list that was read: see calfcalc.h.
@c @implementation
public func calfcalc_answer_from(
  _ list: OpaquePointer!, _ request: UnsafePointer<UInt8>!, _ length: Int,
  _ answerLength: UnsafeMutablePointer<Int>!
) -> UnsafeMutablePointer<UInt8>! {
  guard let list else { return calfcalc_answer(request, length, answerLength) }
  let open = Unmanaged<OpenList>.fromOpaque(UnsafeRawPointer(list)).takeUnretainedValue()
  return block(of: open.calculator.answer(bytes(at: request, length)), answerLength)
}

/// Lets go of a list: see calfcalc.h.
@c @implementation
public func calfcalc_close(_ list: OpaquePointer!) {
  guard let list else { return }
  Unmanaged<OpenList>.fromOpaque(UnsafeRawPointer(list)).release()
}

/// What a handle stands for.
private final class OpenList: Sendable {
  let calculator: Calculator

  init(_ calculator: Calculator) { self.calculator = calculator }
}

/// What a caller hands in; no object is half the address space, so that a length beyond is a slip and counts as empty.
private func bytes(at start: UnsafePointer<UInt8>?, _ length: Int) -> [UInt8] {
  start == nil || length < 0 ? [] : [UInt8](UnsafeBufferPointer(start: start, count: length))
}

/// An answer as the caller's own block, with a zero after it.
private func block(
  of answer: [UInt8], _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<UInt8> {
  let block = UnsafeMutablePointer<UInt8>.allocate(capacity: answer.count + 1)
  block.initialize(from: answer, count: answer.count)
  (block + answer.count).initialize(to: 0)
  length?.pointee = answer.count
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
