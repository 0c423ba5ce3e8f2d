// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/fixtures/temporary_folder.h"

namespace kiosk::test {

struct Ran {
    int status = -1;
    std::string out;
    std::string err;
};

// The staff command as a person runs it. `arguments` is read by a shell; what it prints goes through the folder.
inline Ran run_localoffer(const TemporaryFolder& folder, const std::string& arguments) {
    const auto out = folder / "out";
    const auto err = folder / "err";
    const auto line = std::string{KIOSK_BINARY_DIR "/bin/localoffer "} + arguments + " >" +
                      out.string() + " 2>" + err.string();
    const int status = std::system(line.c_str());
    return {WEXITSTATUS(status), read_text(out), read_text(err)};
}

}  // namespace kiosk::test
