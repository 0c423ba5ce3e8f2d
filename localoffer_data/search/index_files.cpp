// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/search/index_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "firmware/base/descriptor.h"
#include "firmware/store/database.h"
#include "firmware/store/mapped_file.h"
#include "localoffer_data/directory/directory.h"
#include "localoffer_data/search/engine.h"
#include "localoffer_data/search/index_writer.h"

namespace kiosk::search {
namespace {

using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

Error io_failure() { return {Code::Io, std::strerror(errno)}; }

Result<Index> open_beside(const directory::Directory& directory,
                          const std::filesystem::path& directory_file) {
    TRY(auto file, store::MappedFile::open(index_path(directory_file), kMaxIndexBytes));
    TRY(auto index, Index::map(std::move(file)));
    const auto& edition = directory.edition();
    if (index.fingerprint() != edition.fingerprint ||
        index.services() != static_cast<std::uint32_t>(edition.services)) {
        return Error{Code::Invalid, "the search index was made from another directory"};
    }
    return index;
}

// Bytes into a file, through a buffer.
class FileSink {
  public:
    explicit FileSink(int file) : file_(file) {}
    Result<void> put(ByteView bytes) {
        constexpr std::size_t kBuffer = std::size_t{1} << 20;
        buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
        return buffer_.size() < kBuffer ? Result<void>{} : flush();
    }
    Result<void> flush() {
        ByteView rest{buffer_};
        while (!rest.empty()) {
            const auto written = ::write(file_, rest.data(), rest.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return io_failure();
            rest = rest.subspan(static_cast<std::size_t>(written));
        }
        buffer_.clear();
        return {};
    }

  private:
    int file_;
    base::Bytes buffer_;
};

Result<void> write_file(store::Database& database, const std::filesystem::path& path) {
    constexpr int kReadableByAll = 0644;
    const base::Descriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kReadableByAll)};
    if (!file.is_open()) return io_failure();
    FileSink sink(file.get());
    TRY_DO(build_index(database, [&](ByteView bytes) { return sink.put(bytes); }));
    TRY_DO(sink.flush());
    if (::fsync(file.get()) != 0) return io_failure();
    return {};
}

}  // namespace

std::filesystem::path index_path(const std::filesystem::path& directory_file) {
    auto path = directory_file;
    return path.replace_extension(".index");
}

Result<Index> index_for(const directory::Directory& directory) {
    if (auto beside = open_beside(directory, directory.path())) return beside;
    base::Bytes bytes;
    TRY_DO(build_index(directory.database(), [&](ByteView more) -> Result<void> {
        bytes.insert(bytes.end(), more.begin(), more.end());
        return {};
    }));
    return Index::own(std::move(bytes));
}

Result<void> write_index(const std::filesystem::path& directory_file) {
    const auto path = index_path(directory_file);
    auto fresh = path;
    fresh += ".new";
    const auto all = [&]() -> Result<void> {
        TRY(const auto directory, directory::Directory::open(directory_file.string()));
        TRY_DO(write_file(directory.database(), fresh));
        std::error_code failed;
        std::filesystem::rename(fresh, path, failed);
        if (failed) return Error{Code::Io, failed.message()};
        return {};
    };
    auto done = all();
    if (done) return done;
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored);
    return std::move(done).error().within("writing " + path.string());
}

Result<void> check_index(const directory::Directory& directory,
                         const std::filesystem::path& directory_file) {
    TRY(const auto index, open_beside(directory, directory_file));
    return check_whole(index);
}

}  // namespace kiosk::search
