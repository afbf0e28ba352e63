// What an Embedded Swift program lacks: lines in and bytes out.
#ifndef SAME_BYTES_IO_H
#define SAME_BYTES_IO_H

#include <stddef.h>
#include <stdint.h>

// The next line of standard input without its end, in a buffer that the next call uses again; null at the end.
const uint8_t *_Nullable same_bytes_line(size_t *_Nonnull length);
void same_bytes_write(const uint8_t *_Nonnull bytes, size_t length);

#endif
