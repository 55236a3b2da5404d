# SPDX-License-Identifier: MIT
"""`python -m host_tools ca ...`: keys and certificates of printers and users.

Stdout has what was made (paths, fingerprints, a password once); what to do with it goes to stderr.
"""

import secrets
from pathlib import Path
from typing import Annotated

import typer

from host_tools import ca, ca_export, ca_printers, ca_store, ca_users, ca_x509
from host_tools.ca_names import domain_name, group_names, printer_label, user_name
from host_tools.ca_store import PRINTERS, USER, open_store
from host_tools.console import note
from host_tools.errors import UserError

group = typer.Typer(
    no_args_is_help=True,
    help="Keys and certificates: a private authority, printers, users. Start with `ca init`, then"
    " `ca provision` for each board and `ca export` for phones.",
)
users = typer.Typer(
    no_args_is_help=True,
    help="Client certificates, by which printers know who prints (profiles users and mutual).",
)
group.add_typer(users, name="users", short_help="Client certificates of users.")

Folder = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Folder of the authority.",
        show_default=str(ca_store.default_folder()).replace(str(Path.home()), "~"),
    ),
]
Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="The printer, such as thermal-a1b2c3, or thermal with --mac.",
        show_default=False,
    ),
]
Mac = Annotated[
    str | None, typer.Option(help="MAC address of the board; its last six digits join the name.")
]
Fqdn = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="One more host name it has; may be given again."),
]
Days = Annotated[
    int, typer.Option(min=1, max=ca_x509.DAYS_MAX, help="How long the certificate is valid.")
]
Groups = Annotated[
    list[str] | None,
    typer.Option(
        "--group",
        metavar="GROUP",
        help="Group the user is in; may be given again. operators may control the printer.",
    ),
]


def _tell_pins(store: ca_store.Store) -> None:
    print(store.pins_path)
    note("copy the pins file to the printers: they know of no change before")


@group.command(short_help="Make the authority.")
def init(
    folder: Folder = None,
    name: Annotated[
        str | None,
        typer.Option(help="What it is called.", show_default="Platen and six random digits"),
    ] = None,
    domain: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Domain it may sign names in, beside .local; may be given again.",
        ),
    ] = None,
) -> None:
    """Make a private authority: one key that signs printers, one that signs users.

    Phones that trust it believe it for .local names and those of --domain, nothing else. Whoever
    has the folder can pretend to be your printers there: keep it on one computer, with a copy.
    """
    domains = ["local", *(domain_name(each) for each in domain or [])]
    title = user_name(name) if name else f"Platen {secrets.token_hex(3)}"
    with open_store(folder, make=True) as store:
        if store.exists():
            raise UserError(f"there is an authority in {store.folder} already; nothing changed")
        store.create(title, domains)
        certificate = store.certificate(PRINTERS)
        print(store.folder / f"{PRINTERS}.pem")
        print(f"SHA-256 {ca_export.shown(certificate)}")
    note(f"made {title}, valid until {certificate.not_valid_after_utc:%Y-%m-%d}")


def _show_printer(printer: ca_printers.Printer) -> None:
    certificate = ca.read_certificate(printer.certificate)
    if certificate is None:
        raise UserError(f"{printer.certificate} is missing or damaged")
    print(printer.folder)
    print(f"SHA-256 {ca_export.shown(certificate)}")
    names = ", ".join(ca_x509.dns_names(certificate))
    note(f"{names}: valid until {certificate.not_valid_after_utc:%Y-%m-%d}")
    note("copy the .der files to the board, over USB; then remove key.der here")


