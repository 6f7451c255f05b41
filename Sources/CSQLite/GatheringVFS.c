#include "GatheringVFS.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// What is written to a log waits in memory until it is flushed to the disk, read back, or about to be announced to
// other programs through the shared index; the order of what the system sees is that of SQLite. The functions of the
// shared index belong to the book's file, so that file knows its log.
struct gathering_file {
  sqlite3_file base;
  sqlite3_file *real;
  struct gathering_file *log;
  struct gathering_file *book;
  int is_log;
  int failure;
  char *bytes;
  sqlite3_int64 offset;
  int count;
};

// SQLite's own write for Unix passes on no more than 128 KiB at once.
enum { room = 31 * 4096 };

static struct gathering_file *of(sqlite3_file *file) { return (struct gathering_file *)file; }
static sqlite3_file *real_of(sqlite3_file *file) { return of(file)->real; }
#define REAL(file) (real_of(file)->pMethods)

static int pass_on(struct gathering_file *file) {
  if (file->failure != SQLITE_OK) return file->failure;
  if (file->count == 0) return SQLITE_OK;
  int count = file->count;
  file->count = 0;
  return file->failure = file->real->pMethods->xWrite(file->real, file->bytes, count, file->offset);
}

static void pass_on_log(sqlite3_file *book) {
  if (of(book)->log) pass_on(of(book)->log);
}

static int gathering_close(sqlite3_file *file) {
  struct gathering_file *gathering = of(file);
  int passed = pass_on(gathering);
  if (gathering->book) gathering->book->log = NULL;
  if (gathering->log) gathering->log->book = NULL;
  int result = REAL(file) ? REAL(file)->xClose(real_of(file)) : SQLITE_OK;
  free(gathering->real);
  free(gathering->bytes);
  file->pMethods = NULL;
  return passed == SQLITE_OK ? result : passed;
}

static int gathering_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  struct gathering_file *gathering = of(file);
  if (!gathering->is_log) return REAL(file)->xWrite(real_of(file), bytes, size, offset);
  if (gathering->count > 0 && (offset != gathering->offset + gathering->count || gathering->count + size > room)) {
    int result = pass_on(gathering);
    if (result != SQLITE_OK) {
      gathering->failure = SQLITE_OK;
      return result;
    }
  }
  if (!gathering->bytes) gathering->bytes = malloc(room);
  if (!gathering->bytes || size > room) return REAL(file)->xWrite(real_of(file), bytes, size, offset);
  if (gathering->count == 0) gathering->offset = offset;
  memcpy(gathering->bytes + gathering->count, bytes, (size_t)size);
  gathering->count += size;
  return SQLITE_OK;
}

// A failure is told once: after it SQLite takes the edit back and may begin another.
static int passed_on(sqlite3_file *file) {
  int result = pass_on(of(file));
  of(file)->failure = SQLITE_OK;
  return result;
}

static int gathering_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  int result = passed_on(file);
  return result == SQLITE_OK ? REAL(file)->xRead(real_of(file), bytes, size, offset) : result;
}

static int gathering_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int result = passed_on(file);
  return result == SQLITE_OK ? REAL(file)->xTruncate(real_of(file), size) : result;
}

static int gathering_sync(sqlite3_file *file, int flags) {
  int result = passed_on(file);
  return result == SQLITE_OK ? REAL(file)->xSync(real_of(file), flags) : result;
}

static int gathering_size(sqlite3_file *file, sqlite3_int64 *size) {
  int result = passed_on(file);
  return result == SQLITE_OK ? REAL(file)->xFileSize(real_of(file), size) : result;
}

static int gathering_control(sqlite3_file *file, int what, void *argument) {
  int result = passed_on(file);
  return result == SQLITE_OK ? REAL(file)->xFileControl(real_of(file), what, argument) : result;
}

