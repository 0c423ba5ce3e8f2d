#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""tools/check_layers on small trees: one that is good, and one for each thing that it must catch."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECKER = Path(__file__).resolve().parents[3] / "tools/check_layers"
LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"
GOOD = {
    "tools/layers.txt": "firmware/base:\n"
                        "firmware/store: base\n"
                        "firmware/forms: base\n"
                        "ui/words: base\n"
                        "board/programs: *\n"
                        "only firmware/store: sqlite3.h\n"
                        "never in public headers: fmt/ nlohmann/\n",
    "CMakeLists.txt": "# SPDX-License-Identifier: Apache-2.0\n",
    "firmware/base/CMakeLists.txt": "kiosk_module(base)\n",
    "firmware/base/bytes.h": LICENCE + "#pragma once\n#include <vector>\n",
    "firmware/store/CMakeLists.txt": "kiosk_module(store USES base LINKS SQLite::SQLite3)\n",
    "firmware/store/store.h": LICENCE + "#pragma once\n#include \"firmware/base/bytes.h\"\n",
    "firmware/store/store.cpp": LICENCE + "#include <sqlite3.h>\n#include <fmt/core.h>\n",
    "firmware/forms/CMakeLists.txt": "kiosk_module(forms USES base)\n",
    "firmware/forms/forms.h": LICENCE + "#pragma once\n",
    "board/programs/CMakeLists.txt": "kiosk_program(kiosk SOURCES kiosk.cpp USES store forms)\n",
    "board/programs/kiosk.cpp": LICENCE + "#include \"firmware/store/store.h\"\n",
    "tests/firmware/store/store_test.cpp": LICENCE + "#include <sqlite3.h>\n",
}


def findings(files=None):
    """What the checker says of the good tree with these files in place of, or beside, its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**GOOD, **(files or {})}.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        done = subprocess.run([CHECKER, "--root", folder], capture_output=True, text=True)
    if done.returncode not in (0, 1) or done.stderr:
        raise AssertionError(done.stderr)
    lines = done.stdout.splitlines()
    if bool(lines) != bool(done.returncode):
        raise AssertionError("the exit status does not fit the findings")
    return lines


class CheckLayers(unittest.TestCase):
    def assert_caught(self, files, *wanted):
        self.assertEqual(findings(files), list(wanted))

    def test_a_tree_that_keeps_to_the_rules_passes(self):
        self.assertEqual(findings(), [])

    def test_an_include_against_the_arrows_is_caught(self):
        self.assert_caught(
            {"firmware/forms/forms.cpp": LICENCE + '#include "firmware/store/store.h"\n'},
            'firmware/forms/forms.cpp:2: firmware/forms may not see firmware/store ("firmware/store/store.h")')

    def test_a_use_against_the_arrows_is_caught_in_cmake(self):
        self.assert_caught(
            {"firmware/forms/CMakeLists.txt": "kiosk_module(forms\n  USES base store)\n"},
            "firmware/forms/CMakeLists.txt:1: firmware/forms may not use firmware/store")

    def test_a_link_past_the_uses_is_caught_in_cmake(self):
        self.assert_caught(
            {"firmware/forms/CMakeLists.txt":
                "kiosk_module(forms USES base)\ntarget_link_libraries(x PRIVATE kiosk_store)\n"},
            "firmware/forms/CMakeLists.txt:2: firmware/forms may not use firmware/store")

    def test_an_include_of_a_module_that_is_not_used_is_caught(self):
        self.assert_caught(
            {"firmware/store/CMakeLists.txt": "kiosk_module(store)\n"},
            'firmware/store/store.h:3: "firmware/base/bytes.h" is included, '
            "but firmware/store/CMakeLists.txt does not USE its module")

    def test_a_use_of_nothing_is_caught(self):
        self.assert_caught(
            {"firmware/forms/CMakeLists.txt": "kiosk_module(forms USES bose)\n"},
            "firmware/forms/CMakeLists.txt:1: USES bose: there is no such module")

    def test_a_library_outside_its_one_module_is_caught(self):
        self.assert_caught(
            {"board/programs/kiosk.cpp": LICENCE + "#include <sqlite3.h>\n"},
            "board/programs/kiosk.cpp:2: <sqlite3.h> is for firmware/store alone")

    def test_a_library_in_another_modules_tests_is_caught(self):
        self.assert_caught(
            {"tests/firmware/forms/forms_test.cpp": LICENCE + "#include <sqlite3.h>\n"},
            "tests/firmware/forms/forms_test.cpp:2: <sqlite3.h> is for firmware/store alone")

    def test_a_hidden_library_that_comes_with_a_public_header_is_caught(self):
        self.assert_caught(
            {"firmware/store/row.h": LICENCE + "#pragma once\n#include <nlohmann/json.hpp>\n",
             "firmware/store/store.h": LICENCE + '#pragma once\n#include "firmware/store/row.h"\n'},
            'board/programs/kiosk.cpp:2: public header "firmware/store/store.h" brings in <nlohmann/json.hpp>')

    def test_a_folder_without_a_line_is_caught(self):
        self.assert_caught(
            {"ui/shell/CMakeLists.txt": "kiosk_module(shell)\n"},
            "ui/shell/CMakeLists.txt:1: this folder has no line in tools/layers.txt")

    def test_an_include_from_beside_is_caught(self):
        self.assert_caught(
            {"firmware/store/store.cpp": LICENCE + '#include "store.h"\n'},
            'firmware/store/store.cpp:2: "store.h" must be written from the root of the tree')

    def test_a_circle_is_caught(self):
        self.assert_caught(
            {"tools/layers.txt": "firmware/base: store\nfirmware/store: base\n"},
            "tools/layers.txt: a circle: firmware/base -> firmware/store -> firmware/base")

    def test_a_rule_about_no_module_is_caught(self):
        self.assert_caught(
            {"tools/layers.txt": "firmware/base: bose\n"}, "tools/layers.txt:1: 'bose' names 0 modules")

    def test_a_missing_licence_line_is_caught(self):
        self.assert_caught(
            {"firmware/base/bytes.h": "#pragma once\n", "tools/build": "#!/bin/bash\n# builds\n"},
            "firmware/base/bytes.h:1: the licence line is missing: SPDX-License-Identifier: Apache-2.0",
            "tools/build:2: the licence line is missing: SPDX-License-Identifier: Apache-2.0")

    def test_a_header_without_pragma_once_is_caught(self):
        self.assert_caught(
            {"firmware/base/bytes.h": LICENCE}, "firmware/base/bytes.h:1: #pragma once is missing")

    def test_a_needless_top_level_folder_is_caught(self):
        self.assert_caught(
            {"docs/page.md": "words\n"},
            "docs:1: no such top-level name is foreseen; see README.md, Where things are")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "--verbose"])
