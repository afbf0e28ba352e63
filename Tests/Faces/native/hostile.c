// Answers each file that is named: its name, milliseconds and answer, one a line; last the most memory held.
#include <calfcalc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

int main(int count, char **names) {
  enum { most = 16 << 20 };
  uint8_t *request = malloc(most);
  if (!request) return 1;
  for (int i = 1; i < count; i += 1) {
    FILE *file = fopen(names[i], "rb");
    if (!file) return 1;
    size_t length = fread(request, 1, most, file);
    fclose(file);
    double start = milliseconds();
    uint8_t *answer = calfcalc_answer(request, length, NULL);
    printf("%s\t%.1f\t%s\n", names[i], milliseconds() - start, (char *)answer);
    calfcalc_free(answer);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("memory\t%ld\n", usage.ru_maxrss * 1024);
  free(request);
}
