// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "firmware/base/result.h"
#include "localoffer_data/ingest/cells.h"
#include "localoffer_data/model/service.h"

namespace kiosk::ingest {

// A service as a row of services.csv says it; what is not known is an empty cell. Its answers are rows of another table.
[[nodiscard]] Cells service_cells(const model::Service& service);

// Writes the tables of help of a content folder, as read_content() reads them: what it is given comes back the same.
// The files stand in a hidden folder beside it until finish(), so that they can be read before they take the place of
// others, all at once.
class FolderWriter {
  public:
    // Of the folder itself nothing changes, and none is made. Io where it is a file, or nothing may be written beside it.
    [[nodiscard]] static base::Result<FolderWriter> begin(const std::filesystem::path& folder);

    FolderWriter(FolderWriter&&) noexcept = default;
    FolderWriter& operator=(FolderWriter&&) = delete;
    // What was not finished goes away.
    ~FolderWriter();

    base::Result<void> add(const model::Provider& provider);
    // Its source and date stand in the table, though not in the model.
    base::Result<void> add(const model::Place& place, const model::Provenance& provenance);
    base::Result<void> add(const Cells& service);
    base::Result<void> add(const model::ServiceId& service, int order,
                           const model::QuestionAnswer& answer);
    // All is written: the folder in which it stands, to be looked at. No row may be added any more; what else is written there
    // comes along.
    base::Result<std::filesystem::path> close();
    // Puts it in place. What else lay in the old folder stays.
    base::Result<void> finish();
    // A name for a file beside the folder, while it is made.
    [[nodiscard]] std::filesystem::path scratch() const;

  private:
    struct Table {
        std::filesystem::path path;
        const std::vector<std::string>* columns = nullptr;
        std::ofstream out;
    };

    FolderWriter() = default;
    base::Result<void> write(Table& table, const Cells& cells);

    void clear();

    std::filesystem::path folder_;
    std::filesystem::path fresh_;
    std::vector<std::filesystem::path> made_;  // folders above it, the innermost first
    std::vector<Table> tables_;                // as kTablesOfHelp orders them
};

}  // namespace kiosk::ingest
