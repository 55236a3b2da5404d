# SPDX-License-Identifier: MIT
"""Message catalog, English (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Paper size\";\n\"media-col\" = \"Paper\";\n\"media-size\" = \"Paper size\""
        b";\n\"media-source\" = \"Paper source\";\n\"media-type\" = \"Paper type\";\n\"media-top-m"
        b"argin\" = \"Top margin\";\n\"media-bottom-margin\" = \"Bottom margin\";\n\"media-left-ma"
        b"rgin\" = \"Left margin\";\n\"media-right-margin\" = \"Right margin\";\n\"copies\" = \"Co"
        b"pies\";\n\"finishings\" = \"Finishing\";\n\"identify-actions\" = \"Identify printer\";\n"
        b"\"job-name\" = \"Title\";\n\"job-sheets\" = \"Banner page\";\n\"job-state\" = \"Job stat"
        b"us\";\n\"job-state-reasons\" = \"Job details\";\n\"orientation-requested\" = \"Orientati"
        b"on\";\n\"output-bin\" = \"Paper output\";\n\"print-color-mode\" = \"Color mode\";\n\"pri"
        b"nt-content-optimize\" = \"Optimize for\";\n\"print-quality\" = \"Print quality\";\n\"pri"
        b"nt-rendering-intent\" = \"Tone rendering\";\n\"print-scaling\" = \"Scaling\";\n\"printer"
        b"-resolution\" = \"Resolution\";\n\"printer-state\" = \"Printer status\";\n\"printer-stat"
        b"e-reasons\" = \"Printer details\";\n\"sides\" = \"Two-sided printing\";\n\"media.om_rece"
        b"ipt_48.05x297mm\" = \"Receipt, 48 \xc3\x97 297 mm\";\n"
    ),
    (
        b"\"media.om_short-receipt_48.05x150mm\" = \"Short receipt, 48 \xc3\x97 150 mm\";\n\"media"
        b".om_slip_48.05x80mm\" = \"Slip, 48 \xc3\x97 80 mm\";\n\"media.custom_min_48.05x25mm\" = "
        b"\"48 mm wide, at least 25 mm long\";\n\"media.custom_max_48.05x3000mm\" = \"48 mm wide, "
        b"up to 3 m long\";\n\"media.om_receipt_72.08x297mm\" = \"Receipt, 72 \xc3\x97 297 mm\";\n"
        b"\"media.om_short-receipt_72.08x150mm\" = \"Short receipt, 72 \xc3\x97 150 mm\";\n\"media"
        b".om_slip_72.08x80mm\" = \"Slip, 72 \xc3\x97 80 mm\";\n\"media.custom_min_72.08x25mm\" = "
        b"\"72 mm wide, at least 25 mm long\";\n\"media.custom_max_72.08x3000mm\" = \"72 mm wide, "
        b"up to 3 m long\";\n\"media.oe_photo-l_3.5x5in\" = \"Photo, 3.5 \xc3\x97 5 in\";\n\"media"
        b".om_card_54x86mm\" = \"Card, 54 \xc3\x97 86 mm\";\n\"media-source.main-roll\" = \"Paper "
        b"roll\";\n\"media-type.continuous\" = \"Continuous paper\";\n\"finishings.3\" = \"None\";"
        b"\n\"identify-actions.display\" = \"Show on the printer\";\n\"identify-actions.flash\" = "
        b"\"Flash a light\";\n\"identify-actions.sound\" = \"Play a sound\";\n\"job-sheets.none\" "
        b"= \"None\";\n\"job-sheets.standard\" = \"Standard\";\n\"orientation-requested.3\" = \"Po"
        b"rtrait\";\n"
    ),
    (
        b"\"orientation-requested.4\" = \"Landscape\";\n\"orientation-requested.5\" = \"Reverse la"
        b"ndscape\";\n\"orientation-requested.6\" = \"Reverse portrait\";\n\"output-bin.face-down"
        b"\" = \"Face down\";\n\"output-bin.face-up\" = \"Face up\";\n\"print-color-mode.auto\" = "
        b"\"Automatic\";\n\"print-color-mode.bi-level\" = \"Black and white only\";\n\"print-color"
        b"-mode.monochrome\" = \"Grayscale\";\n\"print-content-optimize.auto\" = \"Automatic\";\n"
        b"\"print-content-optimize.graphic\" = \"Graphics\";\n\"print-content-optimize.photo\" = "
        b"\"Photos\";\n\"print-content-optimize.text\" = \"Text\";\n\"print-content-optimize.text-"
        b"and-graphic\" = \"Text and graphics\";\n\"print-quality.3\" = \"Draft\";\n\"print-qualit"
        b"y.4\" = \"Normal\";\n\"print-quality.5\" = \"High\";\n\"print-rendering-intent.auto\" = "
        b"\"Automatic\";\n\"print-scaling.auto\" = \"Automatic\";\n\"print-scaling.auto-fit\" = \""
        b"Shrink if too large\";\n\"print-scaling.fill\" = \"Fill the page\";\n\"print-scaling.fit"
        b"\" = \"Fit to page\";\n\"print-scaling.none\" = \"Actual size\";\n\"sides.one-sided\" = "
        b"\"Off\";\n\"printer-state.3\" = \"Ready\";\n\"printer-state.4\" = \"Printing\";\n"
    ),
    (
        b"\"printer-state.5\" = \"Stopped\";\n\"printer-state-reasons.none\" = \"No problems\";\n"
        b"\"printer-state-reasons.media-needed-error\" = \"Load a paper roll\";\n\"printer-state-r"
        b"easons.media-needed\" = \"Load a paper roll\";\n\"printer-state-reasons.media-empty-erro"
        b"r\" = \"Out of paper\";\n\"printer-state-reasons.media-empty\" = \"Out of paper\";\n\"pr"
        b"inter-state-reasons.media-low-warning\" = \"Paper is running low\";\n\"printer-state-rea"
        b"sons.media-low\" = \"Paper is running low\";\n\"printer-state-reasons.cover-open-error\""
        b" = \"Cover is open\";\n\"printer-state-reasons.cover-open\" = \"Cover is open\";\n\"prin"
        b"ter-state-reasons.other-error\" = \"Print engine needs attention\";\n\"printer-state-rea"
        b"sons.other\" = \"Print engine needs attention\";\n\"job-state.3\" = \"Waiting\";\n\"job-"
        b"state.4\" = \"Held\";\n\"job-state.5\" = \"Printing\";\n\"job-state.6\" = \"Stopped\";\n"
        b"\"job-state.7\" = \"Canceled\";\n\"job-state.8\" = \"Failed\";\n\"job-state.9\" = \"Prin"
        b"ted\";\n\"job-state-reasons.none\" = \"No problems\";\n\"job-state-reasons.aborted-by-sy"
        b"stem\" = \"Given up by the printer\";\n"
    ),
    (
        b"\"job-state-reasons.document-format-error\" = \"Document is damaged\";\n\"job-state-reas"
        b"ons.document-unprintable-error\" = \"Document cannot be printed\";\n\"job-state-reasons."
        b"job-canceled-by-user\" = \"Canceled by a user\";\n\"job-state-reasons.job-completed-succ"
        b"essfully\" = \"Printed\";\n\"job-state-reasons.job-incoming\" = \"Receiving the document"
        b"\";\n\"job-state-reasons.job-printing\" = \"Printing\";\n\"job-state-reasons.printer-sto"
        b"pped\" = \"Printer has stopped\";\n\"job-state-reasons.processing-to-stop-point\" = \"Be"
        b"ing canceled\";\n\"job-state-reasons.unsupported-document-format\" = \"Document format n"
        b"ot supported\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
