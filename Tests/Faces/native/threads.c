// Eight threads call at once for so many seconds, from the very first call on and from one list that is open: a request
// must have one answer everywhere. Run under the thread sanitizer.
#include "list.h"
#include "requests.h"
#include <calfcalc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

enum { threads = 8 };
static _Atomic(uint8_t *) first[most_requests];
static atomic_long calls, differences;
static pthread_barrier_t start;
static time_t end;
static calfcalc_list *list;

static void *work(void *argument) {
  size_t offset = *(size_t *)argument;
  static const char own[] = OWN_REQUEST("");
  pthread_barrier_wait(&start);
  do {
    for (size_t i = 0; i < request_count; i += 1) {
      size_t place = (i + offset * 7) % request_count;
      uint8_t *answer = calfcalc_answer(requests[place].bytes, requests[place].length, NULL), *earlier = NULL;
      atomic_fetch_add(&calls, 1);
      if (atomic_compare_exchange_strong(&first[place], &earlier, answer)) continue;
      if (strcmp((char *)answer, (char *)earlier) != 0) atomic_fetch_add(&differences, 1);
      calfcalc_free(answer);
      uint8_t *from_list = calfcalc_answer_from(list, (const uint8_t *)own, strlen(own), NULL);
      if (!strstr((char *)from_list, "\"payable\":\"600.00\"")) atomic_fetch_add(&differences, 1);
      calfcalc_free(from_list);
    }
  } while (time(NULL) < end);
  return NULL;
}

int main(int arguments, char **argument) {
  if (arguments != 2) return 64;
  read_requests();
  end = time(NULL) + atol(argument[1]);
  list = calfcalc_open((const uint8_t *)own_list, strlen(own_list));
  pthread_t thread[threads];
  size_t offsets[threads];
  pthread_barrier_init(&start, NULL, threads);
  for (size_t i = 0; i < threads; i += 1) {
    offsets[i] = i;
    if (pthread_create(&thread[i], NULL, work, &offsets[i])) return 1;
  }
  for (size_t i = 0; i < threads; i += 1) pthread_join(thread[i], NULL);
  for (size_t i = 0; i < request_count; i += 1) calfcalc_free(first[i]);
  calfcalc_close(list);
  printf("%ld calls, %ld different answers\n", atomic_load(&calls), atomic_load(&differences));
  return atomic_load(&differences) != 0;
}
