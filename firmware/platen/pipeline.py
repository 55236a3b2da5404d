# SPDX-License-Identifier: MIT
"""Pipeline: the one way a document takes from body bytes to engine units.

    body -> raster reader -> rows -> scale -> dither -> ESC/POS bands -> engine port
            or UTF-8 text -> engine text

It awaits only `body.more()` on the left and `port.write()` on the right, so the engine's pace is
the pace of the read, and memory does not depend on the document. It gives way to other tasks
every few rows. A document that breaks leaves the engine between two units: the band in hand is
dropped or completed, never cut.

body: `more()`, `buf`, `start`, `stop` (shell/connection.py). port: `write(buf, n)`, `finish()`,
`abandon()` (shell/uart.py).
"""

from micropython import const

from platen import log
from platen.core import dither, ipp_tags, raster_rows
from platen.core.dither import Dither
from platen.core.escpos import EscposEncoder
from platen.core.raster_pwg import PWGReader
from platen.core.raster_rows import RasterRows
from platen.model import choice, formats, limits, template
from platen.model.job import state_name
from platen.model.printer import PAUSED

# Rows between two chances for other tasks: about 60 ms of work on an ESP32.
_ROWS_PER_TURN = const(16)

# Between two looks at a paused printer.
_PAUSED_MS = const(50)

_OK = ()


class DocumentCanceled(Exception):
    """Cancel-Job came while the document was read; or no more of it can be had: then its args are
    the job-state-reasons.
    """


class TooLong(Exception):
    """The document is longer than the job may be."""


class EngineAbandoned(Exception):
    """The engine stalled and the job was canceled: nothing more can be written."""


