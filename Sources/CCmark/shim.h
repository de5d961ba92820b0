/* CommonMark with footnotes. The table extension is not used: Debian ships neither its header nor a library to link
   with, and its cells carry no positions; ReportReader reads tables from the paragraphs' source lines. */
#include <cmark-gfm.h>
