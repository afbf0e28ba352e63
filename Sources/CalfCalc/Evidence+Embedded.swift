import CalfBase
import CalfDecision
import CalfEvidence

extension Evidence {
  /// The tables of `Sources/CalfDecision/Evidence/`, as they were when the library was built.
  static func embedded() throws(Malformed) -> Evidence { try parsed.get() }

  private static let parsed: Result<Evidence, Malformed> = {
    do throws(Malformed) { return .success(try parse()) } catch { return .failure(error) }
  }()

  private static func parse() throws(Malformed) -> Evidence {
    func bytes(_ table: CalfEvidenceTable) -> [UInt8] {
      [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.length))
    }
    return try Evidence(
      outcomes: bytes(calf_evidence_outcomes()), measures: bytes(calf_evidence_measures()),
      arms: bytes(calf_evidence_arms()), risks: bytes(calf_evidence_risks()),
      screening: bytes(calf_evidence_screening()), emergency: bytes(calf_evidence_emergency()),
      alternatives: bytes(calf_evidence_alternatives()),
      alternativeResults: bytes(calf_evidence_alternative_results()),
      alternativeEvents: bytes(calf_evidence_alternative_events()), sources: bytes(calf_evidence_sources()),
      ipdas: bytes(calf_evidence_ipdas()), about: bytes(calf_evidence_about()),
      records: bytes(calf_evidence_records()))
  }
}
