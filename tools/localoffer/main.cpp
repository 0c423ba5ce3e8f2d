// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "tools/localoffer/directory_command.h"
#include "tools/localoffer/keys_command.h"
#include "tools/localoffer/private_memory.h"
#include "tools/localoffer/requests_command.h"
#include "tools/localoffer/search_command.h"

// Exit status: 0 done, 1 refused or failed with a line on standard error, 2 wrong usage.
int main(int argc, char** argv) {
    kiosk::tools::keep_memory_private();
    CLI::App app{"The Local Offer kiosk's staff command"};
    app.require_subcommand(1);
    kiosk::tools::add_directory_command(app);
    kiosk::tools::add_search_command(app);
    kiosk::tools::add_keys_command(app);
    kiosk::tools::add_requests_command(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::RuntimeError& error) {
        return error.get_exit_code();
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << "localoffer: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
