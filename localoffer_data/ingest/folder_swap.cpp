// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/ingest/folder_swap.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>

#include "firmware/base/descriptor.h"

namespace kiosk::ingest {
namespace {

using base::Code;
using base::Error;
using base::Result;

namespace fs = std::filesystem;

constexpr const char* kAside = ".old";

// Left by an import that was cut off, by a release that wrote into the folder itself.
bool is_left_over(const fs::path& path) {
    return path.filename() == ".new" || path.filename() == ".import.scratch";
}

Result<void> said(const fs::path& path, const std::error_code& failed) {
    if (failed) return Error{Code::Io, path.string() + ": " + failed.message()};
    return {};
}

// Links cost neither time nor room; a stick cannot have them.
Result<void> carry(const fs::path& from, const fs::path& to) {
    constexpr auto kWhole = fs::copy_options::recursive | fs::copy_options::copy_symlinks;
    std::error_code failed;
    fs::copy(from, to, kWhole | fs::copy_options::create_hard_links, failed);
    if (!failed) return {};
    std::error_code ignored;
    fs::remove_all(to, ignored);
    fs::copy(from, to, kWhole, failed);
    return said(from, failed);
}

template <typename Use>
Result<void> for_each_other(const fs::path& old, const fs::path& fresh, const Use& use) {
    std::error_code failed;
    for (fs::directory_iterator at{old, failed}, end; !failed && at != end; at.increment(failed)) {
        std::error_code unknown;
        const auto to = fresh / at->path().filename();
        const bool is_there = fs::exists(fs::symlink_status(to, unknown));
        if (!is_there && !is_left_over(at->path())) TRY_DO(use(at->path(), to));
    }
    return said(old, failed);
}

Result<void> save_tables(const fs::path& folder) {
    std::error_code failed;
    for (fs::directory_iterator at{folder, failed}, end; !failed && at != end;
         at.increment(failed)) {
        if (at->is_regular_file(failed)) TRY_DO(save_to_disk(at->path()));
    }
    TRY_DO(said(folder, failed));
    return save_to_disk(folder);
}

Result<void> rename_both(const fs::path& fresh, const fs::path& folder) {
    std::error_code failed;
    const auto aside = beside(folder, kAside);
    fs::rename(folder, aside, failed);
    if (failed) return said(folder, failed);
    fs::rename(fresh, folder, failed);
    if (!failed) {
        fs::rename(aside, fresh, failed);
        return said(aside, failed);
    }
    std::error_code ignored;
    fs::rename(aside, folder, ignored);
    return said(folder, failed);
}

}  // namespace

bool exchange_folders(const fs::path& one, const fs::path& other) {
    return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

fs::path beside(const fs::path& folder, const char* ending) {
    return folder.parent_path() / ("." + folder.filename().string() + ending);
}

Result<void> save_to_disk(const fs::path& path) {
    const base::Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.is_open() || ::fsync(file.get()) != 0) {
        return Error{Code::Io, "saving " + path.filename().string()};
    }
    return {};
}

void restore_folder(const fs::path& folder) {
    std::error_code failed;
    const auto aside = beside(folder, kAside);
    if (!fs::exists(fs::symlink_status(aside, failed))) return;
    if (fs::exists(folder, failed)) {
        fs::remove_all(aside, failed);
    } else {
        fs::rename(aside, folder, failed);
    }
}

Result<void> replace_folder(const fs::path& fresh, const fs::path& folder,
                            const Exchange& exchange) {
    std::error_code failed;
    if (!fs::exists(folder, failed)) {
        TRY_DO(save_tables(fresh));
        fs::rename(fresh, folder, failed);
        TRY_DO(said(folder, failed));
        return save_to_disk(folder.parent_path());
    }
    TRY_DO(for_each_other(folder, fresh, carry));
    TRY_DO(save_tables(fresh));
    fs::permissions(fresh, fs::status(folder, failed).permissions(), failed);
    if (!exchange(fresh, folder)) TRY_DO(rename_both(fresh, folder));
    // What came into the old folder meanwhile.
    TRY_DO(for_each_other(fresh, folder, [](const fs::path& from, const fs::path& to) {
        std::error_code moving;
        fs::rename(from, to, moving);
        return said(from, moving);
    }));
    TRY_DO(save_to_disk(folder.parent_path()));
    // The new one is in place; the next time takes away what cannot be taken now.
    fs::remove_all(fresh, failed);
    return {};
}

}  // namespace kiosk::ingest
