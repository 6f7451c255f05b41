#ifndef GUANXI_CSQLITE_H
#define GUANXI_CSQLITE_H

#include <sqlite3.h>

#include "FileStart.h"
#include "GatheringVFS.h"

#endif
