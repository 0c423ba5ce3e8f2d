// SPDX-License-Identifier: Apache-2.0
#include "firmware/link/unix_socket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <cerrno>
#include <cstring>

namespace kiosk::link {
namespace {

using base::Code;
using base::Descriptor;
using base::Error;
using base::Result;

constexpr int kSocketKind = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
constexpr int kBacklog = 4;

Error failed(Code code, const char* doing) {
    return {code, std::string{doing} + ": " + std::strerror(errno)};
}

bool would_wait(int number) { return number == EAGAIN || number == EWOULDBLOCK || number == EINTR; }

class UnixChannel final : public Channel {
  public:
    explicit UnixChannel(Descriptor socket) : socket_(std::move(socket)) {}

    Result<std::size_t> write(base::ByteView bytes) override {
        const auto sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent >= 0) return static_cast<std::size_t>(sent);
        if (would_wait(errno)) return std::size_t{0};
        return failed(Code::Unavailable, "writing to the socket");
    }

    Result<std::size_t> read(std::span<std::uint8_t> out) override {
        const auto got = ::recv(socket_.get(), out.data(), out.size(), 0);
        if (got > 0) return static_cast<std::size_t>(got);
        if (got == 0) return Error{Code::Unavailable, "the other side is gone"};
        if (would_wait(errno)) return std::size_t{0};
        return failed(Code::Unavailable, "reading from the socket");
    }

    int fd() const override { return socket_.get(); }

  private:
    Descriptor socket_;
};

Result<sockaddr_un> address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto& name = path.native();
    if (name.size() >= sizeof address.sun_path) {
        return Error{Code::Invalid, "the state folder's path is too long for a socket"};
    }
    std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
    return address;
}

// The one cast that the sockets API asks for.
const sockaddr* as_sockaddr(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

bool is_same_user(const Descriptor& socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
}

}  // namespace

Result<std::unique_ptr<Channel>> connect_unix(const std::filesystem::path& path) {
    TRY(const auto address, address_of(path));
    Descriptor socket{::socket(AF_UNIX, kSocketKind, 0)};
    if (!socket.is_open()) return failed(Code::Unavailable, "making a socket");
    if (::connect(socket.get(), as_sockaddr(address), sizeof address) != 0) {
        return failed(Code::Unavailable, "reaching the keeper");
    }
    // The address could have been taken by someone else who may write to the folder.
    if (!is_same_user(socket)) return Error{Code::Unavailable, "another user holds the socket"};
    return std::unique_ptr<Channel>{std::make_unique<UnixChannel>(std::move(socket))};
}

Connector unix_connector(std::filesystem::path path) {
    return [path = std::move(path)] { return connect_unix(path); };
}

Result<UnixListener> UnixListener::listen(const std::filesystem::path& path) {
    TRY(const auto address, address_of(path));
    Descriptor socket{::socket(AF_UNIX, kSocketKind, 0)};
    if (!socket.is_open()) return failed(Code::Io, "making a socket");
    ::unlink(path.c_str());
    if (::bind(socket.get(), as_sockaddr(address), sizeof address) != 0) {
        return failed(Code::Io, "naming the socket");
    }
    if (::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), kBacklog) != 0) {
        return failed(Code::Io, "listening on the socket");
    }
    return UnixListener{std::move(socket)};
}

Result<std::unique_ptr<Channel>> UnixListener::accept() {
    Descriptor socket{::accept4(socket_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)};
    if (!socket.is_open()) {
        if (would_wait(errno) || errno == ECONNABORTED) return std::unique_ptr<Channel>{};
        return failed(Code::Io, "answering the socket");
    }
    if (!is_same_user(socket)) return std::unique_ptr<Channel>{};
    return std::unique_ptr<Channel>{std::make_unique<UnixChannel>(std::move(socket))};
}

}  // namespace kiosk::link
