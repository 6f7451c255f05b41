#ifndef GUANXI_CNETTLE_H
#define GUANXI_CNETTLE_H

#include <nettle/sha2.h>
#include <nettle/version.h>

/// Ends a SHA-256 hash; the length argument went away in Nettle 4.
static inline void guanxi_sha256_digest(struct sha256_ctx *context, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(context, digest);
#else
  sha256_digest(context, SHA256_DIGEST_SIZE, digest);
#endif
}

#endif
