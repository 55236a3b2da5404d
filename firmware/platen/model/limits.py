# SPDX-License-Identifier: MIT
"""The limits of the model and the shell, each with its reason and what exceeding it answers.

The limits of the wire formats stand beside the parsers that enforce them: core/http.py,
core/http_fields.py, core/ipp_reader.py, core/raster_rows.py.
"""

from micropython import const

# One job prints, so a history serves only queries: IPP suites want the last jobs to stay listed.
JOB_HISTORY = const(10)

# The last job-id before 1 comes again: nine digits, a small integer on every board. A greater one
# names no job.
JOB_ID_MAX = const(999999999)

# Jobs in each of the two files of the stored history. They are used in turn: a full one alone must
# hold as many jobs as are listed.
HISTORY_FILE_JOBS = const(10)

# One job in such a file: names of nothing but characters that JSON escapes, and the rest. A longer
# line is no job.
HISTORY_LINE_BYTES = const(1536)

# The stored settings: 8 values of SETTING_BYTES, escaped. A longer file is not ours: ignored.
SETTINGS_FILE_BYTES = const(4096)

# Create-Job jobs that wait for their document. Each holds a slot of the history.
JOBS_WAITING = const(4)

# A created job whose document never comes would hold its slot for ever (RFC 8011 section 5.4.31).
MULTIPLE_OPERATION_TIME_OUT_S = const(60)

# Names are echoed in every job reply; 255 is the syntax's bound (RFC 8011 section 5.1.3), kept
# shorter in memory because the history multiplies it.
JOB_NAME_BYTES = const(127)
USER_NAME_BYTES = const(63)

# Attributes that only the operation asked for knows, kept until its handler reads them. Twice what
# a subscription to every event or all settings of a printer take.
KEPT_BYTES = const(1024)

# Each of the two files of the audit log: together the last 200 entries or so.
AUDIT_FILE_BYTES = const(16384)

# The longest line of it: names of a user and a job of nothing but bytes that are percent-encoded
# (127 each), and 260 bytes more. A longer line is no entry.
AUDIT_LINE_BYTES = const(1024)

# Refusals of one kind that are written down in so many seconds; the others are counted, and their
# number is. Whoever is refused must neither wear out the flash nor push old entries out.
AUDIT_REFUSALS = const(10)
AUDIT_REFUSALS_S = const(3600)

# A user that was let in is not written down again for so long, nor as long as no others come.
AUDIT_USERS = const(8)
AUDIT_USERS_S = const(300)

# How long before a certificate expires the printer warns: time to notice, to make another one and
# to install it.
EXPIRY_DAYS = const(30)

# Subscriptions that live at one time: each has 100 bytes of heap. One more gets the status
# client-error-too-many-subscriptions.
SUBSCRIPTIONS = const(8)

# Events kept for Get-Notifications, all subscriptions together; a client that comes later sees a
# gap in notify-sequence-number.
EVENTS = const(24)

# How long an event is kept while no others push it out (RFC 3996 section 8.1: at least 15 s).
EVENT_LIFE_S = const(60)

# Leases of printer subscriptions; a shorter or longer one asked for is changed to the nearest.
LEASE_DEFAULT_S = const(3600)
LEASE_MIN_S = const(60)
LEASE_MAX_S = const(86400)

# notify-user-data (RFC 3995 section 5.3.5).
USER_DATA_BYTES = const(63)

# Documents are not kept: one that comes for a held job waits on its connection, which takes a slot
# and its client's patience (CUPS and Android wait on; ipptool 10 s, or as long as -T says). Then
# the job is aborted: server-error-job-canceled.
HELD_DOCUMENT_S = const(20)

# What a person may set about the printer (RFC 8011 section 5.4: text(127) and name(127)).
SETTING_BYTES = const(127)

# Ranges of pages in `overrides`: each is a tuple of a job, and a collection of 100 bytes in its
# attributes. More are ignored.
OVERRIDES = const(4)

# printer-name is the name in DNS-SD too, a label of the DNS (RFC 6763 section 4.1.1).
PRINTER_NAME_BYTES = const(63)

# Rows of one job: a roll of 30 m, so that no document runs for ever. What is longer is aborted.
JOB_ROWS = const(240000)

# Users and addresses whose use of paper is counted, see quota.py: more than print in an hour.
QUOTA_ENTRIES = const(32)

# Bytes of a refused body that are read and dropped so that the answer is not lost to a reset.
DRAIN_BYTES = const(262144)

# Absolute deadlines of a connection, in ms. A byte now and then does not extend them.
HANDSHAKE_MS = const(10000)
HEADER_MS = const(8000)
IDLE_MS = const(15000)
DRAIN_MS = const(5000)
LINGER_MS = const(1000)
WRITE_MS = const(30000)

# While a document is read so many bytes must come in so much waiting for the client; the wait for
# the engine does not count (back-pressure is ours, not the client's).
BODY_PROGRESS_BYTES = const(256)
BODY_PROGRESS_MS = const(30000)

# When every slot is taken, a client that has kept one waiting this long (for the rest of a
# handshake or a request, or to take an answer) gives way to a new one; an idle one does at once.
# What the printer itself computes meanwhile, for handshakes mostly, does not count.
PATIENCE_MS = const(1500)

# When every slot is taken, others wait with their connections accepted, together with those in the
# slots so many: a phone opens eight at once, and all of them get their turn. A board has ten
# sockets, and listens on two.
CROWD = const(8)

# When every slot is taken, an address with so many clients that keep us waiting has its share: its
# slowest gives way sooner, after CROWD_MS, to a client from elsewhere, and of its own
# those beyond CROWD are turned away.
ADDRESS_SHARE = const(2)
CROWD_MS = const(500)

# A document of Print-URI: from the look-up of its server to the head of the answer. Behind a
# handshake of two seconds on a board there are three more round trips.
FETCH_MS = const(10000)

# ... and how long it may be, where the configuration does not say less: a roll of JOB_ROWS in
# shades of grey, uncompressed, has more, but what is sent so does not come from a server of
# receipts. Its rest is read under the deadline of any document.
FETCH_BYTES = const(16777216)

# A question to the authorization server about a token (model/introspection.py), answer included;
# the client waits as long.
ASK_MS = const(5000)

# Between two slips of Identify-Printer, which anyone may ask for: 12 cm of paper each.
SLIP_MS = const(10000)

# Requests served on one connection before it is closed: bounds what one client can pin.
REQUESTS_PER_CONNECTION = const(1000)
