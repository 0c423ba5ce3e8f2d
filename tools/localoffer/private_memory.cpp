// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/private_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace kiosk::tools {

void keep_memory_private() {
    ::prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

}  // namespace kiosk::tools
