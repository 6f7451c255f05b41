#include "FaultVFS.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// One thread works with the books of a process that installs this.
static sqlite3_vfs faulty;
static sqlite3_vfs *real_vfs;
static unsigned delay;
static long failing_after = -1, failures;
static int failing_code;
static bool recording;
static struct faultvfs_operation *operations;
static long operation_count, operation_room;

struct fault_file {
  sqlite3_file base;
  const char *path;
  sqlite3_file *real;
};

static sqlite3_file *real_of(sqlite3_file *file) { return ((struct fault_file *)file)->real; }

static void remember(enum faultvfs_kind kind, const char *path, const void *bytes, long long size, long long offset) {
  if (!recording || !path) return;
  if (operation_count == operation_room) {
    operation_room = operation_room ? 2 * operation_room : 1024;
    operations = realloc(operations, (size_t)operation_room * sizeof *operations);
  }
  struct faultvfs_operation operation = {.kind = kind, .path = path, .offset = offset, .size = size};
  if (bytes) {
    unsigned char *copy = malloc((size_t)size);
    memcpy(copy, bytes, (size_t)size);
    operation.bytes = copy;
  }
  operations[operation_count++] = operation;
}

/// What a file that survives crashes meets before it is changed: slowness, and the failure that was ordered.
static int trouble(sqlite3_file *file) {
  if (!((struct fault_file *)file)->path) return SQLITE_OK;
  if (delay) usleep(delay);
  if (failing_after < 0) return SQLITE_OK;
  if (failing_after > 0) {
    failing_after--;
    return SQLITE_OK;
  }
  failures++;
  return failing_code;
}

static int fault_close(sqlite3_file *file) {
  int result = real_of(file)->pMethods ? real_of(file)->pMethods->xClose(real_of(file)) : SQLITE_OK;
  file->pMethods = NULL;
  return result;
}

static int fault_read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset) {
  return real_of(file)->pMethods->xRead(real_of(file), bytes, size, offset);
}

static int fault_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset) {
  int result = trouble(file);
  if (result != SQLITE_OK) return result;
  remember(faultvfs_write, ((struct fault_file *)file)->path, bytes, size, offset);
  return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, offset);
}

static int fault_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int result = trouble(file);
  if (result != SQLITE_OK) return result;
  remember(faultvfs_truncate, ((struct fault_file *)file)->path, NULL, size, 0);
  return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int fault_sync(sqlite3_file *file, int flags) {
  int result = trouble(file);
  if (result != SQLITE_OK) return result;
  result = real_of(file)->pMethods->xSync(real_of(file), flags);
  if (result == SQLITE_OK) remember(faultvfs_sync, ((struct fault_file *)file)->path, NULL, 0, 0);
  return result;
}

static int fault_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
static int fault_lock(sqlite3_file *file, int lock) { return real_of(file)->pMethods->xLock(real_of(file), lock); }
static int fault_unlock(sqlite3_file *file, int lock) { return real_of(file)->pMethods->xUnlock(real_of(file), lock); }
static int fault_reserved(sqlite3_file *file, int *out) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}
static int fault_control(sqlite3_file *file, int what, void *argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}
static int fault_sector(sqlite3_file *file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
static int fault_device(sqlite3_file *file) { return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file)); }
static int fault_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out) {
  return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, out);
}
static int fault_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
static void fault_shm_barrier(sqlite3_file *file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
static int fault_shm_unmap(sqlite3_file *file, int erase) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), erase);
}

// Version 2: without xFetch, so that every change passes through xWrite.
static const sqlite3_io_methods fault_methods = {
    2,           fault_close,   fault_read,     fault_write,   fault_truncate, fault_sync,
    fault_size,  fault_lock,    fault_unlock,   fault_reserved, fault_control, fault_sector,
    fault_device, fault_shm_map, fault_shm_lock, fault_shm_barrier, fault_shm_unmap, NULL, NULL};

static int fault_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  (void)vfs;
  struct fault_file *fault = (struct fault_file *)file;
  memset(fault, 0, sizeof *fault);
  fault->real = (sqlite3_file *)(fault + 1);
  bool lasts = name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL));
  bool is_new = lasts && access(name, F_OK) != 0;
  int result = real_vfs->xOpen(real_vfs, name, fault->real, flags, out);
  if (result != SQLITE_OK) return result;
  fault->base.pMethods = &fault_methods;
  if (lasts) fault->path = recording ? strdup(name) : "";
  if (is_new) remember(faultvfs_create, fault->path, NULL, 0, 0);
  return SQLITE_OK;
}

static int fault_delete(sqlite3_vfs *vfs, const char *name, int flushes) {
  (void)vfs;
  int result = real_vfs->xDelete(real_vfs, name, flushes);
  if (result == SQLITE_OK && recording) remember(faultvfs_delete, strdup(name), NULL, flushes, 0);
  return result;
}

void faultvfs_install(void) {
  if (real_vfs) return;
  real_vfs = sqlite3_vfs_find(0);
  faulty = *real_vfs;
  faulty.zName = "faulty";
  faulty.szOsFile = (int)sizeof(struct fault_file) + real_vfs->szOsFile;
  faulty.xOpen = fault_open;
  faulty.xDelete = fault_delete;
  sqlite3_vfs_register(&faulty, 1);
}

void faultvfs_delay(unsigned microseconds) { delay = microseconds; }

void faultvfs_fail(long after, int code) {
  failing_after = after;
  failing_code = code;
  failures = 0;
}

long faultvfs_failures(void) { return failures; }
void faultvfs_record(bool on) { recording = on; }
long faultvfs_recorded(void) { return operation_count; }
struct faultvfs_operation faultvfs_operation_at(long index) { return operations[index]; }
