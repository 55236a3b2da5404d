# SPDX-License-Identifier: MIT
"""Walks through all that a job may ask for: every value of every attribute, in jobs that print.

See test_e2e_walk.py, which finds claims that neither of them uses.
"""

import pytest

import e2e_walk as w
import hosttest
from e2e_ops import Desk, a_printer, integer, ipp, job_number, keyword, t
from e2e_walk import CONFLICTING, printed, walks


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def printer(request, tmp_path_factory):
    """A printer with an operator."""
    with a_printer(tmp_path_factory.mktemp("walk"), request.param) as simulator:
        yield simulator


@pytest.fixture(scope="module")
def claims(printer):
    """All it says about itself."""
    with Desk(printer.port) as wire:
        return wire.printer("all", "media-col-database")


@pytest.fixture
def desk(printer):
    with Desk(printer.port) as wire:
        yield wire
        w.clear(wire)


def takes(desk, name, tag, value):
    """Print a job with this value of an attribute; it must be kept and used."""
    job_id = printed(w.print_tiny(desk, ipp.Attribute(name, [tag], [value])))
    job = desk.job(job_id, name, "job-actual")
    assert job[name].value == value, name
    assert job[name + "-actual"].value == value
    assert job[name].tags == [tag]


def values(claims, name):
    """(tag, value) of what a job template attribute may be."""
    supported = claims[name + "-supported"]
    if name == "job-priority":  # says how many there are; printing any of them shows nothing
        return [(ipp.INTEGER, claims[name + "-default"].value)]
    if supported.tags[0] == ipp.RANGE:
        return [(ipp.INTEGER, end) for value in supported.values for end in value]
    pairs = zip(supported.tags, supported.values, strict=True)
    # The ends of a range of sizes: test_media.
    return [each for each in pairs if not str(each[1]).startswith(("custom_min_", "custom_max_"))]


@walks("job-creation-attributes-supported", "job-mandatory-attributes-supported")
def test_templates(claims, desk):
    """Every value of every attribute a job may have, in a job that must not lose it."""
    assert claims["job-mandatory-attributes-supported"].value is True
    for name in claims.all("job-creation-attributes-supported"):
        if name in w.COLLECTIONS:
            continue
        for tag, value in values(claims, name):
            if name == "job-hold-until" and value != "no-hold":
                continue  # test_holds
            takes(desk, name, tag, value)
            must = keyword("job-mandatory-attributes", name)
            template = ipp.Attribute(name, [tag], [value])
            printed(w.print_tiny(desk, template, operation=[must]))
        assert claims[name + "-default"].value in [value for _, value in values(claims, name)]


@walks("job-hold-until-*")
def test_holds(claims, desk):
    for until in claims.all("job-hold-until-supported"):
        job_id = desk.create(keyword("job-hold-until", until))
        assert desk.job(job_id, "job-hold-until")["job-hold-until"].value == until
        desk.good(t.OP_HOLD_JOB, job_number(job_id), keyword("job-hold-until", until))
        desk.good(t.OP_RELEASE_JOB, job_number(job_id))
        printed(
            w.send_document(
                desk,
                t.OP_SEND_DOCUMENT,
                job_number(job_id),
                ipp.attribute("last-document", ipp.BOOLEAN, True),
                ipp.attribute("document-format", ipp.MIME, w.URF),
                data=w.vector(w.TINY),
            )
        )
    assert "job-hold-until-time-supported" not in claims


def media_col(size, **members):
    found = {"media-size": ipp.attribute("media-size", ipp.COLLECTION, size)}
    found.update(members)
    return ipp.attribute("media-col", ipp.COLLECTION, ipp.Attributes(found))


def dimensions(x, y):
    return ipp.Attributes(
        {"x-dimension": integer("x-dimension", x), "y-dimension": integer("y-dimension", y)}
    )


@walks("media-*")
def test_media(claims, desk):
    database = claims.all("media-col-database")
    ready = claims.all("media-col-ready")
    for col in (claims["media-col-default"].value, *ready):
        assert col in database
    sizes = claims.all("media-size-supported")
    assert [col["media-size"].value for col in database] == sizes
    keywords = claims.all("media-supported")
    assert set(claims.all("media-ready")) | {claims["media-default"].value} <= set(keywords)
    assert len(claims.all("media-ready")) == len(ready)
    used = set()
    for col in database:
        assert set(col) == set(claims.all("media-col-supported"))
        size = col["media-size"].value
        x, y = size["x-dimension"].value, size["y-dimension"].value
        lengths = (y,) if isinstance(y, int) else (*y, (y[0] + y[1]) // 2)
        for length in lengths:
            members = {name: each for name, each in col.items() if name != "media-size"}
            answer = w.print_tiny(desk, media_col(dimensions(x, length), **members))
            used.add(desk.job(printed(answer), "media")["media"].value)
    fixed = {name for name in keywords if not name.startswith(("custom_min", "custom_max"))}
    assert fixed <= used
    assert all(name.startswith("custom_") for name in used - fixed)
    # What a collection may hold besides is named once more.
    for member in claims.all("media-col-supported"):
        if member != "media-size":
            found = {col[member].value for col in database}
            assert found == set(claims.all(member + "-supported"))


@walks("media-ready")
def test_what_may_be_ready(claims, desk):
    """Each size by itself and all together: media-col-ready says the same in collections."""
    names = [name for name in claims.all("media-supported") if "custom_" not in name]
    sizes = dict(zip(names, claims.all("media-col-database"), strict=False))
    answer = desk.command(t.OP_GET_PRINTER_SUPPORTED_VALUES)
    assert set(answer.group(ipp.PRINTER_GROUP).all("media-ready")) == set(sizes)
    for chosen in (*([name] for name in sizes), list(reversed(sizes))):
        group = ipp.group(ipp.PRINTER_GROUP, keyword("media-ready", *chosen))
        desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])
        found = desk.printer("media-ready", "media-col-ready")
        assert found.all("media-ready") == chosen
        assert found.all("media-col-ready") == [sizes[name] for name in chosen]
    group = ipp.group(ipp.PRINTER_GROUP, keyword("media-ready", *claims.all("media-ready")))
    desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])


