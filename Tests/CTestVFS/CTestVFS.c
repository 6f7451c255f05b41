#include "CTestVFS.h"

#include <sqlite3.h>
#include <stdatomic.h>
#include <string.h>

static sqlite3_vfs counting;
static sqlite3_vfs *real_vfs;
static sqlite3_io_methods log_methods;
static const sqlite3_io_methods *real_log_methods;
static atomic_long log_syncs;

static int log_sync(sqlite3_file *file, int flags) {
  atomic_fetch_add(&log_syncs, 1);
  return real_log_methods->xSync(file, flags);
}

// The real layer opens the file; only the table of methods of a log is exchanged for one that counts.
static int counting_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  (void)vfs;
  int result = real_vfs->xOpen(real_vfs, name, file, flags, out);
  if (result == SQLITE_OK && (flags & SQLITE_OPEN_WAL)) {
    if (!real_log_methods) {
      real_log_methods = file->pMethods;
      log_methods = *file->pMethods;
      log_methods.xSync = log_sync;
    }
    file->pMethods = &log_methods;
  }
  return result;
}

void testvfs_install(void) {
  if (real_vfs) return;
  real_vfs = sqlite3_vfs_find(0);
  counting = *real_vfs;
  counting.zName = "counting";
  counting.xOpen = counting_open;
  sqlite3_vfs_register(&counting, 1);
}

long testvfs_log_syncs(void) { return atomic_load(&log_syncs); }
