// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "firmware/base/date.h"
#include "firmware/base/result.h"
#include "localoffer_data/model/clip.h"
#include "localoffer_data/model/content.h"

namespace kiosk::directory {

struct Stamp {
    base::Date built{};
    std::string version;  // empty: the day it was built
};

// A new directory file beside `path`, made from the top down: begin with all that is not help, then add providers, places,
// services and the providers' answers, each before what names it, and finish. Until finish() has put it in its place the old file
// is there, whole; one that is given up leaves nothing behind. The same content and stamp give the same bytes.
// Holds no more than a service at a time.
class Writer {
  public:
    // The lists of help in `content` are not looked at.
    [[nodiscard]] static base::Result<Writer> begin(const model::Content& content,
                                                    const Stamp& stamp,
                                                    const std::filesystem::path& path);
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();

    base::Result<void> add(const model::Provider& provider);
    base::Result<void> add(const model::Place& place);
    base::Result<void> add(const model::Service& service);
    base::Result<void> add(const model::ServiceId& service, int order,
                           const model::QuestionAnswer& answer);
    // Frames come after their clip, in their order.
    base::Result<void> add(const model::Clip& clip);
    base::Result<void> add(const model::ClipFrame& frame);
    base::Result<void> finish();

  private:
    class Work;
    explicit Writer(std::unique_ptr<Work> work);
    std::unique_ptr<Work> work_;
};

// All of a content that is in memory.
[[nodiscard]] base::Result<void> write(const model::Content& content, const Stamp& stamp,
                                       const std::filesystem::path& path);

}  // namespace kiosk::directory
