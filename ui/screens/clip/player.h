// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "localoffer_data/model/clip.h"

namespace kiosk::screens {

// The node that the player's pictures are painted on.
inline constexpr std::string_view kClipPicture = "clip-picture";

// Shows one clip at a time, and nothing by itself.
class Player {
  public:
    enum class State { Still, Playing, Ended, Broken };

    virtual ~Player() = default;
    // Its first picture.
    virtual void open(const model::Clip& clip) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    // From its beginning.
    virtual void again() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual State state() const = 0;
};

}  // namespace kiosk::screens
