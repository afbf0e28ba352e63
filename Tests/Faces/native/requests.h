// The lines of standard input, kept.
#include "LinesIO.h"
#include <stdlib.h>
#include <string.h>

enum { most_requests = 1000 };
static struct {
  uint8_t *bytes;
  size_t length;
} requests[most_requests];
static size_t request_count;

static inline void read_requests(void) {
  const uint8_t *line;
  size_t length;
  while (request_count < most_requests && (line = next_line(&length))) {
    uint8_t *bytes = malloc(length + 1);
    if (!bytes) abort();
    memcpy(bytes, line, length);
    requests[request_count].bytes = bytes;
    requests[request_count++].length = length;
  }
  if (!request_count) abort();
}
