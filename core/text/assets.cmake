# The source that holds the files of assets/ (see assets.h).
set(asset_names)
set(asset_files)
function(taizhang_embed name file)
  set(asset_names ${asset_names} ${name} PARENT_SCOPE)
  set(asset_files ${asset_files} ${PROJECT_SOURCE_DIR}/assets/${file} PARENT_SCOPE)
endfunction()
taizhang_embed(built_in_catalogue_csv catalogue.csv)
taizhang_embed(built_in_cadences_csv cadences.csv)
taizhang_embed(han_readings_txt readings.txt)
taizhang_embed(report_words_csv report_words.csv)
taizhang_embed(report_aliases_csv report_aliases.csv)
taizhang_embed(built_in_narrative_zh narrative/zh-CN.txt)
taizhang_embed(built_in_narrative_en narrative/en.txt)
taizhang_embed(document_styles_xml document/styles.xml)
taizhang_embed(document_settings_xml document/settings.xml)
taizhang_embed(document_fonts_xml document/fontTable.xml)
taizhang_embed(slide_theme_xml slides/theme.xml)
taizhang_embed(slide_master_xml slides/slideMaster.xml)
taizhang_embed(slide_layout_xml slides/slideLayout.xml)
taizhang_embed(slide_notes_master_xml slides/notesMaster.xml)
taizhang_embed(web_page_css web/page.css)
taizhang_embed(web_page_js web/page.js)
set(embed ${CMAKE_CURRENT_LIST_DIR}/embed.cmake)
set(embedded_assets ${CMAKE_CURRENT_BINARY_DIR}/assets.cpp)
add_custom_command(
  OUTPUT ${embedded_assets}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${embedded_assets}
    "-DNAMES=${asset_names}" "-DFILES=${asset_files}" -P ${embed}
  DEPENDS ${asset_files} ${embed}
  COMMENT "Embedding assets"
  VERBATIM)
target_sources(taizhang_core PRIVATE ${embedded_assets})