@walks("finishings-ready", "finishing-template-supported", "finishings-col-*")
def test_finishings(claims, desk):
    assert set(claims.all("finishings-ready")) <= set(claims.all("finishings-supported"))
    templates = set()
    for col in claims.all("finishings-col-database"):
        assert set(col) <= set(claims.all("finishings-col-supported"))
        templates.add(col["finishing-template"].value)
        printed(w.print_tiny(desk, ipp.attribute("finishings-col", ipp.COLLECTION, col)))
    assert templates == set(claims.all("finishing-template-supported"))
    for name in ("finishings-col-default", "finishings-col-ready"):
        assert claims[name].values == [None]  # no-value


@walks("overrides-supported")
def test_overrides(claims, desk):
    ranges = ("pages", "document-numbers", "document-number")
    for member in claims.all("overrides-supported"):
        members = {"pages": ipp.attribute("pages", ipp.RANGE, (1, 1))}
        values = [(1, 1)] if member in ranges else claims.all(member + "-supported")
        for value in values:
            tag = ipp.RANGE if member in ranges else ipp.KEYWORD
            col = ipp.Attributes({**members, member: ipp.attribute(member, tag, value)})
            printed(w.print_tiny(desk, ipp.attribute("overrides", ipp.COLLECTION, col)))


@walks("job-constraints-supported", "job-resolvers-supported")
def test_constraints(claims, desk):
    """What is said to exclude each other does, and not with what is said to help."""
    resolvers = {col["resolver-name"].value: col for col in claims.all("job-resolvers-supported")}
    for col in claims.all("job-constraints-supported"):
        excluded = {name: each for name, each in col.items() if name != "resolver-name"}
        answer = w.print_tiny(desk, *excluded.values())
        assert answer.code == CONFLICTING
        assert set(answer.group(ipp.UNSUPPORTED_GROUP)) == set(excluded)
        help_ = resolvers[col["resolver-name"].value]
        better = {name: each for name, each in help_.items() if name != "resolver-name"}
        printed(w.print_tiny(desk, *{**excluded, **better}.values()))


@walks("job-settable-attributes-supported")
def test_settable_of_jobs(claims, desk):
    for name in claims.all("job-settable-attributes-supported"):
        if name == "job-name":
            tag, values = ipp.NAME, ["Walked"]
        else:
            supported = claims[name + "-supported"]
            tag = supported.tags[0]
            values = [v for v in supported.values if not str(v).startswith("custom_")]
        job_id = desk.create()
        for value in values:
            group = ipp.group(ipp.JOB_GROUP, ipp.Attribute(name, [tag], [value]))
            desk.good(t.OP_SET_JOB_ATTRIBUTES, job_number(job_id), groups=[group])
            assert desk.job(job_id, name)[name].value == value
        desk.cancel(job_id)


@walks("printer-settable-attributes-supported", "printer-darkness-*")
def test_settable_of_the_printer(claims, desk):
    names = claims.all("printer-settable-attributes-supported")
    answer = desk.command(t.OP_GET_PRINTER_SUPPORTED_VALUES)
    supported = answer.group(ipp.PRINTER_GROUP)
    assert set(supported) == set(names)
    others = {
        "media-ready": (ipp.KEYWORD, supported.all("media-ready")[-1]),
        "printer-darkness-configured": (
            ipp.INTEGER,
            supported["printer-darkness-configured"].value[1],
        ),
        "printer-geo-location": (ipp.URI, "geo:1,2"),
        "printer-asset-tag": (ipp.OCTETS, b"7"),
    }
    before = desk.printer(*names)
    for name in names:
        tag, value = others.get(name) or (before[name].tags[0], "walked")
        group = ipp.group(ipp.PRINTER_GROUP, ipp.Attribute(name, [tag], [value]))
        desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group])
        assert desk.printer(name)[name].value == value
    back = [ipp.Attribute(name, before[name].tags, before[name].values) for name in names]
    back = [each for each in back if each.values != [None]]
    desk.command(t.OP_SET_PRINTER_ATTRIBUTES, groups=[ipp.group(ipp.PRINTER_GROUP, *back)])
