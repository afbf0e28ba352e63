// The tables of this folder as bytes of the program: no file is looked up at run time.
#ifndef CALF_TABLES_H
#define CALF_TABLES_H

#include <stddef.h>
#include <stdint.h>

// A file's bytes; they live as long as the program.
typedef struct {
  const uint8_t *_Nonnull bytes;
  size_t length;
} CalfTable;

CalfTable calf_table_products(void);
CalfTable calf_table_dosage(void);
CalfTable calf_table_markets(void);
CalfTable calf_table_plan(void);
CalfTable calf_table_sources(void);
CalfTable calf_table_version(void);
CalfTable calf_table_schema(void);
CalfTable calf_table_starter(void);

// The example price lists, in the order of their ids.
size_t calf_table_list_count(void);
CalfTable calf_table_list(size_t place);

#endif
