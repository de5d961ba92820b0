// Pango, its HarfBuzz and fontconfig, and Cairo's surfaces: one module, because they share their types.
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo-ft.h>
#include <hb.h>
#include <hb-ot.h>
