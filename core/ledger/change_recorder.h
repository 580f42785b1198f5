#pragma once

#include "ledger/changeset.h"
#include "ledger/connection.h"

struct sqlite3_session;

namespace taizhang {

/// Records what a transaction changes in the data tables, with SQLite's session extension.
class ChangeRecorder {
public:
    explicit ChangeRecorder(Connection& connection);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;

    /// Changes made while one of these lives are not recorded.
    class Pause {
    public:
        explicit Pause(ChangeRecorder& recorder);
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        ChangeRecorder& m_recorder;
    };

    /// What changed so far; empty when nothing did.
    Changeset changeset();

private:
    Connection& m_connection;
    sqlite3_session* m_session = nullptr;
};

} // namespace taizhang
