// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "localoffer_data/directory/directory.h"
#include "localoffer_data/directory/write.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/index.h"
#include "localoffer_data/search/index_writer.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/localoffer_data/directory/sample.h"

namespace kiosk::test {

// A directory file of the sample content with services of the test's own, and its index in memory.
class SampleDirectory {
  public:
    explicit SampleDirectory(model::Content content) : content_(std::move(content)) {
        const auto written = directory::write(content_, {kDay, {}}, path());
        if (!written) throw std::runtime_error(written.error().detail);
        auto opened = directory::Directory::open(path());
        if (!opened) throw std::runtime_error(opened.error().detail);
        directory_.emplace(*std::move(opened));
    }

    [[nodiscard]] std::string path() const { return (folder_ / "directory.sqlite").string(); }
    [[nodiscard]] const directory::Directory& directory() const { return *directory_; }
    [[nodiscard]] base::Bytes index_bytes() const {
        base::Bytes bytes;
        const auto built = search::build_index(
            directory_->database(), [&](base::ByteView more) -> base::Result<void> {
                bytes.insert(bytes.end(), more.begin(), more.end());
                return {};
            });
        if (!built) throw std::runtime_error(built.error().detail);
        return bytes;
    }

  private:
    TemporaryFolder folder_;
    model::Content content_;
    std::optional<directory::Directory> directory_;
};

// A service of the sample's provider and category that says this and no more.
inline model::Service plain_service(const std::string& id, const std::string& name,
                                    const std::string& description) {
    const auto sample = sample_content();
    model::Service service;
    service.id = model::ServiceId{id};
    service.name = name;
    service.description = description;
    service.provider.id = sample.providers.front().id;
    service.category = sample.categories.front().id;
    service.provenance = {"test", kDay};
    return service;
}

}  // namespace kiosk::test
