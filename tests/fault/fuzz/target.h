#pragma once

#include "fault/fuzz/seeds.h"

#include <memory>
#include <stdexcept>

namespace taizhang::testing {

/// A property that does not hold for an input.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws Broken unless it holds.
inline void must(bool holds, const std::string& what) {
    if (!holds)
        throw Broken{what};
}

/// Something that inputs are given to.
class Target {
public:
    virtual ~Target() = default;
    /// Makes an input and tries it. `input` is what to show when a property does not hold.
    virtual void try_one(Chance& chance, std::string& input) = 0;
};

std::unique_ptr<Target> date_target();
std::unique_ptr<Target> quantity_target();
std::unique_ptr<Target> csv_target();
std::unique_ptr<Target> sheet_target();
std::unique_ptr<Target> file_target(const Seeds& seeds);
std::unique_ptr<Target> office_target(const Seeds& seeds);
std::unique_ptr<Target> paste_target(const Seeds& seeds);
std::unique_ptr<Target> form_target(const Seeds& seeds);
std::unique_ptr<Target> delimited_target(const Seeds& seeds);
std::unique_ptr<Target> xls_target(const Seeds& seeds);
std::unique_ptr<Target> report_target();
std::unique_ptr<Target> ledger_target(const Seeds& seeds);

} // namespace taizhang::testing
