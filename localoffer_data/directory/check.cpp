// SPDX-License-Identifier: Apache-2.0
#include "firmware/store/database.h"
#include "localoffer_data/directory/directory.h"

namespace kiosk::directory {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<void> check_storage(store::Database& database) {
    TRY(const auto whole, database.query_text("PRAGMA integrity_check(1)"));
    if (whole != "ok") return Error{Code::Invalid, "the file is damaged"};
    auto strangers = database.query_text("PRAGMA foreign_key_check");
    if (strangers)
        return Error{Code::Invalid, "the table " + *strangers + " names what is not there"};
    if (strangers.error().code != Code::NotFound) return std::move(strangers).error();
    return {};
}

// Asks every question there is, so that no row waits to surprise a family.
Result<void> read_everything(const Directory& directory) {
    TRY_DO(directory.categories());
    TRY(const auto ids, directory.service_ids());
    for (const auto& id : ids) {
        if (auto service = directory.service(id); !service) {
            return std::move(service).error().within("service " + id.text);
        }
    }
    TRY(const auto pages, directory.pages());
    for (const auto& page : pages) {
        if (auto read = directory.page(page.id, page.lang); !read) {
            return std::move(read).error().within("page " + page.id.text);
        }
    }
    TRY(const auto forms, directory.forms());
    for (const auto& form : forms) TRY_DO(directory.form(form));
    TRY(const auto clips, directory.clips());
    for (const auto& clip : clips) {
        for (int position = 1; position <= clip.frames; ++position) {
            if (auto frame = directory.clip_frame(clip.number, position); !frame)
                return std::move(frame).error().within("clip on " + clip.screen);
        }
    }
    TRY_DO(directory.neighbours());
    TRY_DO(directory.signposts());
    TRY_DO(directory.contacts());
    TRY_DO(directory.danger_lines());
    TRY_DO(directory.danger_words());
    TRY(const auto symbols, directory.symbols());
    for (const auto& symbol : symbols) {
        if (auto pixels = directory.symbol_pixels(symbol.picture); !pixels) {
            return std::move(pixels).error().within("symbol " + symbol.picture);
        }
    }
    return {};
}

}  // namespace

Result<Edition> check(const std::string& path) {
    TRY(const auto directory, Directory::open(path));
    TRY_DO(check_storage(directory.database()));
    TRY_DO(read_everything(directory));
    return directory.edition();
}

}  // namespace kiosk::directory
