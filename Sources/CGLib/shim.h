// GLib is in the program already, with Pango: its checksums spare another library.
#include <glib.h>
