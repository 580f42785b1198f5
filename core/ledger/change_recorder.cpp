#include "ledger/change_recorder.h"

#include <sqlite3.h>

namespace taizhang {

ChangeRecorder::ChangeRecorder(Connection& connection) : m_connection{connection} {
    m_connection.check(sqlite3session_create(connection.handle(), "main", &m_session));
    for (const char* table : data_tables)
        m_connection.check(sqlite3session_attach(m_session, table));
}

ChangeRecorder::~ChangeRecorder() {
    sqlite3session_delete(m_session);
}

Changeset ChangeRecorder::changeset() {
    int size = 0;
    void* bytes = nullptr;
    m_connection.check(sqlite3session_changeset(m_session, &size, &bytes));
    return take_changeset(bytes, size);
}

ChangeRecorder::Pause::Pause(ChangeRecorder& recorder) : m_recorder{recorder} {
    sqlite3session_enable(m_recorder.m_session, 0);
}

ChangeRecorder::Pause::~Pause() {
    sqlite3session_enable(m_recorder.m_session, 1);
}

} // namespace taizhang
