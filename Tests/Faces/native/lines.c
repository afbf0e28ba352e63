// Answers requests one a line through the C contract.
#include "LinesIO.h"
#include <calfcalc.h>

int main(void) {
  size_t length, answered;
  const uint8_t *line;
  while ((line = next_line(&length))) {
    uint8_t *answer = calfcalc_answer(line, length, &answered);
    write_line(answer, answered);
    calfcalc_free(answer);
  }
}
