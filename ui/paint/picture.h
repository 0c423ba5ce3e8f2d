// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/paint/surface.h"

namespace kiosk::paint {

// Paints a picture into the middle of the box, as large as it fits whole and in its own shape; only what lies in `clip` is
// touched. Which clip a pixel is painted through never changes its colour.
void paint_picture(const Surface& picture, PixelRect box, Surface& onto, PixelRect clip);

}  // namespace kiosk::paint
