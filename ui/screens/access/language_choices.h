// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/session/session.h"
#include "ui/shell/build.h"

namespace kiosk::screens {

// The languages that are offered, each to press by its own name; the one that is spoken now is marked.
[[nodiscard]] shell::Nodes language_choices(const session::Session& sitting);
// False where what was pressed is none of them.
[[nodiscard]] bool choose_language(session::Session& sitting, const node::Action& action);

}  // namespace kiosk::screens
