// SPDX-License-Identifier: Apache-2.0
#include "board/linux/cups/printer.h"

#include <cups/cups.h>

#include <memory>

namespace kiosk::linux_board {
namespace {

using base::Code;
using base::Error;
using ports::PrintStanding;

constexpr int kMilliseconds = 1000;
constexpr const char* kTitle = "Local Offer";  // no job may tell what it is about

struct Closes {
    void operator()(http_t* http) const { httpClose(http); }
};
using Connection = std::unique_ptr<http_t, Closes>;

struct FreesAttributes {
    void operator()(ipp_t* attributes) const { ippDelete(attributes); }
};
using Attributes = std::unique_ptr<ipp_t, FreesAttributes>;

Connection connect(const std::string& socket) {
    Connection http(httpConnect2(socket.c_str(), 0, nullptr, AF_LOCAL, HTTP_ENCRYPTION_NEVER, 1,
                                 kMilliseconds, nullptr));
    // A server that stops in the middle of an answer must not stop the screen.
    if (http) httpSetTimeout(http.get(), 1.0, nullptr, nullptr);
    return http;
}

std::string uri_of(const std::string& queue) { return "ipp://localhost/printers/" + queue; }

Attributes request(ipp_op_t operation, const std::string& queue) {
    Attributes made(ippNewRequest(operation));
    const auto uri = uri_of(queue);
    ippAddString(made.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.c_str());
    ippAddString(made.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 cupsUser());
    return made;
}

Attributes answer(http_t* http, Attributes request, const std::string& path) {
    return Attributes(cupsDoRequest(http, request.release(), path.c_str()));
}

bool is_good(const Attributes& answer) {
    return answer && ippGetStatusCode(answer.get()) <= IPP_STATUS_OK_CONFLICTING;
}

std::string text_of(const Attributes& answer, const char* name) {
    auto* found = ippFindAttribute(answer.get(), name, IPP_TAG_ZERO);
    const char* text = found == nullptr ? nullptr : ippGetString(found, 0, nullptr);
    return text == nullptr ? std::string() : text;
}

int number_of(const Attributes& answer, const char* name) {
    auto* found = ippFindAttribute(answer.get(), name, IPP_TAG_ZERO);
    return found == nullptr ? 0 : ippGetInteger(found, 0);
}

PrintStanding standing_of(int state) {
    switch (state) {
        case IPP_JSTATE_COMPLETED: return PrintStanding::Done;
        case IPP_JSTATE_ABORTED:
        case IPP_JSTATE_CANCELED: return PrintStanding::Failed;
        default: return PrintStanding::Waiting;
    }
}

}  // namespace

CupsPrinter::~CupsPrinter() = default;

std::optional<CupsPrinter::Found> CupsPrinter::look() const {
    const auto http = connect(socket_);
    if (!http) return std::nullopt;
    Attributes asked(ippNewRequest(IPP_OP_CUPS_GET_DEFAULT));
    const auto told = answer(http.get(), std::move(asked), "/");
    if (!is_good(told)) return std::nullopt;
    Found found{text_of(told, "printer-name"), text_of(told, "printer-location")};
    if (found.name.empty()) return std::nullopt;
    // One that takes no jobs is no printer to a family.
    auto* accepts = ippFindAttribute(told.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    if (accepts != nullptr && ippGetBoolean(accepts, 0) == 0) return std::nullopt;
    if (number_of(told, "printer-state") == IPP_PSTATE_STOPPED) return std::nullopt;
    if (found.place.empty()) found.place = text_of(told, "printer-info");
    if (found.place.empty()) found.place = found.name;
    return found;
}

std::optional<std::string> CupsPrinter::place() {
    if (!has_looked_) found_ = look();
    has_looked_ = true;
    if (!found_) return std::nullopt;
    return found_->place;
}

base::Result<int> CupsPrinter::print(base::ByteView pdf) {
    if (!place()) return Error{Code::Unavailable, "no printer"};
    const auto http = connect(socket_);
    if (!http) return Error{Code::Unavailable, "the print server does not answer"};
    auto asked = request(IPP_OP_PRINT_JOB, found_->name);
    ippAddString(asked.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kTitle);
    ippAddString(asked.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 "application/pdf");
    ippAddInteger(asked.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-cancel-after",
                  static_cast<int>(latest_.count()));
    const auto path = "/printers/" + found_->name;
    const auto length = ippLength(asked.get()) + pdf.size();
    // The request is freed by whoever sends it.
    ipp_t* raw = asked.release();
    auto status = cupsSendRequest(http.get(), raw, path.c_str(), length);
    if (status == HTTP_STATUS_CONTINUE)
        status =
            cupsWriteRequestData(http.get(), reinterpret_cast<const char*>(pdf.data()), pdf.size());
    const Attributes told(status == HTTP_STATUS_CONTINUE ? cupsGetResponse(http.get(), path.c_str())
                                                         : nullptr);
    ippDelete(raw);
    const auto job = is_good(told) ? number_of(told, "job-id") : 0;
    if (job <= 0) return Error{Code::Unavailable, "the print server did not take it"};
    return job;
}

PrintStanding CupsPrinter::standing(int job) {
    if (!found_) return PrintStanding::Failed;
    const auto http = connect(socket_);
    if (!http) return PrintStanding::Waiting;
    auto asked = request(IPP_OP_GET_JOB_ATTRIBUTES, found_->name);
    ippAddInteger(asked.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    const auto told = answer(http.get(), std::move(asked), "/");
    if (!told) return PrintStanding::Waiting;
    if (!is_good(told)) return PrintStanding::Failed;
    const auto standing = standing_of(number_of(told, "job-state"));
    if (standing != PrintStanding::Waiting) cancel(job);
    return standing;
}

void CupsPrinter::cancel(int job) {
    if (!found_) return;
    const auto http = connect(socket_);
    if (!http) return;
    auto asked = request(IPP_OP_CANCEL_JOB, found_->name);
    ippAddInteger(asked.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    // Its file and that it ever was.
    ippAddBoolean(asked.get(), IPP_TAG_OPERATION, "purge-job", 1);
    static_cast<void>(answer(http.get(), std::move(asked), "/jobs/"));
}

}  // namespace kiosk::linux_board
