# SPDX-License-Identifier: MIT
"""Message catalog, English (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Paper size\";\n\"media-col\" = \"Paper\";\n\"media-size\" = \"Paper siz"
        b"e\";\n\"media-source\" = \"Paper source\";\n\"media-type\" = \"Paper type\";\n\"media"
        b"-top-margin\" = \"Top margin\";\n\"media-bottom-margin\" = \"Bottom margin\";\n\"medi"
        b"a-left-margin\" = \"Left margin\";\n\"media-right-margin\" = \"Right margin\";\n\"cop"
        b"ies\" = \"Copies\";\n\"finishings\" = \"Finishing\";\n\"identify-actions\" = \"Identi"
        b"fy printer\";\n\"job-name\" = \"Title\";\n\"job-sheets\" = \"Banner page\";\n\"job-st"
        b"ate\" = \"Job status\";\n\"job-state-reasons\" = \"Job details\";\n\"orientation-requ"
        b"ested\" = \"Orientation\";\n\"output-bin\" = \"Paper output\";\n\"print-color-mode\" "
        b"= \"Color mode\";\n\"print-content-optimize\" = \"Optimize for\";\n\"print-quality\" "
        b"= \"Print quality\";\n\"print-rendering-intent\" = \"Tone rendering\";\n\"print-scali"
        b"ng\" = \"Scaling\";\n\"printer-resolution\" = \"Resolution\";\n\"printer-state\" = \""
        b"Printer status\";\n\"printer-state-reasons\" = \"Printer details\";\n\"sides\" = \"Tw"
        b"o-sided printing\";\n\"media.om_receipt_48.05x297mm\" = \"Receipt, 48 \xc3\x97 297 mm"
        b"\";\n"
    ),
    (
        b"\"media.om_short-receipt_48.05x150mm\" = \"Short receipt, 48 \xc3\x97 150 mm\";\n\"me"
        b"dia.om_slip_48.05x80mm\" = \"Slip, 48 \xc3\x97 80 mm\";\n\"media.custom_min_48.05x25m"
        b"m\" = \"48 mm wide, at least 25 mm long\";\n\"media.custom_max_48.05x3000mm\" = \"48 "
        b"mm wide, up to 3 m long\";\n\"media.om_receipt_72.08x297mm\" = \"Receipt, 72 \xc3\x97"
        b" 297 mm\";\n\"media.om_short-receipt_72.08x150mm\" = \"Short receipt, 72 \xc3\x97 150"
        b" mm\";\n\"media.om_slip_72.08x80mm\" = \"Slip, 72 \xc3\x97 80 mm\";\n\"media.custom_m"
        b"in_72.08x25mm\" = \"72 mm wide, at least 25 mm long\";\n\"media.custom_max_72.08x3000"
        b"mm\" = \"72 mm wide, up to 3 m long\";\n\"media.oe_photo-l_3.5x5in\" = \"Photo, 3.5 "
        b"\xc3\x97 5 in\";\n\"media.om_card_54x86mm\" = \"Card, 54 \xc3\x97 86 mm\";\n\"media-s"
        b"ource.main-roll\" = \"Paper roll\";\n\"media-type.continuous\" = \"Continuous paper\""
        b";\n\"finishings.3\" = \"None\";\n\"identify-actions.display\" = \"Show on the printer"
        b"\";\n\"identify-actions.flash\" = \"Flash a light\";\n\"identify-actions.sound\" = \""
        b"Play a sound\";\n\"job-sheets.none\" = \"None\";\n\"job-sheets.standard\" = \"Standar"
        b"d\";\n\"orientation-requested.3\" = \"Portrait\";\n"
    ),
    (
        b"\"orientation-requested.4\" = \"Landscape\";\n\"orientation-requested.5\" = \"Reverse"
        b" landscape\";\n\"orientation-requested.6\" = \"Reverse portrait\";\n\"output-bin.face"
        b"-down\" = \"Face down\";\n\"output-bin.face-up\" = \"Face up\";\n\"print-color-mode.a"
        b"uto\" = \"Automatic\";\n\"print-color-mode.bi-level\" = \"Black and white only\";\n\""
        b"print-color-mode.monochrome\" = \"Grayscale\";\n\"print-content-optimize.auto\" = \"A"
        b"utomatic\";\n\"print-content-optimize.graphic\" = \"Graphics\";\n\"print-content-opti"
        b"mize.photo\" = \"Photos\";\n\"print-content-optimize.text\" = \"Text\";\n\"print-cont"
        b"ent-optimize.text-and-graphic\" = \"Text and graphics\";\n\"print-quality.3\" = \"Dra"
        b"ft\";\n\"print-quality.4\" = \"Normal\";\n\"print-quality.5\" = \"High\";\n\"print-re"
        b"ndering-intent.auto\" = \"Automatic\";\n\"print-scaling.auto\" = \"Automatic\";\n\"pr"
        b"int-scaling.auto-fit\" = \"Shrink if too large\";\n\"print-scaling.fill\" = \"Fill th"
        b"e page\";\n\"print-scaling.fit\" = \"Fit to page\";\n\"print-scaling.none\" = \"Actua"
        b"l size\";\n\"sides.one-sided\" = \"Off\";\n\"printer-state.3\" = \"Ready\";\n\"printe"
        b"r-state.4\" = \"Printing\";\n"
    ),
    (
        b"\"printer-state.5\" = \"Stopped\";\n\"printer-state-reasons.none\" = \"No problems\";"
        b"\n\"printer-state-reasons.media-needed-error\" = \"Load a paper roll\";\n\"printer-st"
        b"ate-reasons.media-needed\" = \"Load a paper roll\";\n\"printer-state-reasons.media-em"
        b"pty-error\" = \"Out of paper\";\n\"printer-state-reasons.media-empty\" = \"Out of pap"
        b"er\";\n\"printer-state-reasons.media-low-warning\" = \"Paper is running low\";\n\"pri"
        b"nter-state-reasons.media-low\" = \"Paper is running low\";\n\"printer-state-reasons.c"
        b"over-open-error\" = \"Cover is open\";\n\"printer-state-reasons.cover-open\" = \"Cove"
        b"r is open\";\n\"printer-state-reasons.other-error\" = \"Print engine needs attention"
        b"\";\n\"printer-state-reasons.other\" = \"Print engine needs attention\";\n\"job-state"
        b".3\" = \"Waiting\";\n\"job-state.4\" = \"Held\";\n\"job-state.5\" = \"Printing\";\n\""
        b"job-state.6\" = \"Stopped\";\n\"job-state.7\" = \"Canceled\";\n\"job-state.8\" = \"Fa"
        b"iled\";\n\"job-state.9\" = \"Printed\";\n\"job-state-reasons.none\" = \"No problems\""
        b";\n\"job-state-reasons.aborted-by-system\" = \"Given up by the printer\";\n"
    ),
    (
        b"\"job-state-reasons.document-format-error\" = \"Document is damaged\";\n\"job-state-r"
        b"easons.document-unprintable-error\" = \"Document cannot be printed\";\n\"job-state-re"
        b"asons.job-canceled-by-user\" = \"Canceled by a user\";\n\"job-state-reasons.job-compl"
        b"eted-successfully\" = \"Printed\";\n\"job-state-reasons.job-incoming\" = \"Receiving "
        b"the document\";\n\"job-state-reasons.job-printing\" = \"Printing\";\n\"job-state-reas"
        b"ons.printer-stopped\" = \"Printer has stopped\";\n\"job-state-reasons.processing-to-s"
        b"top-point\" = \"Being canceled\";\n\"job-state-reasons.unsupported-document-format\" "
        b"= \"Document format not supported\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
