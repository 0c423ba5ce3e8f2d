// SPDX-License-Identifier: Apache-2.0
#include "board/linux/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "firmware/base/descriptor.h"

namespace kiosk::linux_board {
namespace {

using base::Bytes;
using base::Code;
using base::Descriptor;
using base::Error;
using base::Result;

Code code_of(int number) {
    switch (number) {
        case ENOENT:
        case ENOTDIR: return Code::NotFound;
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return Code::Full;
        case ELOOP: return Code::Invalid;
        default: return Code::Io;
    }
}

Error failed(const char* doing, const std::filesystem::path& path) {
    const int number = errno;
    return {code_of(number),
            std::string{doing} + " " + path.string() + ": " + std::strerror(number)};
}

Result<void> write_all(const Descriptor& file, base::ByteView bytes,
                       const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failed("writing", path);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> write_synced(const std::filesystem::path& path, base::ByteView bytes) {
    const Descriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600)};
    if (!file.is_open()) return failed("making", path);
    TRY_DO(write_all(file, bytes, path));
    if (::fsync(file.get()) != 0) return failed("syncing", path);
    // Whoever reads it back shall read the device and not our own memory of it.
    ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

Result<void> sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!opened.is_open()) return failed("opening", folder);
    if (::fsync(opened.get()) != 0 && errno != EINVAL) return failed("syncing", folder);
    return {};
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

}  // namespace

Result<Bytes> Files::read(const std::filesystem::path& path, std::size_t max_bytes) {
    // O_NONBLOCK: a pipe lying there must not hold us up before we have seen what it is.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)};
    if (!file.is_open()) return failed("opening", path);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return failed("looking at", path);
    if (!S_ISREG(status.st_mode)) return Error{Code::Invalid, path.string() + " is not a file"};
    const Error too_large{Code::TooLarge,
                          path.string() + " is over " + std::to_string(max_bytes) + " bytes"};
    if (static_cast<std::uint64_t>(status.st_size) > max_bytes) return too_large;
    Bytes bytes(static_cast<std::size_t>(status.st_size) + 1);  // one more shows that it grew
    std::size_t used = 0;
    while (used < bytes.size()) {
        const auto got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed("reading", path);
        if (got == 0) break;
        used += static_cast<std::size_t>(got);
    }
    if (used > static_cast<std::size_t>(status.st_size)) return too_large;
    bytes.resize(used);
    return bytes;
}

Result<void> Files::place(const std::filesystem::path& path, base::ByteView bytes) {
    auto temporary = path;
    temporary += ".part";
    auto done = write_synced(temporary, bytes);
    if (done && ::rename(temporary.c_str(), path.c_str()) != 0)
        done = failed("renaming", temporary);
    if (!done) {
        ::unlink(temporary.c_str());
        return done;
    }
    return sync_folder(folder_of(path));
}

Result<void> Files::make_folder(const std::filesystem::path& path) {
    std::error_code error;
    std::optional<std::filesystem::path> first_made;
    for (auto folder = path; !folder.empty() && !std::filesystem::exists(folder, error);
         folder = folder.parent_path()) {
        first_made = folder;
    }
    std::filesystem::create_directories(path, error);
    if (error) {
        return Error{code_of(error.value()), "making " + path.string() + ": " + error.message()};
    }
    if (!first_made) return {};
    // A folder whose name was never synced takes its files with it when power goes.
    for (auto folder = path;; folder = folder.parent_path()) {
        TRY_DO(sync_folder(folder_of(folder)));
        if (folder == *first_made) return {};
    }
}

}  // namespace kiosk::linux_board
