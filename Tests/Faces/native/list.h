// A price list of one price, 3.00 a unit, and what it is asked: 200 units.
static const char own_list[] =
    "{\"format\": \"calfcalc.price-list/1\", \"id\": \"own\", \"version\": \"1\", \"currency\": \"GBP\","
    " \"validFrom\": \"2026-01-01\", \"items\": [{\"id\": \"calf\", \"name\": \"Calf\", \"role\": \"treatment\","
    " \"product\": \"onabotulinumtoxinA\", \"price\": {\"model\": \"unit\", \"amount\": \"3.00\"}}]}";
#define OWN_REQUEST(list) \
  "{\"quote\": {" list "\"date\": \"2026-11-22\", \"product\": \"onabotulinumtoxinA\"," \
  " \"dose\": {\"total\": 200}, \"sessions\": 1, \"detail\": \"totals\"}}"
