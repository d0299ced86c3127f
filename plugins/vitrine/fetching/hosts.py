"""Names of hosts in; the addresses on the open internet that they stand for, out."""

import socket
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address

from vitrine.model import Message

UNKNOWN_HOST = Message("no host has this name")
Resolve = Callable[[str, int], tuple[str, ...]]


class HostError(Exception):
    """A host that cannot be asked, or must not; message: why. is_unknown: nobody has its name."""

    def __init__(self, message: Message, *, is_unknown: bool = False) -> None:
        super().__init__(message.text)
        self.message, self.is_unknown = message, is_unknown


def is_public(address: str) -> bool:
    """True for an address of the open internet: not of this machine, of a private network or of a single link.

    Source: the IANA special-purpose address registries (RFC 6890), as `ipaddress` knows them. An IPv6 address
    that carries an IPv4 one is judged by what it carries.
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        carried = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if carried is not None:
            return is_public(str(carried))
        if found.packed[:12] == bytes.fromhex("0064ff9b0000000000000000"):  # RFC 6052: an IPv4 one at the end
            return is_public(str(ip_address(found.packed[12:])))
    return found.is_global and not found.is_multicast


def any_addresses(host: str, port: int) -> tuple[str, ...]:
    """Every address of a host. Raises HostError when it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:
        raise HostError(UNKNOWN_HOST, is_unknown=True) from None
    except OSError as error:
        if error.errno != socket.EAI_AGAIN:
            raise HostError(UNKNOWN_HOST, is_unknown=True) from None
        raise  # no answer about names, as on a machine without a network
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def public_addresses(host: str, port: int) -> tuple[str, ...]:
    """The same, refused when one of them is not public: a name may stand for both. Raises HostError."""
    found = any_addresses(host, port)
    if not all(map(is_public, found)):
        raise HostError(Message("its host is on a private network: it is not asked"))
    return found


def public_but(known: frozenset[str]) -> Resolve:
    """The same, but for hosts (`name:port`) that somebody responsible wrote down."""

    def resolve(host: str, port: int) -> tuple[str, ...]:
        return any_addresses(host, port) if f"{host}:{port}" in known else public_addresses(host, port)

    return resolve
