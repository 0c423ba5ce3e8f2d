// SPDX-License-Identifier: Apache-2.0
#include "firmware/store/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "firmware/base/descriptor.h"

namespace kiosk::store {

using base::Code;
using base::Error;
using base::Result;

namespace {

Error failure() {
    const auto why = errno;
    return {why == ENOENT ? Code::NotFound : Code::Io, std::strerror(why)};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path, std::size_t most) {
    const base::Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open()) return failure();
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return failure();
    if (!S_ISREG(status.st_mode)) return Error{Code::Invalid, "not a file"};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > most) return Error{Code::TooLarge, "over " + std::to_string(most) + " bytes"};
    if (size == 0) return MappedFile{base::ByteView{}};
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
    if (address == MAP_FAILED) return failure();
    return MappedFile{base::ByteView{static_cast<const std::uint8_t*>(address), size}};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : bytes_(std::exchange(other.bytes_, base::ByteView{})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
}

}  // namespace kiosk::store
