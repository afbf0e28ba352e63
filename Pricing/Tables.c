#include "CalfTables.h"

// clang offers #embed, a feature of C23, in older standards too and warns of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t products[] = {
#embed "products.csv"
};
static const uint8_t dosage[] = {
#embed "dosage.csv"
};
static const uint8_t markets[] = {
#embed "markets.csv"
};
static const uint8_t plan[] = {
#embed "plan.csv"
};
static const uint8_t sources[] = {
#embed "sources.csv"
};
static const uint8_t version[] = {
#embed "version.txt"
};
static const uint8_t schema[] = {
#embed "price-list.schema.json"
};
static const uint8_t starter[] = {
#embed "lists/starter.json"
};
static const uint8_t list_au[] = {
#embed "lists/example-au.json"
};
static const uint8_t list_gb[] = {
#embed "lists/example-gb.json"
};
static const uint8_t list_kr[] = {
#embed "lists/example-kr.json"
};
static const uint8_t list_sg[] = {
#embed "lists/example-sg.json"
};
static const uint8_t list_us[] = {
#embed "lists/example-us.json"
};

CalfTable calf_table_products(void) { return (CalfTable){products, sizeof products}; }
CalfTable calf_table_dosage(void) { return (CalfTable){dosage, sizeof dosage}; }
CalfTable calf_table_markets(void) { return (CalfTable){markets, sizeof markets}; }
CalfTable calf_table_plan(void) { return (CalfTable){plan, sizeof plan}; }
CalfTable calf_table_sources(void) { return (CalfTable){sources, sizeof sources}; }
CalfTable calf_table_version(void) { return (CalfTable){version, sizeof version}; }
CalfTable calf_table_schema(void) { return (CalfTable){schema, sizeof schema}; }
CalfTable calf_table_starter(void) { return (CalfTable){starter, sizeof starter}; }

static const CalfTable lists[] = {
    {list_au, sizeof list_au}, {list_gb, sizeof list_gb}, {list_kr, sizeof list_kr},
    {list_sg, sizeof list_sg}, {list_us, sizeof list_us},
};

size_t calf_table_list_count(void) { return sizeof lists / sizeof lists[0]; }

CalfTable calf_table_list(size_t place) {
  return place < calf_table_list_count() ? lists[place] : (CalfTable){version, 0};
}
