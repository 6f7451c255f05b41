#include "FileStart.h"

#include <sqlite3.h>
#include <stdlib.h>

int file_start_read(const char *path, void *bytes, int count) {
  sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
  if (!vfs) return SQLITE_CANTOPEN;
  sqlite3_file *file = calloc(1, (size_t)vfs->szOsFile);
  const char *name = sqlite3_create_filename(path, "", "", 0, NULL);
  int result = SQLITE_NOMEM;
  if (file && name) {
    result = vfs->xOpen(vfs, name, file, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY, NULL);
    if (result == SQLITE_OK) result = file->pMethods->xRead(file, bytes, count, 0);
    if (file->pMethods) file->pMethods->xClose(file);
  }
  sqlite3_free_filename(name);
  free(file);
  return result;
}
