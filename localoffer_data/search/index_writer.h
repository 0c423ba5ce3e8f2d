// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "firmware/base/bytes.h"
#include "firmware/base/result.h"

namespace kiosk::store {
class Database;
}

namespace kiosk::search {

// Takes the next bytes of the file; what it answers ends the writing.
using IndexSink = std::function<base::Result<void>(base::ByteView)>;

// Makes the index of a directory's services, pages, contacts and glossary, from the first byte to the last. The same
// directory gives the same bytes.
[[nodiscard]] base::Result<void> build_index(store::Database& database, const IndexSink& sink);

}  // namespace kiosk::search
