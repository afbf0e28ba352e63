#include "CalfEvidence.h"

// clang offers #embed, a feature of C23, in older standards too and warns of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t outcomes[] = {
#embed "outcomes.csv"
};
static const uint8_t measures[] = {
#embed "measures.csv"
};
static const uint8_t arms[] = {
#embed "arms.csv"
};
static const uint8_t risks[] = {
#embed "risks.csv"
};
static const uint8_t screening[] = {
#embed "screening.csv"
};
static const uint8_t emergency[] = {
#embed "emergency.csv"
};
static const uint8_t alternatives[] = {
#embed "alternatives.csv"
};
static const uint8_t alternative_results[] = {
#embed "alternative-results.csv"
};
static const uint8_t alternative_events[] = {
#embed "alternative-events.csv"
};
static const uint8_t sources[] = {
#embed "sources.csv"
};
static const uint8_t ipdas[] = {
#embed "ipdas.csv"
};
static const uint8_t about[] = {
#embed "about.csv"
};
static const uint8_t records[] = {
#embed "records.csv"
};

CalfEvidenceTable calf_evidence_outcomes(void) { return (CalfEvidenceTable){outcomes, sizeof outcomes}; }
CalfEvidenceTable calf_evidence_measures(void) { return (CalfEvidenceTable){measures, sizeof measures}; }
CalfEvidenceTable calf_evidence_arms(void) { return (CalfEvidenceTable){arms, sizeof arms}; }
CalfEvidenceTable calf_evidence_risks(void) { return (CalfEvidenceTable){risks, sizeof risks}; }
CalfEvidenceTable calf_evidence_screening(void) { return (CalfEvidenceTable){screening, sizeof screening}; }
CalfEvidenceTable calf_evidence_emergency(void) { return (CalfEvidenceTable){emergency, sizeof emergency}; }
CalfEvidenceTable calf_evidence_alternatives(void) { return (CalfEvidenceTable){alternatives, sizeof alternatives}; }
CalfEvidenceTable calf_evidence_alternative_results(void) {
  return (CalfEvidenceTable){alternative_results, sizeof alternative_results};
}
CalfEvidenceTable calf_evidence_alternative_events(void) {
  return (CalfEvidenceTable){alternative_events, sizeof alternative_events};
}
CalfEvidenceTable calf_evidence_sources(void) { return (CalfEvidenceTable){sources, sizeof sources}; }
CalfEvidenceTable calf_evidence_ipdas(void) { return (CalfEvidenceTable){ipdas, sizeof ipdas}; }
CalfEvidenceTable calf_evidence_about(void) { return (CalfEvidenceTable){about, sizeof about}; }
CalfEvidenceTable calf_evidence_records(void) { return (CalfEvidenceTable){records, sizeof records}; }
