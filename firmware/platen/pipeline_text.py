# SPDX-License-Identifier: MIT
"""Text through the pipeline: text/plain documents, job sheets, lines of slips.

Loaded with the first text: its code pages take memory that many printers never need. `pipeline`
is the Pipeline whose buffers and port are used.
"""

from platen.core.text import LINE, TextEncoder
from platen.model import names


def _start(pipeline):
    if pipeline.text is None:
        pipeline.text = TextEncoder(pipeline.text_profile, pipeline.buf.band)
    pipeline.text.start()
    return pipeline.text


async def print_lines(pipeline, text):
    """A few lines of UTF-8 text of our own, between start_job and tear_off."""
    encoder = _start(pipeline)
    pos = 0
    while pos < len(text):
        pos = encoder.feed(text, pos, len(text))
        await pipeline.send(encoder)
    encoder.finish()
    await pipeline.send(encoder)


async def print_sheet(pipeline, printer, job):
    """job-sheets `standard`: whose paper this is (RFC 8011 section 5.2.3)."""
    name = printer.texts[names.P_NAME]
    await print_lines(pipeline, b"%s\n%s\nJob %d\n%s\n\n" % (job.user, job.name, job.id, name))


async def print_text(pipeline, body, job, head, n):
    """Print a text/plain document, of which `n` bytes are in `head`; returns () as reasons."""
    await pipeline.start_job()
    encoder = _start(pipeline)
    await _span(pipeline, encoder, job, head, 0, n)
    while not job.cancel_requested and await body.more():
        await _span(pipeline, encoder, job, body.buf, body.start, body.stop)
        body.start = body.stop
        await pipeline.give_way()
    encoder.finish()
    await _send(pipeline, encoder)
    job.pages = 1
    return ()


async def _span(pipeline, encoder, job, buf, pos, stop):
    while pos < stop and not job.cancel_requested:
        pos = encoder.feed(buf, pos, stop)
        if encoder.event == LINE:
            await _send(pipeline, encoder)


async def _send(pipeline, encoder):
    # A form feed is one event and several lines.
    pipeline.use(encoder.lines * pipeline.text_profile["text"]["line_rows"])
    await pipeline.send(encoder)
