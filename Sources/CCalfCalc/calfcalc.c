// The header stands on its own; the functions are in Sources/CalfABI.
#include "calfcalc.h"
