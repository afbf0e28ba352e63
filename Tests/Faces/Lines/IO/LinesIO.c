#define _GNU_SOURCE
#include "LinesIO.h"
#include <stdio.h>

const uint8_t *next_line(size_t *length) {
  static char *buffer;
  static size_t capacity;
  ssize_t read = getline(&buffer, &capacity, stdin);
  if (read < 0) return NULL;
  *length = (size_t)(read > 0 && buffer[read - 1] == '\n' ? read - 1 : read);
  return (const uint8_t *)buffer;
}

void write_line(const uint8_t *bytes, size_t length) {
  fwrite(bytes, 1, length, stdout);
  putchar('\n');
}
