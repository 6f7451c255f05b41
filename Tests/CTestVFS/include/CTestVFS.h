#ifndef GUANXI_CTESTVFS_H
#define GUANXI_CTESTVFS_H

/// Makes a file system layer that counts flushes the default of every connection opened from now on.
void testvfs_install(void);

/// How often a write-ahead log was flushed to the disk since the layer was installed.
long testvfs_log_syncs(void);

#include "FaultVFS.h"

#endif
