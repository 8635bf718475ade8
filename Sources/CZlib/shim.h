#ifndef PROVENANCE_CZLIB_SHIM_H
#define PROVENANCE_CZLIB_SHIM_H

#if !__has_include(<zlib.h>)
#error "zlib is missing. On Debian: apt-get install zlib1g-dev. On macOS: brew install zlib pkg-config."
#else
#include <zlib.h>
#endif

#endif
