# The source that holds the files of assets/ (see assets.h).
set(catalogue ${PROJECT_SOURCE_DIR}/assets/catalogue.csv)
set(cadences ${PROJECT_SOURCE_DIR}/assets/cadences.csv)
set(narratives ${PROJECT_SOURCE_DIR}/assets/narrative/zh-CN.txt
               ${PROJECT_SOURCE_DIR}/assets/narrative/en.txt)
set(embed ${CMAKE_CURRENT_LIST_DIR}/embed.cmake)
set(embedded_assets ${CMAKE_CURRENT_BINARY_DIR}/assets.cpp)
add_custom_command(
  OUTPUT ${embedded_assets}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${embedded_assets}
    "-DNAMES=built_in_catalogue_csv;built_in_cadences_csv;built_in_narrative_zh;built_in_narrative_en"
    "-DFILES=${catalogue};${cadences};${narratives}" -P ${embed}
  DEPENDS ${catalogue} ${cadences} ${narratives} ${embed}
  COMMENT "Embedding assets"
  VERBATIM)
target_sources(taizhang_core PRIVATE ${embedded_assets})
