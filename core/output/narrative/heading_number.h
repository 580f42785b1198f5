#pragma once

#include "text/texts.h"

namespace taizhang {

/// The number of a heading of level 1 … 4 as official documents write it: 一、 （一） 1. （1）; in
/// English 1. (1) a. (a). `number` counts from 1.
std::string heading_number(int level, int number, Language language);

/// The number of an item of a list, from 1: `1.` before Chinese, `1. ` before English.
std::string item_number(int number, Language language);

} // namespace taizhang
