#ifndef PROVENANCE_CLIBXML2_SHIM_H
#define PROVENANCE_CLIBXML2_SHIM_H

#if !__has_include(<libxml/HTMLparser.h>)
#error "libxml2 is missing. On Debian: apt-get install libxml2-dev. On macOS: brew install libxml2 pkg-config."
#else
#include <libxml/xmlversion.h>
// Debian's libxml2 would pull in the system's ICU, whose types clash with those of Foundation's own
// ICU in one module graph. Only a private handle of the encoding table needs it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif

#endif
