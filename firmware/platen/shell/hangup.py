# SPDX-License-Identifier: MIT
"""Notices clients that hang up while their document waits its turn and nobody reads.

The end of a stream comes behind its data, which therefore are taken into the connection's buffer
as far as there is room. Of what does not fit only the system knows whether an end is behind it.
"""

import select

from micropython import const

# POLLHUP and POLLERR, which a reset gives, and POLLRDHUP: the peer sends nothing more. Linux alone
# knows that while there is data to read.
_GONE = const(0x2018)


def look(connection):
    """End the task of a connection whose client is gone; takes in what there is room for."""
    if connection.end >= len(connection.buf):
        _make_room(connection)
    if connection.end < len(connection.buf):
        n = _take(connection)
        connection.end += max(0, n)
        is_gone = n < 0
    else:
        poller = select.poll()
        poller.register(connection.stream.raw, _GONE)
        is_gone = bool(poller.poll(0))
    if is_gone:
        connection.task.cancel()


def _make_room(connection):
    """Move what is not read yet to the start of the buffer."""
    buf = connection.buf
    start = connection.start
    for k in range(start, connection.end):
        buf[k - start] = buf[k]
    connection.start = 0
    connection.stop -= start
    connection.pos -= start
    connection.end -= start


def _take(connection):
    """Bytes read behind the others, 0 while there are none; -1 at the end of the stream."""
    try:
        n = connection.stream.sock.readinto(connection.rx[connection.end :])
    except OSError:
        return -1
    return 0 if n is None else n or -1
