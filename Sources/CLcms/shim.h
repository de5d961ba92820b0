#include <lcms2.h>

// Swift does not import macros that call other macros with arguments: the formats of pixels by names of their own.
static const cmsUInt32Number formatRGBReal = TYPE_RGB_DBL;
static const cmsUInt32Number formatCMYKReal = TYPE_CMYK_DBL;
static const cmsUInt32Number formatLabReal = TYPE_Lab_DBL;
static const cmsUInt32Number formatRGBBytes = TYPE_RGB_8;
static const cmsUInt32Number formatCMYKBytes = TYPE_CMYK_8;
