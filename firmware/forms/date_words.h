// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "firmware/forms/forms.h"

namespace kiosk::forms {

// "27 March 2015", the month by the definition's own names.
[[nodiscard]] std::string date_words(const Form& form, base::Date date, std::string_view lang);

}  // namespace kiosk::forms
