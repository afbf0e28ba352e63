// The tables of this folder as bytes of the program: no file is looked up at run time.
#ifndef CALF_EVIDENCE_H
#define CALF_EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

// A file's bytes; they live as long as the program.
typedef struct {
  const uint8_t *_Nonnull bytes;
  size_t length;
} CalfEvidenceTable;

CalfEvidenceTable calf_evidence_outcomes(void);
CalfEvidenceTable calf_evidence_measures(void);
CalfEvidenceTable calf_evidence_arms(void);
CalfEvidenceTable calf_evidence_risks(void);
CalfEvidenceTable calf_evidence_screening(void);
CalfEvidenceTable calf_evidence_emergency(void);
CalfEvidenceTable calf_evidence_alternatives(void);
CalfEvidenceTable calf_evidence_alternative_results(void);
CalfEvidenceTable calf_evidence_alternative_events(void);
CalfEvidenceTable calf_evidence_sources(void);
CalfEvidenceTable calf_evidence_ipdas(void);
CalfEvidenceTable calf_evidence_about(void);
CalfEvidenceTable calf_evidence_records(void);

#endif
