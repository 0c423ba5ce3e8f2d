// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firmware/store/database.h"
#include "localoffer_data/directory/write.h"

namespace kiosk::directory {

// All that is not help: area, contacts, words, pages, forms.
[[nodiscard]] base::Result<void> write_content(const model::Content& content, const Stamp& stamp,
                                               store::Database& database);

}  // namespace kiosk::directory
