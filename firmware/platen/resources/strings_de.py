# SPDX-License-Identifier: MIT
"""Message catalog, German (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Papierformat\";\n\"media-col\" = \"Papier\";\n\"media-size\" = \"Papier"
        b"format\";\n\"media-source\" = \"Papierquelle\";\n\"media-type\" = \"Papierart\";\n\"m"
        b"edia-top-margin\" = \"Oberer Rand\";\n\"media-bottom-margin\" = \"Unterer Rand\";\n\""
        b"media-left-margin\" = \"Linker Rand\";\n\"media-right-margin\" = \"Rechter Rand\";\n"
        b"\"copies\" = \"Exemplare\";\n\"finishings\" = \"Weiterverarbeitung\";\n\"identify-act"
        b"ions\" = \"Drucker identifizieren\";\n\"job-name\" = \"Titel\";\n\"job-sheets\" = \"D"
        b"eckblatt\";\n\"job-state\" = \"Auftragsstatus\";\n\"job-state-reasons\" = \"Auftragsd"
        b"etails\";\n\"orientation-requested\" = \"Ausrichtung\";\n\"output-bin\" = \"Papieraus"
        b"gabe\";\n\"print-color-mode\" = \"Farbmodus\";\n\"print-content-optimize\" = \"Optimi"
        b"eren f\xc3\xbcr\";\n\"print-quality\" = \"Druckqualit\xc3\xa4t\";\n\"print-rendering-"
        b"intent\" = \"Tonwiedergabe\";\n\"print-scaling\" = \"Skalierung\";\n\"printer-resolut"
        b"ion\" = \"Aufl\xc3\xb6sung\";\n\"printer-state\" = \"Druckerstatus\";\n\"printer-stat"
        b"e-reasons\" = \"Druckerdetails\";\n\"sides\" = \"Beidseitiger Druck\";\n\"media.om_re"
        b"ceipt_48.05x297mm\" = \"Kassenbon, 48 \xc3\x97 297 mm\";\n"
    ),
    (
        b"\"media.om_short-receipt_48.05x150mm\" = \"Kurzer Kassenbon, 48 \xc3\x97 150 mm\";\n"
        b"\"media.om_slip_48.05x80mm\" = \"Beleg, 48 \xc3\x97 80 mm\";\n\"media.custom_min_48.0"
        b"5x25mm\" = \"48 mm breit, mindestens 25 mm lang\";\n\"media.custom_max_48.05x3000mm\""
        b" = \"48 mm breit, bis 3 m lang\";\n\"media.om_receipt_72.08x297mm\" = \"Kassenbon, 72"
        b" \xc3\x97 297 mm\";\n\"media.om_short-receipt_72.08x150mm\" = \"Kurzer Kassenbon, 72 "
        b"\xc3\x97 150 mm\";\n\"media.om_slip_72.08x80mm\" = \"Beleg, 72 \xc3\x97 80 mm\";\n\"m"
        b"edia.custom_min_72.08x25mm\" = \"72 mm breit, mindestens 25 mm lang\";\n\"media.custo"
        b"m_max_72.08x3000mm\" = \"72 mm breit, bis 3 m lang\";\n\"media.oe_photo-l_3.5x5in\" ="
        b" \"Foto, 9 \xc3\x97 13 cm\";\n\"media.om_card_54x86mm\" = \"Karte, 54 \xc3\x97 86 mm"
        b"\";\n\"media-source.main-roll\" = \"Papierrolle\";\n\"media-type.continuous\" = \"End"
        b"lospapier\";\n\"finishings.3\" = \"Keine\";\n\"identify-actions.display\" = \"Am Druc"
        b"ker anzeigen\";\n\"identify-actions.flash\" = \"Licht blinken lassen\";\n\"identify-a"
        b"ctions.sound\" = \"Ton abspielen\";\n\"job-sheets.none\" = \"Keines\";\n\"job-sheets."
        b"standard\" = \"Standard\";\n"
    ),
    (
        b"\"orientation-requested.3\" = \"Hochformat\";\n\"orientation-requested.4\" = \"Querfo"
        b"rmat\";\n\"orientation-requested.5\" = \"Querformat, gedreht\";\n\"orientation-reques"
        b"ted.6\" = \"Hochformat, gedreht\";\n\"output-bin.face-down\" = \"Druckseite unten\";"
        b"\n\"output-bin.face-up\" = \"Druckseite oben\";\n\"print-color-mode.auto\" = \"Automa"
        b"tisch\";\n\"print-color-mode.bi-level\" = \"Nur Schwarz und Wei\xc3\x9f\";\n\"print-c"
        b"olor-mode.monochrome\" = \"Graustufen\";\n\"print-content-optimize.auto\" = \"Automat"
        b"isch\";\n\"print-content-optimize.graphic\" = \"Grafik\";\n\"print-content-optimize.p"
        b"hoto\" = \"Fotos\";\n\"print-content-optimize.text\" = \"Text\";\n\"print-content-opt"
        b"imize.text-and-graphic\" = \"Text und Grafik\";\n\"print-quality.3\" = \"Entwurf\";\n"
        b"\"print-quality.4\" = \"Normal\";\n\"print-quality.5\" = \"Hoch\";\n\"print-rendering"
        b"-intent.auto\" = \"Automatisch\";\n\"print-scaling.auto\" = \"Automatisch\";\n\"print"
        b"-scaling.auto-fit\" = \"Verkleinern, wenn zu gro\xc3\x9f\";\n\"print-scaling.fill\" ="
        b" \"Seite f\xc3\xbcllen\";\n\"print-scaling.fit\" = \"An Seite anpassen\";\n\"print-sc"
        b"aling.none\" = \"Originalgr\xc3\xb6\xc3\x9fe\";\n"
    ),
    (
        b"\"sides.one-sided\" = \"Aus\";\n\"printer-state.3\" = \"Bereit\";\n\"printer-state.4"
        b"\" = \"Druckt\";\n\"printer-state.5\" = \"Angehalten\";\n\"printer-state-reasons.none"
        b"\" = \"Keine St\xc3\xb6rung\";\n\"printer-state-reasons.media-needed-error\" = \"Papi"
        b"errolle einlegen\";\n\"printer-state-reasons.media-needed\" = \"Papierrolle einlegen"
        b"\";\n\"printer-state-reasons.media-empty-error\" = \"Kein Papier mehr\";\n\"printer-s"
        b"tate-reasons.media-empty\" = \"Kein Papier mehr\";\n\"printer-state-reasons.media-low"
        b"-warning\" = \"Papier geht zur Neige\";\n\"printer-state-reasons.media-low\" = \"Papi"
        b"er geht zur Neige\";\n\"printer-state-reasons.cover-open-error\" = \"Abdeckung ist of"
        b"fen\";\n\"printer-state-reasons.cover-open\" = \"Abdeckung ist offen\";\n\"printer-st"
        b"ate-reasons.other-error\" = \"Druckwerk meldet eine St\xc3\xb6rung\";\n\"printer-stat"
        b"e-reasons.other\" = \"Druckwerk meldet eine St\xc3\xb6rung\";\n\"job-state.3\" = \"Wa"
        b"rtet\";\n\"job-state.4\" = \"Zur\xc3\xbcckgehalten\";\n\"job-state.5\" = \"Wird gedru"
        b"ckt\";\n\"job-state.6\" = \"Angehalten\";\n\"job-state.7\" = \"Abgebrochen\";\n\"job-"
        b"state.8\" = \"Fehlgeschlagen\";\n"
    ),
    (
        b"\"job-state.9\" = \"Gedruckt\";\n\"job-state-reasons.none\" = \"Keine St\xc3\xb6rung"
        b"\";\n\"job-state-reasons.aborted-by-system\" = \"Vom Drucker abgebrochen\";\n\"job-st"
        b"ate-reasons.document-format-error\" = \"Dokument ist besch\xc3\xa4digt\";\n\"job-stat"
        b"e-reasons.document-unprintable-error\" = \"Dokument kann nicht gedruckt werden\";\n\""
        b"job-state-reasons.job-canceled-by-user\" = \"Von einem Benutzer abgebrochen\";\n\"job"
        b"-state-reasons.job-completed-successfully\" = \"Gedruckt\";\n\"job-state-reasons.job-"
        b"incoming\" = \"Dokument wird empfangen\";\n\"job-state-reasons.job-printing\" = \"Wir"
        b"d gedruckt\";\n\"job-state-reasons.printer-stopped\" = \"Drucker ist angehalten\";\n"
        b"\"job-state-reasons.processing-to-stop-point\" = \"Wird abgebrochen\";\n\"job-state-r"
        b"easons.unsupported-document-format\" = \"Dokumentformat nicht unterst\xc3\xbctzt\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
