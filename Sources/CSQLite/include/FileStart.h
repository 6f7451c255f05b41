#ifndef GUANXI_FILE_START_H
#define GUANXI_FILE_START_H

// Reads the first bytes of a database file as SQLite itself does. A process that opens such a file by other means and
// closes it loses every lock that it has on it: another program then takes the file for free and removes the log that is
// still written to. Returns a code of SQLite.
int file_start_read(const char *path, void *bytes, int count);

#endif
