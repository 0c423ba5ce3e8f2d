// SPDX-License-Identifier: Apache-2.0
#include "tools/localoffer/keys_command.h"

#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "board/linux/files.h"
#include "board/linux/system_clock.h"
#include "firmware/crypto/age_keys.h"
#include "firmware/crypto/random.h"
#include "firmware/crypto/signature.h"
#include "firmware/trust/recipients.h"
#include "tools/localoffer/failure.h"

namespace kiosk::tools {
namespace {

constexpr std::string_view kDemonstrationKiosk = "demonstration";
constexpr std::string_view kDemonstrationCouncil = "waltham-forest";
constexpr int kMonthsValid = 12;
constexpr std::array<std::string_view, 9> kFileNames{
    "root.key",           "root.pub",   "operations.key", "recovery.key", "recipients.txt",
    "recipients.txt.sig", "device.key", "device.pub",     "settings.conf"};

struct NewOptions {
    bool demonstration = false;
    std::filesystem::path out;
    std::string kiosk;
    std::string council;
    std::string created;
    std::string expires;
};

// Writes the new files into one folder and never over a file that is there: a lost key locks
// families' requests for ever.
class KeyFolder {
  public:
    explicit KeyFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
        for (const auto name : kFileNames) {
            if (std::filesystem::exists(folder_ / name)) {
                fail((folder_ / name).string() + " is there already; nothing was written");
            }
        }
        must(files_.make_folder(folder_));
    }

    void write(std::string_view name, base::ByteView bytes) {
        must(files_.place(folder_ / name, bytes));
    }
    void write(std::string_view name, std::string_view text) { write(name, base::as_bytes(text)); }
    void write_secret(std::string_view name, std::string text) {
        write(name, base::as_bytes(text));
        base::wipe(text);
    }

  private:
    linux_board::Files files_;
    std::filesystem::path folder_;
};

std::string identity_file(const crypto::AgeIdentity& identity, std::string_view use) {
    auto secret = identity.secret_text();
    std::string text = "# " + std::string{use} + "\n# public key: " + identity.recipient().text() +
                       "\n" + secret + "\n";
    base::wipe(secret);
    return text;
}

trust::Settings settings_of(const NewOptions& options) {
    const auto purpose =
        options.demonstration ? trust::Purpose::Demonstration : trust::Purpose::Live;
    return must(trust::Settings::make(options.kiosk, options.council, purpose));
}

base::Date creation_of(const NewOptions& options) {
    if (options.created.empty()) return linux_board::SystemClock{}.today();
    return must(base::parse_date(options.created));
}

base::Date expiry_of(const NewOptions& options, base::Date created) {
    if (options.expires.empty()) return base::add_months(created, kMonthsValid);
    return must(base::parse_date(options.expires));
}

void write_recipients(KeyFolder& folder, const crypto::SigningKey& root,
                      const trust::RecipientList& list) {
    const auto text = trust::format_recipients(list);
    folder.write("recipients.txt", text);
    folder.write("recipients.txt.sig", must(root.sign(base::as_bytes(text))));
}

void make_new(const NewOptions& options) {
    const auto settings = settings_of(options);
    const auto created = creation_of(options);
    const auto expires = expiry_of(options, created);
    crypto::SystemRandom random;
    const auto root = must(crypto::SigningKey::generate());
    const auto device = must(crypto::SigningKey::generate());
    const auto operations = must(crypto::AgeIdentity::generate(random));
    const auto recovery = must(crypto::AgeIdentity::generate(random));

    KeyFolder folder{options.out};
    folder.write_secret("root.key", root.secret_pem());
    folder.write("root.pub", root.verifying_key().pem());
    folder.write_secret("operations.key",
                        identity_file(operations, "Opens requests. For the council's desk only."));
    folder.write_secret("recovery.key",
                        identity_file(recovery, "Opens requests. For the council's safe only."));
    write_recipients(folder, root,
                     {settings.council(),
                      created,
                      expires,
                      settings.purpose(),
                      {{operations.recipient(), trust::RecipientRole::Operations},
                       {recovery.recipient(), trust::RecipientRole::Recovery}}});
    folder.write_secret("device.key", device.secret_pem());
    folder.write("device.pub", device.verifying_key().pem());
    folder.write("settings.conf", settings.text());
    if (options.demonstration) return;
    std::cout << "For the kiosk:  settings.conf device.key root.pub recipients.txt "
                 "recipients.txt.sig\n"
                 "For the desk:   operations.key device.pub\n"
                 "For the safe:   recovery.key root.key\n"
                 "Never put root.key, operations.key or recovery.key on a kiosk.\n";
}

}  // namespace

void add_keys_command(CLI::App& app) {
    auto* keys = app.add_subcommand("keys", "Make the keys of a council and a kiosk");
    keys->require_subcommand(1);
    auto options = std::make_shared<NewOptions>();
    auto* make = keys->add_subcommand("new", "Make new keys, and sign the list of recipients");
    make->add_option("--out", options->out, "The folder to write into")->required();
    auto* demonstration = make->add_flag("--demonstration", options->demonstration,
                                         "For practice: every screen says that nothing is sent");
    auto* kiosk = make->add_option("--kiosk", options->kiosk, "The kiosk's name");
    auto* council = make->add_option("--council", options->council, "The council's area id");
    make->add_option("--created", options->created, "First day of the recipients (today)");
    make->add_option("--expires", options->expires, "Last day of the recipients (in 12 months)");
    make->callback([=] {
        if (demonstration->count() == 0 && (kiosk->count() == 0 || council->count() == 0)) {
            throw CLI::RequiredError("--kiosk and --council, or --demonstration");
        }
        if (kiosk->count() == 0) options->kiosk = kDemonstrationKiosk;
        if (council->count() == 0) options->council = kDemonstrationCouncil;
        make_new(*options);
    });
}

}  // namespace kiosk::tools
