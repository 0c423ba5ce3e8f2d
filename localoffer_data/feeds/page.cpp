// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/feeds/page.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "firmware/base/utf8.h"
#include "localoffer_data/feeds/limits.h"
#include "localoffer_data/feeds/names.h"

namespace kiosk::feeds {
namespace {

namespace fs = std::filesystem;

class FileBytes : public PageBytes {
  public:
    explicit FileBytes(std::ifstream in) : in_(std::move(in)) {}

    base::Result<std::size_t> read(std::span<char> into) override {
        in_.read(into.data(), static_cast<std::streamsize>(into.size()));
        if (in_.bad()) return base::Error{base::Code::Io, "the file does not read to its end"};
        return static_cast<std::size_t>(in_.gcount());
    }

  private:
    std::ifstream in_;
};

class HeldBytes : public PageBytes {
  public:
    explicit HeldBytes(std::string_view bytes) : bytes_(bytes) {}

    base::Result<std::size_t> read(std::span<char> into) override {
        const auto count = std::min(into.size(), bytes_.size());
        std::copy_n(bytes_.data(), count, into.data());
        bytes_.remove_prefix(count);
        return count;
    }

  private:
    std::string_view bytes_;
};

constexpr char32_t kFirstVisible = 0x20;
constexpr char32_t kDelete = 0x7F;

base::Result<Page> page_at(const fs::path& path) {
    std::error_code failed;
    const auto bytes = fs::file_size(path, failed);
    if (failed) return base::Error{base::Code::Io, source_name(path) + " has no size"};
    if (bytes > kMaxPageBytes) {
        return base::Error{base::Code::TooLarge, source_name(path) + " is over " +
                                                     std::to_string(kMaxPageBytes) + " bytes"};
    }
    return Page{.name = source_name(path), .bytes = bytes, .path = path};
}

bool is_page(const fs::directory_entry& entry) {
    std::error_code failed;
    return entry.is_regular_file(failed) && !entry.path().filename().string().starts_with(".");
}

base::Result<std::vector<Page>> pages_of_folder(const fs::path& folder) {
    std::vector<Page> pages;
    std::error_code failed;
    fs::directory_iterator entry{folder, failed};
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed)) {
        if (!is_page(*entry)) continue;
        if (pages.size() == kMaxPages) {
            return base::Error{base::Code::TooLarge,
                               "more than " + std::to_string(kMaxPages) + " files in a folder"};
        }
        TRY(auto page, page_at(entry->path()));
        pages.push_back(std::move(page));
    }
    if (failed) return base::Error{base::Code::Io, "the folder does not open"};
    std::ranges::sort(pages,
                      [](const Page& a, const Page& b) { return is_before(a.name, b.name); });
    return pages;
}

}  // namespace

base::Result<std::unique_ptr<PageBytes>> Page::open() const {
    if (path.empty()) return std::unique_ptr<PageBytes>{std::make_unique<HeldBytes>(held)};
    std::ifstream in{path, std::ios::binary};
    if (!in) return base::Error{base::Code::Io, name + " does not open"};
    return std::unique_ptr<PageBytes>{std::make_unique<FileBytes>(std::move(in))};
}

std::string source_name(const fs::path& path) {
    auto whole = path.lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path();
    const auto bytes = whole.filename().string();
    std::string name;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [letter, next] = base::code_point_at(bytes, at);
        base::append_utf8(name, letter < kFirstVisible || letter == kDelete ? U' ' : letter);
        at = next;
    }
    name = base::squeeze(name);
    return name.empty() ? "source" : name;
}

base::Result<std::vector<Page>> pages_of(const fs::path& source) {
    std::error_code failed;
    const auto kind = fs::status(source, failed).type();
    if (kind == fs::file_type::not_found) {
        return base::Error{base::Code::NotFound, "there is no such file or folder"};
    }
    if (failed) return base::Error{base::Code::Io, "the source does not open"};
    if (kind == fs::file_type::directory) return pages_of_folder(source);
    if (kind != fs::file_type::regular) {
        return base::Error{base::Code::Invalid, "neither a file nor a folder"};
    }
    TRY(auto page, page_at(source));
    return std::vector<Page>{std::move(page)};
}

std::string_view PageText::ahead(std::size_t count) {
    fill(count);
    return std::string_view{buffer_}.substr(at_).substr(0, count);
}

std::string_view PageText::in_hand() {
    if (at_ >= buffer_.size()) fill(1);
    return std::string_view{buffer_}.substr(at_);
}

void PageText::put_back(std::string_view text) {
    buffer_ = std::string{text} + buffer_.substr(at_);
    at_ = 0;
}

// True where there are `count` bytes in hand.
bool PageText::fill(std::size_t count) {
    if (buffer_.size() - at_ >= count) return true;
    buffer_.erase(0, at_);
    at_ = 0;
    while (buffer_.size() < count && !is_over_) take_chunk();
    return buffer_.size() >= count;
}

void PageText::take_chunk() {
    chunk_.resize(std::clamp(2 * chunk_.size(), kFirstChunkBytes, kChunkBytes));
    const auto count = bytes_->read(chunk_);
    if (!count) failure_ = count.error();
    is_over_ = failure_.has_value() || *count == 0;
    if (is_over_) return decoder_.finish(buffer_);
    bytes_read_ += *count;
    decoder_.take(std::string_view{chunk_}.substr(0, *count), buffer_);
}

}  // namespace kiosk::feeds
