// The processor time of a call for each line of standard input, in nanoseconds: the least of several rounds.
#include "LinesIO.h"
#include <calfcalc.h>
#include <stdio.h>
#include <time.h>

static double nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

int main(void) {
  enum { rounds = 20, calls = 500 };
  size_t length;
  const uint8_t *line;
  while ((line = next_line(&length))) {
    double least = 1e18;
    for (int round = 0; round < rounds; round += 1) {
      double start = nanoseconds();
      for (int call = 0; call < calls; call += 1) calfcalc_free(calfcalc_answer(line, length, NULL));
      double each = (nanoseconds() - start) / calls;
      if (each < least) least = each;
    }
    printf("%.0f\n", least);
  }
}
