// The example of calfcalc.h, whole, and what the header promises about odd calls.
#include "list.h"
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

static void pays(const calfcalc_list *list, const char *request, const char *payable) {
  size_t length = 0;
  uint8_t *answer = calfcalc_answer_from(list, (const uint8_t *)request, strlen(request), &length);
  assert(strlen((char *)answer) == length && strstr((char *)answer, payable));
  calfcalc_free(answer);
}

static void serves_lists(void) {
  calfcalc_list *list = calfcalc_open((const uint8_t *)own_list, strlen(own_list));
  assert(list);
  pays(list, OWN_REQUEST(""), "\"payable\":\"600.00\"");
  pays(list, OWN_REQUEST("\"priceList\": \"own\", "), "\"payable\":\"600.00\"");
  // 200 units of the example list: 100 at 3.60 and 100 at 3.00, and a fee of 20.00; a consultation is given back.
  pays(list, OWN_REQUEST("\"priceList\": \"example-gb\", "), "\"payable\":\"680.00\"");
  pays(NULL, OWN_REQUEST(""), "\"path\":\"quote.priceList\"");
  pays(list, "{", "{\"error\":{\"code\":\"syntax\"");
  calfcalc_close(list);
  calfcalc_close(NULL);
  assert(!calfcalc_open(NULL, 0) && !calfcalc_open((const uint8_t *)own_list, strlen(own_list) - 1));
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

  serves_lists();
  puts(calfcalc_version());
}
