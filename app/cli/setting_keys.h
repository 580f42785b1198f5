#pragma once

#include "intake/definitions/setting_steps.h"
#include "text/text_id.h"

namespace taizhang::cli {

/// A setting as the command line names it.
struct SettingKey {
    enum class Kind { number, name };

    std::string key;
    Kind kind = Kind::number;
    TextId expected{};                                    ///< what a value has to be
    std::function<std::string(const Definitions&)> value; ///< empty = not set
    /// Sets it in definitions; false when the value can't be it.
    std::function<bool(Definitions&, const std::string& value)> suppose;
    std::function<LedgerStep(const Definitions& supposed)> step;
};

/// Those of a ledger, in the order in which they are listed: an indicator's department only where
/// it has one of its own.
std::vector<SettingKey> setting_keys(const Definitions& definitions);

/// Throws wrong_usage for a key that no ledger can have, and for a number that can't be its value.
void check_setting(const std::string& key, const std::optional<std::string>& value);

/// Throws said_no for a category or an indicator that the ledger does not have.
SettingKey setting_named(const Definitions& definitions, const std::string& key);

} // namespace taizhang::cli
