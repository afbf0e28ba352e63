#include "CalfWeb.h"

// clang offers #embed, a feature of C23, in older standards too and warns of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t common_data_mjs[] = {
#embed "common/data.mjs"
};
static const uint8_t common_dom_mjs[] = {
#embed "common/dom.mjs"
};
static const uint8_t common_engine_mjs[] = {
#embed "common/engine.mjs"
};
static const uint8_t common_fields_mjs[] = {
#embed "common/fields.mjs"
};
static const uint8_t common_files_mjs[] = {
#embed "common/files.mjs"
};
static const uint8_t common_style_css[] = {
#embed "common/style.css"
};
static const uint8_t common_walk_mjs[] = {
#embed "common/walk.mjs"
};
static const uint8_t common_words_mjs[] = {
#embed "common/words.mjs"
};
static const uint8_t aid_aid_mjs[] = {
#embed "aid/aid.mjs"
};
static const uint8_t aid_answers_mjs[] = {
#embed "aid/answers.mjs"
};
static const uint8_t aid_main_mjs[] = {
#embed "aid/main.mjs"
};
static const uint8_t aid_page_html[] = {
#embed "aid/page.html"
};
static const uint8_t aid_print_css[] = {
#embed "aid/print.css"
};
static const uint8_t aid_request_mjs[] = {
#embed "aid/request.mjs"
};
static const uint8_t aid_step_decision_mjs[] = {
#embed "aid/step-decision.mjs"
};
static const uint8_t aid_style_css[] = {
#embed "aid/style.css"
};
static const uint8_t strings_en_json[] = {
#embed "strings.en.json"
};
static const uint8_t engine_calfcalc_mjs[] = {
#embed "../../CalfWasm/calfcalc.mjs"
};

static const CalfWebFile files[] = {
    {"common/data.mjs", common_data_mjs, sizeof common_data_mjs},
    {"common/dom.mjs", common_dom_mjs, sizeof common_dom_mjs},
    {"common/engine.mjs", common_engine_mjs, sizeof common_engine_mjs},
    {"common/fields.mjs", common_fields_mjs, sizeof common_fields_mjs},
    {"common/files.mjs", common_files_mjs, sizeof common_files_mjs},
    {"common/style.css", common_style_css, sizeof common_style_css},
    {"common/walk.mjs", common_walk_mjs, sizeof common_walk_mjs},
    {"common/words.mjs", common_words_mjs, sizeof common_words_mjs},
    {"aid/aid.mjs", aid_aid_mjs, sizeof aid_aid_mjs},
    {"aid/answers.mjs", aid_answers_mjs, sizeof aid_answers_mjs},
    {"aid/main.mjs", aid_main_mjs, sizeof aid_main_mjs},
    {"aid/page.html", aid_page_html, sizeof aid_page_html},
    {"aid/print.css", aid_print_css, sizeof aid_print_css},
    {"aid/request.mjs", aid_request_mjs, sizeof aid_request_mjs},
    {"aid/step-decision.mjs", aid_step_decision_mjs, sizeof aid_step_decision_mjs},
    {"aid/style.css", aid_style_css, sizeof aid_style_css},
    {"strings.en.json", strings_en_json, sizeof strings_en_json},
    {"../../CalfWasm/calfcalc.mjs", engine_calfcalc_mjs, sizeof engine_calfcalc_mjs},
};

size_t calf_web_file_count(void) { return sizeof files / sizeof files[0]; }

CalfWebFile calf_web_file(size_t place) {
  return place < calf_web_file_count() ? files[place] : (CalfWebFile){"", (const uint8_t *)"", 0};
}

// Where Sources/CalfPage/build was not run there is no engine.
#if __has_embed("../../../.build/page/calfcalc.wasm.gz") == __STDC_EMBED_FOUND__
static const uint8_t engine[] = {
#embed "../../../.build/page/calfcalc.wasm.gz"
};
CalfWebFile calf_web_engine(void) { return (CalfWebFile){"calfcalc.wasm.gz", engine, sizeof engine}; }
#else
CalfWebFile calf_web_engine(void) { return (CalfWebFile){"", (const uint8_t *)"", 0}; }
#endif
