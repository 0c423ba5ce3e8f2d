// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kiosk::tools {

// What this command opens and makes, families' words and secret keys, must not leave through a core file or another
// process's debugger.
void keep_memory_private();

}  // namespace kiosk::tools
