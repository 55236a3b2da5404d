# SPDX-License-Identifier: MIT
"""Message catalog, German (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Papierformat\";\n\"media-col\" = \"Papier\";\n\"media-size\" = \"Papierfor"
        b"mat\";\n\"media-source\" = \"Papierquelle\";\n\"media-type\" = \"Papierart\";\n\"media-t"
        b"op-margin\" = \"Oberer Rand\";\n\"media-bottom-margin\" = \"Unterer Rand\";\n\"media-lef"
        b"t-margin\" = \"Linker Rand\";\n\"media-right-margin\" = \"Rechter Rand\";\n\"copies\" = "
        b"\"Exemplare\";\n\"finishings\" = \"Weiterverarbeitung\";\n\"identify-actions\" = \"Druck"
        b"er identifizieren\";\n\"job-name\" = \"Titel\";\n\"job-sheets\" = \"Deckblatt\";\n\"job-"
        b"state\" = \"Auftragsstatus\";\n\"job-state-reasons\" = \"Auftragsdetails\";\n\"orientati"
        b"on-requested\" = \"Ausrichtung\";\n\"output-bin\" = \"Papierausgabe\";\n\"print-color-mo"
        b"de\" = \"Farbmodus\";\n\"print-content-optimize\" = \"Optimieren f\xc3\xbcr\";\n\"print-"
        b"quality\" = \"Druckqualit\xc3\xa4t\";\n\"print-rendering-intent\" = \"Tonwiedergabe\";\n"
        b"\"print-scaling\" = \"Skalierung\";\n\"printer-resolution\" = \"Aufl\xc3\xb6sung\";\n\"p"
        b"rinter-state\" = \"Druckerstatus\";\n\"printer-state-reasons\" = \"Druckerdetails\";\n\""
        b"sides\" = \"Beidseitiger Druck\";\n\"media.om_receipt_48.05x297mm\" = \"Kassenbon, 48 "
        b"\xc3\x97 297 mm\";\n"
    ),
    (
        b"\"media.om_short-receipt_48.05x150mm\" = \"Kurzer Kassenbon, 48 \xc3\x97 150 mm\";\n\"me"
        b"dia.om_slip_48.05x80mm\" = \"Beleg, 48 \xc3\x97 80 mm\";\n\"media.custom_min_48.05x25mm"
        b"\" = \"48 mm breit, mindestens 25 mm lang\";\n\"media.custom_max_48.05x3000mm\" = \"48 m"
        b"m breit, bis 3 m lang\";\n\"media.om_receipt_72.08x297mm\" = \"Kassenbon, 72 \xc3\x97 29"
        b"7 mm\";\n\"media.om_short-receipt_72.08x150mm\" = \"Kurzer Kassenbon, 72 \xc3\x97 150 mm"
        b"\";\n\"media.om_slip_72.08x80mm\" = \"Beleg, 72 \xc3\x97 80 mm\";\n\"media.custom_min_72"
        b".08x25mm\" = \"72 mm breit, mindestens 25 mm lang\";\n\"media.custom_max_72.08x3000mm\" "
        b"= \"72 mm breit, bis 3 m lang\";\n\"media.oe_photo-l_3.5x5in\" = \"Foto, 9 \xc3\x97 13 c"
        b"m\";\n\"media.om_card_54x86mm\" = \"Karte, 54 \xc3\x97 86 mm\";\n\"media-source.main-rol"
        b"l\" = \"Papierrolle\";\n\"media-type.continuous\" = \"Endlospapier\";\n\"finishings.3\" "
        b"= \"Keine\";\n\"identify-actions.display\" = \"Am Drucker anzeigen\";\n\"identify-action"
        b"s.flash\" = \"Licht blinken lassen\";\n\"identify-actions.sound\" = \"Ton abspielen\";\n"
        b"\"job-sheets.none\" = \"Keines\";\n\"job-sheets.standard\" = \"Standard\";\n"
    ),
    (
        b"\"orientation-requested.3\" = \"Hochformat\";\n\"orientation-requested.4\" = \"Querforma"
        b"t\";\n\"orientation-requested.5\" = \"Querformat, gedreht\";\n\"orientation-requested.6"
        b"\" = \"Hochformat, gedreht\";\n\"output-bin.face-down\" = \"Druckseite unten\";\n\"outpu"
        b"t-bin.face-up\" = \"Druckseite oben\";\n\"print-color-mode.auto\" = \"Automatisch\";\n\""
        b"print-color-mode.bi-level\" = \"Nur Schwarz und Wei\xc3\x9f\";\n\"print-color-mode.monoc"
        b"hrome\" = \"Graustufen\";\n\"print-content-optimize.auto\" = \"Automatisch\";\n\"print-c"
        b"ontent-optimize.graphic\" = \"Grafik\";\n\"print-content-optimize.photo\" = \"Fotos\";\n"
        b"\"print-content-optimize.text\" = \"Text\";\n\"print-content-optimize.text-and-graphic\""
        b" = \"Text und Grafik\";\n\"print-quality.3\" = \"Entwurf\";\n\"print-quality.4\" = \"Nor"
        b"mal\";\n\"print-quality.5\" = \"Hoch\";\n\"print-rendering-intent.auto\" = \"Automatisch"
        b"\";\n\"print-scaling.auto\" = \"Automatisch\";\n\"print-scaling.auto-fit\" = \"Verkleine"
        b"rn, wenn zu gro\xc3\x9f\";\n\"print-scaling.fill\" = \"Seite f\xc3\xbcllen\";\n\"print-s"
        b"caling.fit\" = \"An Seite anpassen\";\n\"print-scaling.none\" = \"Originalgr\xc3\xb6\xc3"
        b"\x9fe\";\n"
    ),
    (
        b"\"sides.one-sided\" = \"Aus\";\n\"printer-state.3\" = \"Bereit\";\n\"printer-state.4\" ="
        b" \"Druckt\";\n\"printer-state.5\" = \"Angehalten\";\n\"printer-state-reasons.none\" = \""
        b"Keine St\xc3\xb6rung\";\n\"printer-state-reasons.media-needed-error\" = \"Papierrolle ei"
        b"nlegen\";\n\"printer-state-reasons.media-needed\" = \"Papierrolle einlegen\";\n\"printer"
        b"-state-reasons.media-empty-error\" = \"Kein Papier mehr\";\n\"printer-state-reasons.medi"
        b"a-empty\" = \"Kein Papier mehr\";\n\"printer-state-reasons.media-low-warning\" = \"Papie"
        b"r geht zur Neige\";\n\"printer-state-reasons.media-low\" = \"Papier geht zur Neige\";\n"
        b"\"printer-state-reasons.cover-open-error\" = \"Abdeckung ist offen\";\n\"printer-state-r"
        b"easons.cover-open\" = \"Abdeckung ist offen\";\n\"printer-state-reasons.other-error\" = "
        b"\"Druckwerk meldet eine St\xc3\xb6rung\";\n\"printer-state-reasons.other\" = \"Druckwerk"
        b" meldet eine St\xc3\xb6rung\";\n\"job-state.3\" = \"Wartet\";\n\"job-state.4\" = \"Zur"
        b"\xc3\xbcckgehalten\";\n\"job-state.5\" = \"Wird gedruckt\";\n\"job-state.6\" = \"Angehal"
        b"ten\";\n\"job-state.7\" = \"Abgebrochen\";\n\"job-state.8\" = \"Fehlgeschlagen\";\n"
    ),
    (
        b"\"job-state.9\" = \"Gedruckt\";\n\"job-state-reasons.none\" = \"Keine St\xc3\xb6rung\";"
        b"\n\"job-state-reasons.aborted-by-system\" = \"Vom Drucker abgebrochen\";\n\"job-state-re"
        b"asons.document-format-error\" = \"Dokument ist besch\xc3\xa4digt\";\n\"job-state-reasons"
        b".document-unprintable-error\" = \"Dokument kann nicht gedruckt werden\";\n\"job-state-re"
        b"asons.job-canceled-by-user\" = \"Von einem Benutzer abgebrochen\";\n\"job-state-reasons."
        b"job-completed-successfully\" = \"Gedruckt\";\n\"job-state-reasons.job-incoming\" = \"Dok"
        b"ument wird empfangen\";\n\"job-state-reasons.job-printing\" = \"Wird gedruckt\";\n\"job-"
        b"state-reasons.printer-stopped\" = \"Drucker ist angehalten\";\n\"job-state-reasons.proce"
        b"ssing-to-stop-point\" = \"Wird abgebrochen\";\n\"job-state-reasons.unsupported-document-"
        b"format\" = \"Dokumentformat nicht unterst\xc3\xbctzt\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
