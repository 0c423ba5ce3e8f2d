// SPDX-License-Identifier: Apache-2.0
#include "localoffer_data/directory/write_content.h"

#include "localoffer_data/directory/insert.h"
#include "localoffer_data/model/enum_text.h"

namespace kiosk::directory {
namespace {

using base::Result;
using model::to_text;
using store::Database;

class ContentWriter {
  public:
    ContentWriter(const model::Content& content, Database& database)
        : content_(content), database_(database) {}

    Result<void> write(const Stamp& stamp) {
        TRY_DO(write_edition(stamp));
        TRY_DO(write_area());
        TRY_DO(write_contacts());
        TRY_DO(write_small_tables());
        return write_pages();
    }

  private:
    Result<void> write_edition(const Stamp& stamp) {
        Insert edition{database_, "edition"};
        const auto built = base::to_iso(stamp.built);
        TRY_DO(edition.row("built", built));
        return edition.row("version", stamp.version.empty() ? built : stamp.version);
    }

    Result<void> write_area() {
        Insert outcodes{database_, "outcode"};
        for (const auto& o : content_.outcodes) {
            TRY_DO(outcodes.row(o.code, o.town, o.position.latitude, o.position.longitude));
        }
        Insert home{database_, "home_outcode"};
        for (const auto& o : content_.home_outcodes) {
            TRY_DO(home.row(o.code, o.provenance.source, base::to_iso(o.provenance.checked)));
        }
        Insert neighbours{database_, "neighbour"};
        for (const auto& n : content_.neighbours) {
            TRY_DO(neighbours.row(n.id.text, n.name, n.council, n.web, latitude(n.position),
                                  longitude(n.position), n.provenance.source,
                                  base::to_iso(n.provenance.checked)));
        }
        const auto& a = content_.area;
        return Insert{database_, "area"}.row(
            a.id.text, a.name, a.council, a.web, text_or_null(a.home_outcode), latitude(a.position),
            longitude(a.position), base::to_iso(a.law_checked), a.freshness.warn_months,
            a.freshness.lower_months, a.freshness.hide_months, a.provenance.source,
            base::to_iso(a.provenance.checked));
    }

    Result<void> write_contacts() {
        Insert contacts{database_, "contact"};
        Insert openings{database_, "contact_opening"};
        for (const auto& c : content_.contacts) {
            TRY_DO(contacts.row(c.id.text, c.order, c.area.text, c.role, c.name, c.purpose,
                                c.reach.phone, c.reach.email, c.reach.web, c.reach.text,
                                c.reach.relay, c.address, to_text(c.hours.season), c.hours.note,
                                to_text(c.duty), to_text(c.status), c.note, c.provenance.source,
                                base::to_iso(c.provenance.checked)));
            for (const auto& o : c.hours.openings) {
                TRY_DO(openings.row(c.id.text, o.day.iso_encoding(), o.opens.count(),
                                    o.closes.count()));
            }
        }
        Insert signposts{database_, "signpost"};
        int position = 0;
        for (const auto& sign : content_.signposts) {
            TRY_DO(signposts.row(sign.area.text, sign.head.text, ++position, sign.title, sign.words,
                                 text_or_null(sign.contact.text), sign.web, sign.provenance.source,
                                 base::to_iso(sign.provenance.checked)));
        }
        Insert lines{database_, "danger_line"};
        for (const auto& line : content_.danger) {
            TRY_DO(lines.row(line.lang, line.order, line.words, text_or_null(line.contact.text),
                             line.provenance.source, base::to_iso(line.provenance.checked)));
        }
        return {};
    }

    Result<void> write_small_tables() {
        Insert categories{database_, "category"};
        for (const auto& c : content_.categories) {
            TRY_DO(categories.row(c.id.text, c.order, c.name, c.hint, c.icon));
        }
        Insert terms{database_, "term"};
        for (const auto& t : content_.terms) {
            TRY_DO(terms.row(t.scheme, t.id.text, t.order, t.name, t.meaning));
        }
        Insert figures{database_, "figure"};
        for (const auto& f : content_.figures) {
            TRY_DO(figures.row(f.group, f.name, f.pence, f.provenance.source,
                               base::to_iso(f.provenance.checked)));
        }
        Insert forms{database_, "form"};
        for (const auto& f : content_.forms) TRY_DO(forms.row(f.id.text, f.json));
        Insert symbols{database_, "symbol"};
        for (const auto& s : content_.symbols) {
            TRY_DO(symbols.row(s.picture, s.licence, s.provenance.source,
                               base::to_iso(s.provenance.checked), base::ByteView{s.pixels}));
        }
        Insert translations{database_, "translation"};
        for (const auto& t : content_.translations) {
            TRY_DO(translations.row(t.table, t.id, t.field, t.lang, t.text));
        }
        Insert concepts{database_, "concept"};
        for (const auto& c : content_.concepts) TRY_DO(concepts.row(c.id, c.kind, c.words));
        Insert danger_words{database_, "danger_word"};
        for (const auto& d : content_.danger_words)
            TRY_DO(danger_words.row(d.lang, d.kind, d.words));
        return {};
    }

    Result<void> write_pages() {
        Insert pages{database_, "page"};
        Insert sections{database_, "page_section"};
        Insert blocks{database_, "page_block"};
        for (const auto& p : content_.pages) {
            TRY_DO(pages.row(p.id.text, p.lang, p.group, p.order, p.title, p.summary, p.icon));
            int position = 0;
            for (const auto& section : p.sections) {
                const auto layer = to_text(section.layer);
                TRY_DO(sections.row(p.id.text, p.lang, layer, ++position, section.provenance.source,
                                    base::to_iso(section.provenance.checked)));
                int line = 0;
                for (const auto& b : section.blocks) {
                    TRY_DO(blocks.row(p.id.text, p.lang, layer, ++line, to_text(b.kind), b.number,
                                      b.text));
                }
            }
        }
        return {};
    }

    const model::Content& content_;
    Database& database_;
};

}  // namespace

Result<void> write_content(const model::Content& content, const Stamp& stamp, Database& database) {
    return ContentWriter{content, database}.write(stamp);
}

}  // namespace kiosk::directory