class Pipeline:
    """Prints one document at a time for `printer` through `port`."""

    def __init__(self, printer, profile, buffers, port, give_way, hooks=None):  # once
        self._printer = printer
        self._port = port
        self.give_way = give_way  # coroutine function: lets other tasks run
        self.hooks = hooks  # job_begin(dict), job_end(dict) of a virtual engine, or None
        self.buf = buffers
        dots = buffers.dots
        self._rows = RasterRows(dots, buffers.row)
        self._pwg = PWGReader(self._rows)
        self._urf = None  # made for the first such document
        self._scaler = None  # made for the first page that is wider than the head
        self.dither = Dither(dots, buffers.error)
        self.escpos = EscposEncoder(profile, dots // 8, buffers.band)
        self.text_profile = {"text": profile["text"]}
        self.text = None  # made for the first text
        self._job = None
        self._turn = 0
        self._lines = 0  # of the page that use() was not told of yet
        self._rows_left = 0  # of what the job may print
        self._unit = 0  # bytes of the unit that was taken from _escpos and is not sent yet
        self._is_started = False  # the engine has had the start of a job and no tear-off yet

    # Called by the shell.

    def stop(self):  # cold
        """The active job was canceled: free a write that waits for a stalled engine."""
        self._port.abandon()

    def poll(self):
        """Look after the engine while nothing prints; True if it has to `recover`."""
        self._port.poll()
        return self._port.dirty

    async def recover(self):
        """Let the engine finish what a canceled job left in it; False if that was abandoned."""
        return await self._port.recover()

    async def print_document(self, body, job):
        """Print `job`'s document from `body` and move the job to its final state."""
        printer = self._printer
        self._job = job
        job.has_document = True
        self._rows_left = limits.JOB_ROWS
        self._turn = self._lines = 0
        quota = printer.quota
        if quota is not None:
            self._rows_left = quota.rows_left(job.user, job.address, printer.now_s())
        allowed_rows = self._rows_left
        printer.start(job)
        log.info("job %d: %s from %s" % (job.id, log.clean(job.name), log.clean(job.user)))
        # What holds if the connection ends under us: CancelledError and Disconnected pass through.
        state, reasons = ipp_tags.JOB_ABORTED, (b"aborted-by-system",)
        try:
            if not await self.recover():
                raise EngineAbandoned()
            if self.hooks:
                self.hooks.job_begin({"job-id": job.id})
            reasons = await self._print(body, job)
            state = ipp_tags.JOB_ABORTED if reasons else ipp_tags.JOB_COMPLETED
        except DocumentCanceled as e:
            reasons = e.args or reasons
        except TooLong:
            log.warning("job %d: longer than it may be" % job.id)
            is_cap = allowed_rows == limits.JOB_ROWS  # nobody may print more at a time
            reasons = (
                b"document-unprintable-error" if is_cap else b"account-limit-reached",
                b"aborted-by-system",
            )
        except EngineAbandoned:
            self._is_started = False
        finally:
            is_whole = state == ipp_tags.JOB_COMPLETED and not job.cancel_requested
            if not await self.tear_off(is_whole) and is_whole:
                state, reasons = ipp_tags.JOB_ABORTED, (b"aborted-by-system",)
            if job.cancel_requested:
                state = ipp_tags.JOB_CANCELED
                reasons = job.reasons[-1:]
            elif state == ipp_tags.JOB_COMPLETED:
                reasons = (b"job-completed-successfully",)
            if quota is not None:
                rows = allowed_rows - self._rows_left
                quota.spend(job.user, job.address, rows, printer.now_s())
            await self._end(job, state, reasons)

    def use(self, rows):
        """The job takes so many rows of paper more; raises TooLong when it may not."""
        self._lines = 0
        self._rows_left -= rows
        if self._rows_left < 0 and self._job is not None:
            self._rows_left = 0
            raise TooLong()

    # The document.

    async def _print(self, body, job):
        """Print; returns () or the job-state-reasons of a document that cannot be printed."""
        self._rows.scaling = choice.index(template.SCALING, job.choices)
        n = await self._sniff(body)
        head = self.buf.head
        kind = job.format
        if kind == formats.OCTET_STREAM:
            kind = formats.sniff(head, n)
            if kind == formats.UNKNOWN:
                return (b"unsupported-document-format", b"aborted-by-system")
            job.detected = kind
        if kind == formats.TEXT:
            from platen import pipeline_text

            return await pipeline_text.print_text(self, body, job, head, n)
        reader = self._pwg if kind == formats.PWG_RASTER else self._apple()
        return await self._print_raster(reader, body, head, n)

    def _apple(self):  # cold
        if self._urf is None:
            from platen.core.raster_urf import URFReader

            self._urf = URFReader(self._rows)
        return self._urf

    async def _sniff(self, body):
        """Take up to SNIFF_BYTES document bytes into `head`; returns how many there are."""
        head = self.buf.head
        n = 0
        while n < formats.SNIFF_BYTES and await body.more():
            while n < formats.SNIFF_BYTES and body.start < body.stop:
                head[n] = body.buf[body.start]
                body.start += 1
                n += 1
        return n

    async def _print_raster(self, reader, body, head, n):
        reader.reset()
        await self._raster_span(reader, head, 0, n)
        while reader.event != raster_rows.BAD and not self._job.cancel_requested:
            if not await body.more():
                break
            body.start = await self._raster_span(reader, body.buf, body.start, body.stop)
        if self._job.cancel_requested:
            return _OK
        error = reader.finish()
        if not error:
            return _OK
        # What came before the damage is printed.
        self.escpos.end_page()
        await self.send(self.escpos)
        from platen.core import raster_errors  # few are damaged

        log.warning("job %d, document: %s" % (self._job.id, raster_errors.ERRORS[error]))
        return (raster_errors.REASONS[error], b"aborted-by-system")

    async def _raster_span(self, reader, buf, pos, stop):
        job = self._job
        while pos < stop or reader.event == raster_rows.ROW:
            pos = reader.feed(buf, pos, stop)
            event = reader.event
            if event == raster_rows.ROW:
                # A coroutine for each row would be an allocation for each: one for a unit only.
                left = reader.repeat
                while left:
                    left -= self._row(left)
                    if self._unit:
                        await self.send_units()
                    self._turn += 1
                    if self._turn >= _ROWS_PER_TURN:
                        self._turn = 0
                        self.use(self._lines)
                        await self.give_way()
                    if job.cancel_requested:
                        return pos
            elif event == raster_rows.PAGE:
                await self._start_page(reader)
            elif event == raster_rows.PAGE_END:
                if self._rows.scaled and self._scaler.flush() and self.line(self._scaler.row):
                    await self.send_units()
                self.escpos.end_page()
                self.use(self._lines)
                self._turn = 0
                await self.send(self.escpos)
                job.pages += 1
            elif event == raster_rows.BAD or pos >= stop:
                return pos
        return pos

    async def _start_page(self, reader):
        job = self._job
        if reader.page == 1:
            await self.start_job()
        self.escpos.start_page()
        await self.send(self.escpos)
        optimize = choice.index(template.CONTENT_OPTIMIZE, job.choices)
        for first, last, i in job.overrides:
            if first <= reader.page <= last:
                optimize = i
        if reader.kind in (raster_rows.BLACK_1, raster_rows.GRAY_1) and not self._rows.scaled:
            mode = dither.BILEVEL
        elif optimize == template.TEXT:
            mode = dither.THRESHOLD
        elif choice.index(template.COLOR_MODE, job.choices) == template.BI_LEVEL:
            mode = dither.THRESHOLD
        else:
            mode = dither.FLOYD_STEINBERG
        self.dither.mode = mode
        self.dither.start_page()
        if self._rows.scaled:
            self._start_scaling(reader.width)

    def _start_scaling(self, width):  # cold
        if self._scaler is None:
            from platen.core.scale import RowScaler

            self.buf.begin_scaling()
            self._scaler = RowScaler(self.buf.dots, self.buf.sums, self.buf.scaled)
        self._scaler.begin(width)
        self._unit = 0  # of a job that was abandoned

    def _row(self, count):
        """Take the row in hand further, which comes `count` times; returns how many were used."""
        rows = self._rows
        if not rows.scaled:
            self.line(rows.row)
            return 1
        scaler = self._scaler
        used = scaler.push_rows(rows.row, count)
        if scaler.ready:
            self.line(scaler.row)
        return used

    def line(self, row):
        """Take a row of gray to the encoder; True if there are units to send."""
        line = self.buf.line
        self._lines += 1
        self.escpos.add(line, self.dither.row(row, line))
        self._unit = self.escpos.take()
        return self._unit > 0

    async def send_units(self):
        """After line(): send the unit that was taken and what is ready behind it."""
        while self._unit:
            await self._write(self.escpos.out, self._unit)
            self._unit = self.escpos.take()

    # The engine.

    async def send(self, encoder):
        """Write all that an encoder has ready."""
        n = encoder.take()
        while n:
            await self._write(encoder.out, n)
            n = encoder.take()

    async def _write(self, buf, n):
        # Paused: the paper stops between two units, and a cancel still gets through.
        while self._printer.pause == PAUSED and not self._canceled():
            await self.give_way(_PAUSED_MS)
        if not await self._port.write(buf, n):
            raise EngineAbandoned()

    def _canceled(self):
        return self._job is not None and self._job.cancel_requested

    async def start_job(self):
        """Set the engine up, and print the job's sheet if it wants one."""
        self._is_started = True
        self.escpos.start_job(self._printer.heat())
        await self.send(self.escpos)
        job = self._job
        if job is not None and choice.index(template.SHEETS, job.choices) == template.STANDARD:
            from platen import pipeline_text

            await pipeline_text.print_sheet(self, self._printer, job)

    async def tear_off(self, is_whole):
        """Feed what was printed out and wait for the engine; False if that was abandoned."""
        if not self._is_started:
            return True
        self._is_started = False
        if not is_whole:
            self.escpos.drop_band()
        self.escpos.end_job()
        try:
            await self.send(self.escpos)
        except EngineAbandoned:
            return False
        return await self._port.finish()

    async def _end(self, job, state, reasons):
        printer = self._printer
        log.heap()
        if self.hooks:
            name = state_name(state)
            await self.hooks.job_end(
                {"job-id": job.id, "state": name, "reasons": [r.decode() for r in reasons]}
            )
        printer.finish(job, state, reasons)
        printer.active = None
        self._job = None
        printer.state()
        log.info(
            "job %d: %s, %d page%s, %d bytes"
            % (job.id, state_name(job.state), job.pages, "" if job.pages == 1 else "s", job.octets)
        )
