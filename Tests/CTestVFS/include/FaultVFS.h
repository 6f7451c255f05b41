#ifndef GUANXI_FAULTVFS_H
#define GUANXI_FAULTVFS_H

#include <stdbool.h>

/// What a program asked of the disk that may be lost when the power is cut.
enum faultvfs_kind { faultvfs_create, faultvfs_write, faultvfs_truncate, faultvfs_sync, faultvfs_delete };

struct faultvfs_operation {
  enum faultvfs_kind kind;
  const char *path;
  long long offset;
  /// The bytes of a write, the length after a truncation; of a deletion, whether its folder was flushed.
  long long size;
  const unsigned char *bytes;
};

/// Makes a file system layer that can be slow, can fail and can remember the default of every connection opened from now on.
void faultvfs_install(void);

/// From now on every write and flush takes so much longer.
void faultvfs_delay(unsigned microseconds);

/// The write or flush after the next `after` ones fails with a code of SQLite, and so do all that follow, until a
/// negative `after`.
void faultvfs_fail(long after, int code);

/// How many writes and flushes failed since `faultvfs_fail`.
long faultvfs_failures(void);

/// Remembers what is asked of the disk from now on, or stops remembering.
void faultvfs_record(bool on);

/// How much is remembered, and each in order. Bytes and path stay where they are to the end of the process.
long faultvfs_recorded(void);
struct faultvfs_operation faultvfs_operation_at(long index);

#endif
