#ifndef PROVENANCE_CLIBXML2_SHIM_H
#define PROVENANCE_CLIBXML2_SHIM_H

#if !__has_include(<libxml/HTMLparser.h>)
#error "libxml2 is missing. On Debian: apt-get install libxml2-dev. On macOS: brew install libxml2 pkg-config."
#else
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif

#endif
