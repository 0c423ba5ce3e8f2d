// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/feeds/decode.h"

// A page is one file of a source.
namespace kiosk::feeds {

class PageBytes {
  public:
    PageBytes() = default;
    PageBytes(const PageBytes&) = delete;
    PageBytes& operator=(const PageBytes&) = delete;
    virtual ~PageBytes() = default;
    // How many came; 0 at the end.
    [[nodiscard]] virtual base::Result<std::size_t> read(std::span<char> into) = 0;
};

// Where a page is, to be opened when its turn comes.
struct Page {
    std::string name;  // of the file, without its folder
    std::uint64_t bytes = 0;
    std::filesystem::path path;
    std::string_view held;  // where there is no path: the bytes themselves, which outlive the page
    std::vector<Page>
        tables;  // of services: the pages that are joined to them; their bytes are counted in `bytes`

    [[nodiscard]] base::Result<std::unique_ptr<PageBytes>> open() const;
};

// The name of the file or folder as a report can say it, whatever bytes it is made of; never empty.
[[nodiscard]] std::string source_name(const std::filesystem::path& path);

// The file itself, or the files of the folder in natural order; hidden ones and folders in it are passed over.
[[nodiscard]] base::Result<std::vector<Page>> pages_of(const std::filesystem::path& source);

// The text of a page as UTF-8 from its beginning to its end; holds one chunk, and what is looked at ahead.
class PageText {
  public:
    static constexpr int kEnd = -1;

    explicit PageText(std::unique_ptr<PageBytes> bytes) : bytes_(std::move(bytes)) {}

    // The next byte, or kEnd. A storage that fails ends the text: ask failure() then.
    [[nodiscard]] int peek() {
        if (at_ < buffer_.size() || fill(1)) return static_cast<unsigned char>(buffer_[at_]);
        return kEnd;
    }
    void skip(std::size_t count = 1) { at_ += count; }  // of what was seen
    // Up to `count` bytes that come next, without taking them.
    [[nodiscard]] std::string_view ahead(std::size_t count);
    // What is in hand already, at least one byte unless the text is at its end.
    [[nodiscard]] std::string_view in_hand();
    void put_back(std::string_view text);

    [[nodiscard]] const std::optional<base::Error>& failure() const { return failure_; }
    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
    [[nodiscard]] const Decoder& decoder() const { return decoder_; }

  private:
    bool fill(std::size_t count);
    void take_chunk();

    std::unique_ptr<PageBytes> bytes_;
    Decoder decoder_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::string chunk_;
    std::uint64_t bytes_read_ = 0;
    bool is_over_ = false;
    std::optional<base::Error> failure_;
};

}  // namespace kiosk::feeds
