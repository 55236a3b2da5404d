# SPDX-License-Identifier: MIT
"""Message catalog, English (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Paper size\";\n\"media-col\" = \"Paper\";\n\"media-size\" = \"Paper siz"
        b"e\";\n\"media-source\" = \"Paper source\";\n\"media-type\" = \"Paper type\";\n\"media"
        b"-top-margin\" = \"Top margin\";\n\"media-bottom-margin\" = \"Bottom margin\";\n\"medi"
        b"a-left-margin\" = \"Left margin\";\n\"media-right-margin\" = \"Right margin\";\n\"cop"
        b"ies\" = \"Copies\";\n\"finishings\" = \"Finishing\";\n\"finishings-col\" = \"Finishin"
        b"g\";\n\"finishing-template\" = \"Finishing\";\n\"identify-actions\" = \"Identify prin"
        b"ter\";\n\"job-hold-until\" = \"Start printing\";\n\"job-name\" = \"Title\";\n\"job-pr"
        b"iority\" = \"Priority\";\n\"job-sheets\" = \"Banner page\";\n\"job-state\" = \"Job st"
        b"atus\";\n\"job-state-reasons\" = \"Job details\";\n\"orientation-requested\" = \"Orie"
        b"ntation\";\n\"output-bin\" = \"Paper output\";\n\"print-color-mode\" = \"Color mode\""
        b";\n\"print-content-optimize\" = \"Optimize for\";\n\"print-quality\" = \"Print qualit"
        b"y\";\n\"print-rendering-intent\" = \"Tone rendering\";\n\"print-scaling\" = \"Scaling"
        b"\";\n\"printer-resolution\" = \"Resolution\";\n\"printer-state\" = \"Printer status\""
        b";\n\"printer-state-reasons\" = \"Printer details\";\n"
    ),
    (
        b"\"sides\" = \"Two-sided printing\";\n\"media.om_receipt_48.05x297mm\" = \"Receipt, 48"
        b" \xc3\x97 297 mm\";\n\"media.om_short-receipt_48.05x150mm\" = \"Short receipt, 48 "
        b"\xc3\x97 150 mm\";\n\"media.om_slip_48.05x80mm\" = \"Slip, 48 \xc3\x97 80 mm\";\n\"me"
        b"dia.custom_min_48.05x25mm\" = \"48 mm wide, at least 25 mm long\";\n\"media.custom_ma"
        b"x_48.05x3000mm\" = \"48 mm wide, up to 3 m long\";\n\"media.om_receipt_72.08x297mm\" "
        b"= \"Receipt, 72 \xc3\x97 297 mm\";\n\"media.om_short-receipt_72.08x150mm\" = \"Short "
        b"receipt, 72 \xc3\x97 150 mm\";\n\"media.om_slip_72.08x80mm\" = \"Slip, 72 \xc3\x97 80"
        b" mm\";\n\"media.custom_min_72.08x25mm\" = \"72 mm wide, at least 25 mm long\";\n\"med"
        b"ia.custom_max_72.08x3000mm\" = \"72 mm wide, up to 3 m long\";\n\"media.oe_photo-l_3."
        b"5x5in\" = \"Photo, 3.5 \xc3\x97 5 in\";\n\"media.om_card_54x86mm\" = \"Card, 54 \xc3"
        b"\x97 86 mm\";\n\"media-source.main-roll\" = \"Paper roll\";\n\"media-type.continuous"
        b"\" = \"Continuous paper\";\n\"finishings.3\" = \"None\";\n\"finishing-template.none\""
        b" = \"None\";\n\"identify-actions.display\" = \"Show on the printer\";\n\"identify-act"
        b"ions.flash\" = \"Flash a light\";\n"
    ),
    (
        b"\"identify-actions.sound\" = \"Play a sound\";\n\"job-hold-until.indefinite\" = \"Whe"
        b"n released\";\n\"job-hold-until.no-hold\" = \"At once\";\n\"job-sheets.none\" = \"Non"
        b"e\";\n\"job-sheets.standard\" = \"Standard\";\n\"orientation-requested.3\" = \"Portra"
        b"it\";\n\"orientation-requested.4\" = \"Landscape\";\n\"orientation-requested.5\" = \""
        b"Reverse landscape\";\n\"orientation-requested.6\" = \"Reverse portrait\";\n\"output-b"
        b"in.face-down\" = \"Face down\";\n\"output-bin.face-up\" = \"Face up\";\n\"print-color"
        b"-mode.auto\" = \"Automatic\";\n\"print-color-mode.bi-level\" = \"Black and white only"
        b"\";\n\"print-color-mode.monochrome\" = \"Grayscale\";\n\"print-content-optimize.auto"
        b"\" = \"Automatic\";\n\"print-content-optimize.graphic\" = \"Graphics\";\n\"print-cont"
        b"ent-optimize.photo\" = \"Photos\";\n\"print-content-optimize.text\" = \"Text\";\n\"pr"
        b"int-content-optimize.text-and-graphic\" = \"Text and graphics\";\n\"print-quality.3\""
        b" = \"Draft\";\n\"print-quality.4\" = \"Normal\";\n\"print-quality.5\" = \"High\";\n\""
        b"print-rendering-intent.auto\" = \"Automatic\";\n\"print-scaling.auto\" = \"Automatic"
        b"\";\n"
    ),
    (
        b"\"print-scaling.auto-fit\" = \"Shrink if too large\";\n\"print-scaling.fill\" = \"Fil"
        b"l the page\";\n\"print-scaling.fit\" = \"Fit to page\";\n\"print-scaling.none\" = \"A"
        b"ctual size\";\n\"sides.one-sided\" = \"Off\";\n\"printer-state.3\" = \"Ready\";\n\"pr"
        b"inter-state.4\" = \"Printing\";\n\"printer-state.5\" = \"Stopped\";\n\"printer-state-"
        b"reasons.none\" = \"No problems\";\n\"printer-state-reasons.media-needed-error\" = \"L"
        b"oad a paper roll\";\n\"printer-state-reasons.media-needed\" = \"Load a paper roll\";"
        b"\n\"printer-state-reasons.media-empty-error\" = \"Out of paper\";\n\"printer-state-re"
        b"asons.media-empty\" = \"Out of paper\";\n\"printer-state-reasons.media-low-warning\" "
        b"= \"Paper is running low\";\n\"printer-state-reasons.media-low\" = \"Paper is running"
        b" low\";\n\"printer-state-reasons.cover-open-error\" = \"Cover is open\";\n\"printer-s"
        b"tate-reasons.cover-open\" = \"Cover is open\";\n\"printer-state-reasons.other-error\""
        b" = \"Print engine needs attention\";\n\"printer-state-reasons.other\" = \"Print engin"
        b"e needs attention\";\n\"printer-state-reasons.moving-to-paused\" = \"Pausing\";\n"
    ),
    (
        b"\"printer-state-reasons.paused\" = \"Paused\";\n\"job-state.3\" = \"Waiting\";\n\"job"
        b"-state.4\" = \"Held\";\n\"job-state.5\" = \"Printing\";\n\"job-state.6\" = \"Stopped"
        b"\";\n\"job-state.7\" = \"Canceled\";\n\"job-state.8\" = \"Failed\";\n\"job-state.9\" "
        b"= \"Printed\";\n\"job-state-reasons.none\" = \"No problems\";\n\"job-state-reasons.ab"
        b"orted-by-system\" = \"Given up by the printer\";\n\"job-state-reasons.document-access"
        b"-error\" = \"Document cannot be fetched\";\n\"job-state-reasons.document-format-error"
        b"\" = \"Document is damaged\";\n\"job-state-reasons.document-unprintable-error\" = \"D"
        b"ocument cannot be printed\";\n\"job-state-reasons.job-canceled-by-operator\" = \"Canc"
        b"eled by an operator\";\n\"job-state-reasons.job-canceled-by-user\" = \"Canceled by a "
        b"user\";\n\"job-state-reasons.job-completed-successfully\" = \"Printed\";\n\"job-state"
        b"-reasons.job-data-insufficient\" = \"Waiting for the document\";\n\"job-state-reasons"
        b".job-hold-until-specified\" = \"Held\";\n\"job-state-reasons.job-incoming\" = \"Recei"
        b"ving the document\";\n\"job-state-reasons.job-printing\" = \"Printing\";\n"
    ),
    (
        b"\"job-state-reasons.printer-stopped\" = \"Printer has stopped\";\n\"job-state-reasons"
        b".processing-to-stop-point\" = \"Being canceled\";\n\"job-state-reasons.unsupported-do"
        b"cument-format\" = \"Document format not supported\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