static int gathering_lock(sqlite3_file *file, int lock) { return REAL(file)->xLock(real_of(file), lock); }
static int gathering_unlock(sqlite3_file *file, int lock) { return REAL(file)->xUnlock(real_of(file), lock); }
static int gathering_reserved(sqlite3_file *file, int *out) {
  return REAL(file)->xCheckReservedLock(real_of(file), out);
}
static int gathering_sector(sqlite3_file *file) { return REAL(file)->xSectorSize(real_of(file)); }
static int gathering_device(sqlite3_file *file) { return REAL(file)->xDeviceCharacteristics(real_of(file)); }

static int gathering_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
  return REAL(file)->xShmMap(real_of(file), page, size, extend, out);
}

static int gathering_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  pass_on_log(file);
  return REAL(file)->xShmLock(real_of(file), offset, count, flags);
}

static void gathering_shm_barrier(sqlite3_file *file) {
  pass_on_log(file);
  REAL(file)->xShmBarrier(real_of(file));
}

static int gathering_shm_unmap(sqlite3_file *file, int erase) {
  return REAL(file)->xShmUnmap(real_of(file), erase);
}

// Version 2: without pages mapped from the file.
static const sqlite3_io_methods gathering_methods = {
    2, gathering_close, gathering_read, gathering_write, gathering_truncate, gathering_sync, gathering_size,
    gathering_lock, gathering_unlock, gathering_reserved, gathering_control, gathering_sector, gathering_device,
    gathering_shm_map, gathering_shm_lock, gathering_shm_barrier, gathering_shm_unmap, NULL, NULL};

static int gathering_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  (void)vfs;
  sqlite3_vfs *base = sqlite3_vfs_find(NULL);
  struct gathering_file *gathering = of(file);
  memset(gathering, 0, sizeof *gathering);
  gathering->real = calloc(1, (size_t)base->szOsFile);
  if (!gathering->real) return SQLITE_NOMEM;
  int result = base->xOpen(base, name, gathering->real, flags, out);
  if (!gathering->real->pMethods) {
    free(gathering->real);
    gathering->real = NULL;
    return result;
  }
  file->pMethods = &gathering_methods;
  gathering->is_log = (flags & SQLITE_OPEN_WAL) != 0;
  if (result == SQLITE_OK && gathering->is_log && name) {
    struct gathering_file *book = of(sqlite3_database_file_object(name));
    if (book && book->base.pMethods == &gathering_methods) {
      gathering->book = book;
      book->log = gathering;
    } else {
      gathering->is_log = 0;
    }
  }
  return result;
}

#define BASE sqlite3_vfs *base = ((void)vfs, sqlite3_vfs_find(NULL))
static int gathering_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
  BASE;
  return base->xDelete(base, name, syncs);
}
static int gathering_access(sqlite3_vfs *vfs, const char *name, int flags, int *out) {
  BASE;
  return base->xAccess(base, name, flags, out);
}
static int gathering_path(sqlite3_vfs *vfs, const char *name, int size, char *out) {
  BASE;
  return base->xFullPathname(base, name, size, out);
}
static int gathering_random(sqlite3_vfs *vfs, int size, char *out) {
  BASE;
  return base->xRandomness(base, size, out);
}
static int gathering_sleep(sqlite3_vfs *vfs, int microseconds) {
  BASE;
  return base->xSleep(base, microseconds);
}
static int gathering_time(sqlite3_vfs *vfs, double *out) {
  BASE;
  return base->xCurrentTime(base, out);
}
static int gathering_error(sqlite3_vfs *vfs, int size, char *out) {
  BASE;
  return base->xGetLastError ? base->xGetLastError(base, size, out) : 0;
}

static sqlite3_vfs gathering_vfs = {
    .iVersion = 1,
    .szOsFile = sizeof(struct gathering_file),
    .mxPathname = 4096,
    .zName = GATHERING_VFS,
    .xOpen = gathering_open,
    .xDelete = gathering_delete,
    .xAccess = gathering_access,
    .xFullPathname = gathering_path,
    .xRandomness = gathering_random,
    .xSleep = gathering_sleep,
    .xCurrentTime = gathering_time,
    .xGetLastError = gathering_error,
};

int gathering_vfs_register(void) {
  return sqlite3_vfs_find(GATHERING_VFS) ? SQLITE_OK : sqlite3_vfs_register(&gathering_vfs, 0);
}
