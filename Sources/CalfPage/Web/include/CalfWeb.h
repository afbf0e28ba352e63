// The files of this folder, and the engine if it was built, as bytes of the program.
#ifndef CALF_WEB_H
#define CALF_WEB_H

#include <stddef.h>
#include <stdint.h>

// A file's path from this folder and its bytes; they live as long as the program.
typedef struct {
  const char *_Nonnull path;
  const uint8_t *_Nonnull bytes;
  size_t length;
} CalfWebFile;

size_t calf_web_file_count(void);
CalfWebFile calf_web_file(size_t place);

// calfcalc.wasm, packed, as Sources/CalfPage/build leaves it; no bytes where it was not run.
CalfWebFile calf_web_engine(void);

#endif
