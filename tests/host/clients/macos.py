# SPDX-License-Identifier: MIT
"""macOS: AirPrint like iOS, but by cupsd and its queue: one connection for the job, one that asks.

It differs in three ways: the certificate is checked by the rule of libcups (c. 117 to 119), the
page is scaled to the medium before it is sent (c. 135), and the state is asked for every 20 s
while the queue's window is open (c. 102) instead of 28 times a second.
"""

import datetime

from cryptography import x509

from clients import ios
from clients.link import Link, check_dates, want

AGENT = "CUPS/2.3.4 (macOS 13.6; arm64) IPP/2.0"
POLL_S = 20.0  # c. 102


def check_certificate(data, host, now, stored=None):
    """libcups' client: what it does about a certificate it has not chosen (c. 117 to 119)."""
    check_dates(data, now)
    certificate = x509.load_der_x509_certificate(data)
    if stored is None or stored == data:
        return  # trust at first use
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    want(host in names.get_values_for_type(x509.DNSName), "another one, not for the name (c. 117)")
    old = x509.load_der_x509_certificate(stored)
    later = certificate.not_valid_after_utc > old.not_valid_after_utc
    want(later, "another one that expires no later (c. 117)")


class Mac(ios.Phone):
    """One Mac; two connections."""

    strict = False

    def __init__(self, found, timeout_s=30.0):
        super().__init__(found, connections=2, timeout_s=timeout_s)

    def link(self):
        """A new connection."""
        return Link(self.found, AGENT, user="mac", timeout_s=self.timeout_s, dated=True)

    def _same_certificate(self, link):
        if link.certificate is not None:
            now = datetime.datetime.now(datetime.UTC)
            check_certificate(link.certificate, self.found.host, now, self.certificate)
            self.certificate = link.certificate

    def _poll(self, number, job_id):
        """The queue's window: now, and then every 20 s."""
        try:
            with self.link() as link:
                while True:
                    link.printer("printer-state", "printer-state-reasons", "queued-job-count")
                    self.polled += 1
                    if self._end.wait(POLL_S):
                        return
        except Exception as error:
            self.trouble.append(error)
