#ifndef GUANXI_CSQLITE_H
#define GUANXI_CSQLITE_H

#include <sqlite3.h>

// sqlite3_db_config() is variadic and so cannot be called from Swift.

/// Leaves the write-ahead log as it is when the last connection closes.
static inline int guanxi_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

#endif