@group.command(short_help="Make a printer's key and certificate.")
def provision(
    name: Name,
    folder: Folder = None,
    mac: Mac = None,
    fqdn: Fqdn = None,
    days: Days = ca_x509.DAYS,
) -> None:
    """Make a printer's own key and a certificate of the authority for it.

    What the board gets is in printers/NAME, as DER. Its host name is NAME.local.
    """
    label = printer_label(name, mac)
    names = ca_printers.wanted_names(label, fqdn or [])
    with open_store(folder) as store:
        printer = ca_printers.open_printer(store, label)
        if printer.certificate.exists():
            raise UserError(f"{label} has a certificate already; `ca renew` makes the next one")
        ca_printers.provision(store, printer, names, days)
        _show_printer(printer)


@group.command(short_help="Ask another authority for a certificate.")
def csr(
    name: Name,
    folder: Folder = None,
    mac: Mac = None,
    fqdn: Fqdn = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a copy of the request here.")
    ] = None,
) -> None:
    """Make a key for a printer, and a request (PKCS#10) to have it signed by another authority.

    Public authorities sign no .local names: give the printer a name of a domain with --fqdn. The
    answer goes to `ca install`. A certificate in use stays until then.
    """
    label = printer_label(name, mac)
    names = ca_printers.wanted_names(label, fqdn or [])
    with open_store(folder, make=True) as store:
        printer = ca_printers.open_printer(store, label)
        data = ca_printers.make_request(printer, names)
        if out is not None:
            ca.write_atomically(out, data)
        print(out or printer.request)


@group.command(short_help="Take the certificate that another authority made.")
def install(
    name: Name,
    certificate: Annotated[
        Path, typer.Argument(metavar="FILE", help="PEM, DER or PKCS#7.", show_default=False)
    ],
    chain: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Certificates of its authorities, if they are not in FILE."
        ),
    ] = None,
    folder: Folder = None,
    mac: Mac = None,
) -> None:
    """Check the answer to `ca csr` and make it ready for the board.

    It must belong to the key, hold the names, be valid now, meant for servers and signed by an
    authority whose certificate comes with it.
    """
    label = printer_label(name, mac)
    given = ca_x509.read_certificates(certificate)
    for path in chain or []:
        given += ca_x509.read_certificates(path)
    with open_store(folder) as store:
        printer = ca_printers.existing(store, label)
        ca_printers.install(store, printer, given)
        _show_printer(printer)


@group.command(short_help="Make the next certificate of printers.")
def renew(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="Printers; without: those whose certificate expires within 30 days.",
            show_default=False,
        ),
    ] = None,
    folder: Folder = None,
    days: Days = ca_x509.DAYS,
    keep_key: Annotated[
        bool, typer.Option("--keep-key", help="For clients that have pinned the key.")
    ] = False,
) -> None:
    """Make the next certificate of printers, for the same names and with a new key."""
    with open_store(folder) as store:
        labels = [printer_label(each) for each in names or []] or ca_printers.due(store)
        if not labels:
            note(f"no certificate expires within {ca_printers.RENEW_BEFORE.days} days")
        for label in labels:
            printer = ca_printers.existing(store, label)
            ca_printers.renew(store, printer, days, keep_key)
            _show_printer(printer)


@group.command(short_help="Take a user's certificate back.")
def revoke(
    wanted: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A user (all certificates), a printer, or a fingerprint of `ca list`.",
            show_default=False,
        ),
    ],
    folder: Folder = None,
) -> None:
    """Mark certificates as revoked, in the index and in the pins file.

    A printer refuses a revoked user once it has the new pins file. Clients do not ask whether a
    printer's certificate is revoked: for a stolen printer, make a new authority.
    """
    with open_store(folder) as store:
        chosen = ca_users.revoke(store, wanted)
        for each in chosen:
            print(f"{each.fingerprint} {each.kind} {each.name}")
        if any(each.kind == USER for each in chosen):
            _tell_pins(store)
        else:
            note("clients do not ask about printers: this one works until its certificate expires")


@group.command("list", short_help="Show every certificate that was issued.")
def list_issued(folder: Folder = None) -> None:
    """Show what was issued: state, kind, end, the start of the fingerprint, name, groups."""
    with open_store(folder) as store:
        for each in store.index():
            print(_line(each))


