#include "CalfWeb.h"

// clang offers #embed, a feature of C23, in older standards too and warns of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t common_base94_mjs[] = {
#embed "common/base94.mjs"
};
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
static const uint8_t common_loader_mjs[] = {
#embed "common/loader.mjs"
};
static const uint8_t common_lzma_mjs[] = {
#embed "common/lzma.mjs"
};
static const uint8_t common_money_mjs[] = {
#embed "common/money.mjs"
};
static const uint8_t common_style_css[] = {
#embed "common/style.css"
};
static const uint8_t common_typed_mjs[] = {
#embed "common/typed.mjs"
};
static const uint8_t common_visible_mjs[] = {
#embed "common/visible.mjs"
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
static const uint8_t aid_bars_mjs[] = {
#embed "aid/bars.mjs"
};
static const uint8_t aid_basis_mjs[] = {
#embed "aid/basis.mjs"
};
static const uint8_t aid_curve_mjs[] = {
#embed "aid/curve.mjs"
};
static const uint8_t aid_fan_mjs[] = {
#embed "aid/fan.mjs"
};
static const uint8_t aid_icons_mjs[] = {
#embed "aid/icons.mjs"
};
static const uint8_t aid_main_mjs[] = {
#embed "aid/main.mjs"
};
static const uint8_t aid_page_html[] = {
#embed "aid/page.html"
};
static const uint8_t aid_points_mjs[] = {
#embed "aid/points.mjs"
};
static const uint8_t aid_price_fields_mjs[] = {
#embed "aid/price-fields.mjs"
};
static const uint8_t aid_print_css[] = {
#embed "aid/print.css"
};
static const uint8_t aid_ranking_mjs[] = {
#embed "aid/ranking.mjs"
};
static const uint8_t aid_request_mjs[] = {
#embed "aid/request.mjs"
};
static const uint8_t aid_saved_mjs[] = {
#embed "aid/saved.mjs"
};
static const uint8_t aid_step_change_mjs[] = {
#embed "aid/step-change.mjs"
};
static const uint8_t aid_step_check_mjs[] = {
#embed "aid/step-check.mjs"
};
static const uint8_t aid_step_cost_mjs[] = {
#embed "aid/step-cost.mjs"
};
static const uint8_t aid_step_decision_mjs[] = {
#embed "aid/step-decision.mjs"
};
static const uint8_t aid_step_fit_mjs[] = {
#embed "aid/step-fit.mjs"
};
static const uint8_t aid_step_harms_mjs[] = {
#embed "aid/step-harms.mjs"
};
static const uint8_t aid_step_lean_mjs[] = {
#embed "aid/step-lean.mjs"
};
static const uint8_t aid_step_matters_mjs[] = {
#embed "aid/step-matters.mjs"
};
static const uint8_t aid_step_questions_mjs[] = {
#embed "aid/step-questions.mjs"
};
static const uint8_t aid_step_suitable_mjs[] = {
#embed "aid/step-suitable.mjs"
};
static const uint8_t aid_step_summary_mjs[] = {
#embed "aid/step-summary.mjs"
};
static const uint8_t aid_step_works_mjs[] = {
#embed "aid/step-works.mjs"
};
static const uint8_t aid_step_mjs[] = {
#embed "aid/step.mjs"
};
static const uint8_t aid_style_css[] = {
#embed "aid/style.css"
};
static const uint8_t aid_summary_mjs[] = {
#embed "aid/summary.mjs"
};
static const uint8_t aid_table_mjs[] = {
#embed "aid/table.mjs"
};
static const uint8_t embed_data_mjs[] = {
#embed "embed/data.mjs"
};
static const uint8_t embed_element_mjs[] = {
#embed "embed/element.mjs"
};
static const uint8_t embed_figures_mjs[] = {
#embed "embed/figures.mjs"
};
static const uint8_t embed_main_mjs[] = {
#embed "embed/main.mjs"
};
static const uint8_t embed_request_mjs[] = {
#embed "embed/request.mjs"
};
static const uint8_t embed_style_css[] = {
#embed "embed/style.css"
};
static const uint8_t staff_desk_mjs[] = {
#embed "staff/desk.mjs"
};
static const uint8_t staff_entries_mjs[] = {
#embed "staff/entries.mjs"
};
static const uint8_t staff_form_mjs[] = {
#embed "staff/form.mjs"
};
static const uint8_t staff_list_file_mjs[] = {
#embed "staff/list-file.mjs"
};
static const uint8_t staff_main_mjs[] = {
#embed "staff/main.mjs"
};
static const uint8_t staff_page_html[] = {
#embed "staff/page.html"
};
static const uint8_t staff_paper_costs_mjs[] = {
#embed "staff/paper-costs.mjs"
};
static const uint8_t staff_paper_countries_mjs[] = {
#embed "staff/paper-countries.mjs"
};
static const uint8_t staff_paper_head_mjs[] = {
#embed "staff/paper-head.mjs"
};
static const uint8_t staff_paper_terms_mjs[] = {
#embed "staff/paper-terms.mjs"
};
static const uint8_t staff_paper_mjs[] = {
#embed "staff/paper.mjs"
};
static const uint8_t staff_print_css[] = {
#embed "staff/print.css"
};
static const uint8_t staff_request_mjs[] = {
#embed "staff/request.mjs"
};
static const uint8_t staff_show_paper_mjs[] = {
#embed "staff/show-paper.mjs"
};
static const uint8_t staff_style_css[] = {
#embed "staff/style.css"
};
static const uint8_t staff_total_mjs[] = {
#embed "staff/total.mjs"
};
static const uint8_t staff_waterfall_mjs[] = {
#embed "staff/waterfall.mjs"
};
static const uint8_t strings_en_json[] = {
#embed "strings.en.json"
};
static const uint8_t engine_calfcalc_mjs[] = {
#embed "../../CalfWasm/calfcalc.mjs"
};

static const CalfWebFile files[] = {
    {"common/base94.mjs", common_base94_mjs, sizeof common_base94_mjs},
    {"common/data.mjs", common_data_mjs, sizeof common_data_mjs},
    {"common/dom.mjs", common_dom_mjs, sizeof common_dom_mjs},
    {"common/engine.mjs", common_engine_mjs, sizeof common_engine_mjs},
    {"common/fields.mjs", common_fields_mjs, sizeof common_fields_mjs},
    {"common/files.mjs", common_files_mjs, sizeof common_files_mjs},
    {"common/loader.mjs", common_loader_mjs, sizeof common_loader_mjs},
    {"common/lzma.mjs", common_lzma_mjs, sizeof common_lzma_mjs},
    {"common/money.mjs", common_money_mjs, sizeof common_money_mjs},
    {"common/style.css", common_style_css, sizeof common_style_css},
    {"common/typed.mjs", common_typed_mjs, sizeof common_typed_mjs},
    {"common/visible.mjs", common_visible_mjs, sizeof common_visible_mjs},
    {"common/walk.mjs", common_walk_mjs, sizeof common_walk_mjs},
    {"common/words.mjs", common_words_mjs, sizeof common_words_mjs},
    {"aid/aid.mjs", aid_aid_mjs, sizeof aid_aid_mjs},
    {"aid/answers.mjs", aid_answers_mjs, sizeof aid_answers_mjs},
    {"aid/bars.mjs", aid_bars_mjs, sizeof aid_bars_mjs},
    {"aid/basis.mjs", aid_basis_mjs, sizeof aid_basis_mjs},
    {"aid/curve.mjs", aid_curve_mjs, sizeof aid_curve_mjs},
    {"aid/fan.mjs", aid_fan_mjs, sizeof aid_fan_mjs},
    {"aid/icons.mjs", aid_icons_mjs, sizeof aid_icons_mjs},
    {"aid/main.mjs", aid_main_mjs, sizeof aid_main_mjs},
    {"aid/page.html", aid_page_html, sizeof aid_page_html},
    {"aid/points.mjs", aid_points_mjs, sizeof aid_points_mjs},
    {"aid/price-fields.mjs", aid_price_fields_mjs, sizeof aid_price_fields_mjs},
    {"aid/print.css", aid_print_css, sizeof aid_print_css},
    {"aid/ranking.mjs", aid_ranking_mjs, sizeof aid_ranking_mjs},
    {"aid/request.mjs", aid_request_mjs, sizeof aid_request_mjs},
    {"aid/saved.mjs", aid_saved_mjs, sizeof aid_saved_mjs},
    {"aid/step-change.mjs", aid_step_change_mjs, sizeof aid_step_change_mjs},
    {"aid/step-check.mjs", aid_step_check_mjs, sizeof aid_step_check_mjs},
    {"aid/step-cost.mjs", aid_step_cost_mjs, sizeof aid_step_cost_mjs},
    {"aid/step-decision.mjs", aid_step_decision_mjs, sizeof aid_step_decision_mjs},
    {"aid/step-fit.mjs", aid_step_fit_mjs, sizeof aid_step_fit_mjs},
    {"aid/step-harms.mjs", aid_step_harms_mjs, sizeof aid_step_harms_mjs},
    {"aid/step-lean.mjs", aid_step_lean_mjs, sizeof aid_step_lean_mjs},
    {"aid/step-matters.mjs", aid_step_matters_mjs, sizeof aid_step_matters_mjs},
    {"aid/step-questions.mjs", aid_step_questions_mjs, sizeof aid_step_questions_mjs},
    {"aid/step-suitable.mjs", aid_step_suitable_mjs, sizeof aid_step_suitable_mjs},
    {"aid/step-summary.mjs", aid_step_summary_mjs, sizeof aid_step_summary_mjs},
    {"aid/step-works.mjs", aid_step_works_mjs, sizeof aid_step_works_mjs},
    {"aid/step.mjs", aid_step_mjs, sizeof aid_step_mjs},
    {"aid/style.css", aid_style_css, sizeof aid_style_css},
    {"aid/summary.mjs", aid_summary_mjs, sizeof aid_summary_mjs},
    {"aid/table.mjs", aid_table_mjs, sizeof aid_table_mjs},
    {"embed/data.mjs", embed_data_mjs, sizeof embed_data_mjs},
    {"embed/element.mjs", embed_element_mjs, sizeof embed_element_mjs},
    {"embed/figures.mjs", embed_figures_mjs, sizeof embed_figures_mjs},
    {"embed/main.mjs", embed_main_mjs, sizeof embed_main_mjs},
    {"embed/request.mjs", embed_request_mjs, sizeof embed_request_mjs},
    {"embed/style.css", embed_style_css, sizeof embed_style_css},
    {"staff/desk.mjs", staff_desk_mjs, sizeof staff_desk_mjs},
    {"staff/entries.mjs", staff_entries_mjs, sizeof staff_entries_mjs},
    {"staff/form.mjs", staff_form_mjs, sizeof staff_form_mjs},
    {"staff/list-file.mjs", staff_list_file_mjs, sizeof staff_list_file_mjs},
    {"staff/main.mjs", staff_main_mjs, sizeof staff_main_mjs},
    {"staff/page.html", staff_page_html, sizeof staff_page_html},
    {"staff/paper-costs.mjs", staff_paper_costs_mjs, sizeof staff_paper_costs_mjs},
    {"staff/paper-countries.mjs", staff_paper_countries_mjs, sizeof staff_paper_countries_mjs},
    {"staff/paper-head.mjs", staff_paper_head_mjs, sizeof staff_paper_head_mjs},
    {"staff/paper-terms.mjs", staff_paper_terms_mjs, sizeof staff_paper_terms_mjs},
    {"staff/paper.mjs", staff_paper_mjs, sizeof staff_paper_mjs},
    {"staff/print.css", staff_print_css, sizeof staff_print_css},
    {"staff/request.mjs", staff_request_mjs, sizeof staff_request_mjs},
    {"staff/show-paper.mjs", staff_show_paper_mjs, sizeof staff_show_paper_mjs},
    {"staff/style.css", staff_style_css, sizeof staff_style_css},
    {"staff/total.mjs", staff_total_mjs, sizeof staff_total_mjs},
    {"staff/waterfall.mjs", staff_waterfall_mjs, sizeof staff_waterfall_mjs},
    {"strings.en.json", strings_en_json, sizeof strings_en_json},
    {"../../CalfWasm/calfcalc.mjs", engine_calfcalc_mjs, sizeof engine_calfcalc_mjs},
};

size_t calf_web_file_count(void) { return sizeof files / sizeof files[0]; }

CalfWebFile calf_web_file(size_t place) {
  return place < calf_web_file_count() ? files[place] : (CalfWebFile){"", (const uint8_t *)"", 0};
}

// Where Sources/CalfPage/build was not run there is no engine.
#if __has_embed("../../../.build/page/calfcalc.wasm.lzma") == __STDC_EMBED_FOUND__
static const uint8_t engine[] = {
#embed "../../../.build/page/calfcalc.wasm.lzma"
};
CalfWebFile calf_web_engine(void) { return (CalfWebFile){"calfcalc.wasm.lzma", engine, sizeof engine}; }
#else
CalfWebFile calf_web_engine(void) { return (CalfWebFile){"", (const uint8_t *)"", 0}; }
#endif
