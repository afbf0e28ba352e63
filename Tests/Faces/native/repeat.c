// Answers the lines of standard input again and again, so many calls in all, and prints how much memory that left
// behind: in bytes, as the allocator counts them and as the system does.
#define _GNU_SOURCE
#include "list.h"
#include "requests.h"
#include <calfcalc.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

static long resident(void) {
  long total, pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (!file || fscanf(file, "%ld %ld", &total, &pages) != 2) abort();
  fclose(file);
  return pages * sysconf(_SC_PAGESIZE);
}

static void call(long calls) {
  for (long i = 0; i < calls; i += 1) {
    size_t place = (size_t)i % request_count;
    calfcalc_free(calfcalc_answer(requests[place].bytes, requests[place].length, NULL));
    if (i % 100) continue;
    // A list that is opened, asked and closed; one that cannot be opened.
    calfcalc_list *list = calfcalc_open((const uint8_t *)own_list, strlen(own_list));
    calfcalc_free(calfcalc_answer_from(list, (const uint8_t *)OWN_REQUEST(""), strlen(OWN_REQUEST("")), NULL));
    calfcalc_close(list);
    calfcalc_close(calfcalc_open((const uint8_t *)own_list, (size_t)i / 100 % strlen(own_list)));
  }
}

int main(int arguments, char **argument) {
  if (arguments != 2) return 64;
  read_requests();
  call((long)request_count);
  size_t held = mallinfo2().uordblks;
  long before = resident();
  call(atol(argument[1]));
  printf("%ld %ld\n", (long)mallinfo2().uordblks - (long)held, resident() - before);
}