def _line(each: ca_store.Entry) -> str:
    state = each.state
    if state == ca_store.ACTIVE and each.expires <= ca_x509.now().isoformat():
        state = "expired"
    groups = f" ({', '.join(each.groups)})" if each.groups else ""
    day, short = each.expires[:10], each.fingerprint[:16]
    return f"{state:<8} {each.kind:<7} {day} {short} {each.name}{groups}"


@group.command(short_help="The authority's certificate, for phones and computers.")
def export(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go.")] = Path(),
    folder: Folder = None,
) -> None:
    """Write the certificate that phones and computers install to trust your printers.

    platen-ca.crt for Android and Windows, .mobileconfig for iPhone, iPad and Mac, .pem for Linux.
    Compare the fingerprint with what the device shows before you say yes.
    """
    with open_store(folder) as store:
        certificate = store.certificate(PRINTERS)
        for path in ca_export.export(certificate, out):
            print(path)
    print(f"SHA-256 {ca_export.shown(certificate)}")


@group.command(short_help="Make or show a self-signed certificate, to begin with.")
def bootstrap(
    state: Annotated[
        Path, typer.Option(help="Folder that keeps the key and the certificate.", metavar="DIR")
    ] = Path("build/state"),
    name: Annotated[str, typer.Option(help="The printer's name; NAME.local is in it.")] = "Platen",
    host: Annotated[
        str, typer.Option(help="One more host name the printer is reached by.")
    ] = "localhost",
) -> None:
    """Make a self-signed certificate, or show the one that is there: what `simulate` begins with.

    Nobody vouches for it: clients remember it from their first contact. Prints the path of the
    certificate to trust and the fingerprint of its key. Both are kept, however often you run it.
    """
    identity = ca.ensure(state, ca.wanted_names(name, host))
    print(identity.ca)
    print(f"SHA-256 of the public key: {identity.fingerprint}")


@users.command(short_help="Make a user's certificate.")
def add(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Who prints; jobs carry it.", show_default=False),
    ],
    groups: Groups = None,
    folder: Folder = None,
    days: Days = ca_x509.DAYS,
    mobileconfig: Annotated[
        bool,
        typer.Option("--mobileconfig", help="A profile for iPhone, iPad or Mac, not a .p12 file."),
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="File for the user.", show_default="in users/"),
    ] = None,
) -> None:
    """Make a key and a certificate for a user, in one file protected by a random password.

    The password is printed once and kept nowhere. The user's line is added to the pins file.
    """
    with open_store(folder) as store:
        path, password, fingerprint = ca_users.issue(
            store, user_name(name), group_names(groups or []), days, mobileconfig, out
        )
        print(path)
        print(f"password {password}")
        print(f"SHA-256 {fingerprint}")
        _tell_pins(store)
    note("give file and password to the user on different ways, then remove the file")


@users.command(short_help="Accept a certificate that somebody else issued.")
def pin(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Who prints; jobs carry it.", show_default=False),
    ],
    certificate: Annotated[
        Path, typer.Argument(metavar="FILE", help="PEM or DER.", show_default=False)
    ],
    groups: Groups = None,
    folder: Folder = None,
) -> None:
    """Add a line to the pins file for a certificate the user has already.

    It is good where the printer only asks for certificates; a port that requires them takes those
    of the authority alone.
    """
    given = ca_x509.read_certificates(certificate)[0]
    with open_store(folder) as store:
        print(
            "SHA-256",
            ca_users.pin(store, user_name(name), group_names(groups or []), given),
        )
        _tell_pins(store)


@users.command("list", short_help="Show users and their certificates.")
def list_users(folder: Folder = None) -> None:
    """Show the certificates of users: state, kind, end, fingerprint, name, groups."""
    with open_store(folder) as store:
        for each in store.index():
            if each.kind == USER:
                print(_line(each))
