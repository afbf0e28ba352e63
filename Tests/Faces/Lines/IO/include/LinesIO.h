// Lines in and bytes out, any bytes at all: what neither Embedded Swift nor `readLine` has.
#ifndef LINES_IO_H
#define LINES_IO_H

#include <stddef.h>
#include <stdint.h>

#ifndef __clang__
#define _Nullable
#define _Nonnull
#endif

// The next line of standard input without its end, in a buffer that the next call uses again; null at the end.
const uint8_t *_Nullable next_line(size_t *_Nonnull length);
// Writes a line to standard output.
void write_line(const uint8_t *_Nonnull bytes, size_t length);

#endif
