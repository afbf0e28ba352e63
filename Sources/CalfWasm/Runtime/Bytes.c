// What the compiler calls for to move, fill and compare bytes.
#include <stddef.h>
#include <stdint.h>

void *memcpy(void *restrict target, const void *restrict source, size_t length) {
  return __builtin_memcpy(target, source, length);
}

void *memmove(void *target, const void *source, size_t length) {
  return __builtin_memmove(target, source, length);
}

void *memset(void *target, int value, size_t length) { return __builtin_memset(target, value, length); }

int memcmp(const void *left, const void *right, size_t length) {
  const uint8_t *a = left, *b = right;
  for (size_t i = 0; i < length; i += 1)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}
