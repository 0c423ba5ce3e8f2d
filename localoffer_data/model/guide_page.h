// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "localoffer_data/model/fact.h"

namespace kiosk::model {

// Who is speaking: the law of England, this council, or the kiosk about itself. A screen always shows which.
enum class Layer { Law, Local, About };

enum class BlockKind { Heading, Paragraph, ListItem, NumberedItem };

// Plain words, ready to show; Markdown ends where the directory is built.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int number = 0;  // Heading: its level from 2; NumberedItem: its number
    std::string text;
    friend bool operator==(const Block&, const Block&) = default;
};

struct GuideSection {
    Layer layer = Layer::About;
    std::string lang;  // BCP 47; not always the page's: a translation may have fewer sections
    std::vector<Block> blocks;
    Provenance provenance;
    friend bool operator==(const GuideSection&, const GuideSection&) = default;
};

struct GuidePage {
    PageId id;
    std::string lang;  // BCP 47; of the title and the summary
    std::string title;
    std::string summary;  // one line for a card
    std::string icon;
    std::string group;  // "about", "start", "pathway", "rights"
    int order = 0;
    std::vector<GuideSection> sections;  // law first, then local
    friend bool operator==(const GuidePage&, const GuidePage&) = default;
};

}  // namespace kiosk::model
