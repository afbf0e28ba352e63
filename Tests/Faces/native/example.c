// The example of calfcalc.h, whole, and what the header promises about odd calls.
#include <assert.h>
#include <calfcalc.h>
#include <stdio.h>
#include <string.h>

static void is_error(const uint8_t *request, size_t length) {
  size_t answered = 0;
  uint8_t *answer = calfcalc_answer(request, length, &answered);
  assert(answer && strncmp((char *)answer, "{\"error\":{\"code\":\"syntax\"", 25) == 0);
  assert(strlen((char *)answer) == answered);
  calfcalc_free(answer);
}

int main(void) {
  const char *request =
      "{\"quote\": {\"priceList\": \"example-gb\", \"date\": \"2026-11-22\","
      " \"product\": \"onabotulinumtoxinA\", \"dose\": {\"left\": 100, \"right\": 100},"
      " \"sessions\": 1, \"detail\": \"totals\"}}";
  uint8_t *answer = calfcalc_answer((const uint8_t *)request, strlen(request), NULL);
  puts((const char *)answer);
  calfcalc_free(answer);

  is_error(NULL, 0);
  is_error(NULL, 17);
  is_error((const uint8_t *)request, 0);
  is_error((const uint8_t *)request, SIZE_MAX);
  is_error((const uint8_t *)request, strlen(request) - 1);
  is_error((const uint8_t *)"\xE2\x82", 2);

  uint8_t *block = calfcalc_alloc(1000);
  assert(block && (uintptr_t)block % 16 == 0);
  memset(block, '[', 1000);
  is_error(block, 1000);
  calfcalc_free(block);
  calfcalc_free(calfcalc_alloc(0));
  calfcalc_free(NULL);
  assert(calfcalc_alloc(SIZE_MAX) == NULL);
  assert(calfcalc_alloc(SIZE_MAX / 4) == NULL);

  puts(calfcalc_version());
}
