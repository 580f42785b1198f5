#pragma once

#include <string_view>

namespace taizhang {

// Files of assets/ as they are in the source tree, built into the program.

/// The indicators file of the built-in catalogue (assets/catalogue.csv).
std::string_view built_in_catalogue_csv();

/// The cadences file that goes with it (assets/cadences.csv): a template, whose empty `unit` stands
/// for the root of the ledger that takes it over.
std::string_view built_in_cadences_csv();

/// 汉字 with several readings, or one with ü (assets/readings.txt): character and readings, one a
/// line; ü is v. From Unihan (kMandarin, kTGHZ2013, kHanyuPinlu) and readings of surnames and
/// places.
std::string_view han_readings_txt();

/// The words by which reports are read (assets/report_words.csv), and how reports call the
/// catalogue's indicators beyond its own aliases (assets/report_aliases.csv).
std::string_view report_words_csv();
std::string_view report_aliases_csv();

/// The sentences of the quarter in words (assets/narrative).
std::string_view built_in_narrative_zh();
std::string_view built_in_narrative_en();

// The parts of a report in words that are the same in every one (assets/document).
std::string_view document_styles_xml();
std::string_view document_settings_xml();
std::string_view document_fonts_xml();

// The parts of a presentation that are the same in every one (assets/slides).
std::string_view slide_theme_xml();
std::string_view slide_master_xml();
std::string_view slide_layout_xml();
std::string_view slide_notes_master_xml();

// The look of a page for browsers, and what makes its tables sort and filter (assets/web).
std::string_view web_page_css();
std::string_view web_page_js();

} // namespace taizhang
