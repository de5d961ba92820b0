// Types alone: Pictures loads librsvg and gdk-pixbuf when the first picture asks for them, so nothing is linked here.
#include <librsvg/rsvg.h>
