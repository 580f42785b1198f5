#pragma once

#include <string>

namespace taizhang::testing {

// The first lines of our own CSV files.

inline const std::string indicator_columns = "code,name_zh,name_en,category,units,measure,"
                                             "numerator,denominator,direction,decimals,aliases\n";
inline const std::string unit_columns = "code,name,parent,kind,active_from,active_to,order\n";
inline const std::string target_columns = "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n";
inline const std::string cadence_columns =
    "indicator,unit,count,per,owed_by,active_from,active_to\n";
inline const std::string exclusion_columns = "indicator,unit,start,end,reason\n";
inline const std::string record_columns =
    "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n";

} // namespace taizhang::testing
