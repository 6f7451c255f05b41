#ifndef GUANXI_GATHERING_VFS_H
#define GUANXI_GATHERING_VFS_H

#define GATHERING_VFS "gathering"

// Makes the file system "gathering" known to SQLite: the default one, but what a commit appends to the write-ahead log
// reaches the system in one piece instead of two pieces a page. May be called again and again.
int gathering_vfs_register(void);

#endif
