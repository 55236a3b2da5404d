# SPDX-License-Identifier: MIT
"""Message catalog, French (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Format du papier\";\n\"media-col\" = \"Papier\";\n\"media-size\" = \"Fo"
        b"rmat du papier\";\n\"media-source\" = \"Alimentation papier\";\n\"media-type\" = \"Ty"
        b"pe de papier\";\n\"media-top-margin\" = \"Marge sup\xc3\xa9rieure\";\n\"media-bottom-"
        b"margin\" = \"Marge inf\xc3\xa9rieure\";\n\"media-left-margin\" = \"Marge gauche\";\n"
        b"\"media-right-margin\" = \"Marge droite\";\n\"copies\" = \"Nombre d\xe2\x80\x99exempl"
        b"aires\";\n\"finishings\" = \"Finition\";\n\"identify-actions\" = \"Identifier l\xe2"
        b"\x80\x99imprimante\";\n\"job-name\" = \"Titre\";\n\"job-sheets\" = \"Page de garde\";"
        b"\n\"job-state\" = \"\xc3\x89tat de la t\xc3\xa2che\";\n\"job-state-reasons\" = \"D"
        b"\xc3\xa9tails de la t\xc3\xa2che\";\n\"orientation-requested\" = \"Orientation\";\n\""
        b"output-bin\" = \"Sortie papier\";\n\"print-color-mode\" = \"Mode couleur\";\n\"print-"
        b"content-optimize\" = \"Optimiser pour\";\n\"print-quality\" = \"Qualit\xc3\xa9 d\xe2"
        b"\x80\x99impression\";\n\"print-rendering-intent\" = \"Rendu des tons\";\n\"print-scal"
        b"ing\" = \"Mise \xc3\xa0 l\xe2\x80\x99\xc3\xa9chelle\";\n\"printer-resolution\" = \"R"
        b"\xc3\xa9solution\";\n\"printer-state\" = \"\xc3\x89tat de l\xe2\x80\x99imprimante\";"
        b"\n\"printer-state-reasons\" = \"D\xc3\xa9tails de l\xe2\x80\x99imprimante\";\n"
    ),
    (
        b"\"sides\" = \"Impression recto verso\";\n\"media.om_receipt_48.05x297mm\" = \"Ticket "
        b"de caisse, 48 \xc3\x97 297 mm\";\n\"media.om_short-receipt_48.05x150mm\" = \"Ticket d"
        b"e caisse court, 48 \xc3\x97 150 mm\";\n\"media.om_slip_48.05x80mm\" = \"Coupon, 48 "
        b"\xc3\x97 80 mm\";\n\"media.custom_min_48.05x25mm\" = \"48 mm de large, 25 mm de long "
        b"au minimum\";\n\"media.custom_max_48.05x3000mm\" = \"48 mm de large, 3 m de long au m"
        b"aximum\";\n\"media.om_receipt_72.08x297mm\" = \"Ticket de caisse, 72 \xc3\x97 297 mm"
        b"\";\n\"media.om_short-receipt_72.08x150mm\" = \"Ticket de caisse court, 72 \xc3\x97 1"
        b"50 mm\";\n\"media.om_slip_72.08x80mm\" = \"Coupon, 72 \xc3\x97 80 mm\";\n\"media.cust"
        b"om_min_72.08x25mm\" = \"72 mm de large, 25 mm de long au minimum\";\n\"media.custom_m"
        b"ax_72.08x3000mm\" = \"72 mm de large, 3 m de long au maximum\";\n\"media.oe_photo-l_3"
        b".5x5in\" = \"Photo, 9 \xc3\x97 13 cm\";\n\"media.om_card_54x86mm\" = \"Carte, 54 \xc3"
        b"\x97 86 mm\";\n\"media-source.main-roll\" = \"Rouleau de papier\";\n\"media-type.cont"
        b"inuous\" = \"Papier continu\";\n\"finishings.3\" = \"Aucune\";\n\"identify-actions.di"
        b"splay\" = \"Afficher sur l\xe2\x80\x99imprimante\";\n"
    ),
    (
        b"\"identify-actions.flash\" = \"Faire clignoter un voyant\";\n\"identify-actions.sound"
        b"\" = \"\xc3\x89mettre un son\";\n\"job-sheets.none\" = \"Aucune\";\n\"job-sheets.stan"
        b"dard\" = \"Standard\";\n\"orientation-requested.3\" = \"Portrait\";\n\"orientation-re"
        b"quested.4\" = \"Paysage\";\n\"orientation-requested.5\" = \"Paysage invers\xc3\xa9\";"
        b"\n\"orientation-requested.6\" = \"Portrait invers\xc3\xa9\";\n\"output-bin.face-down"
        b"\" = \"Face imprim\xc3\xa9e en dessous\";\n\"output-bin.face-up\" = \"Face imprim\xc3"
        b"\xa9e au-dessus\";\n\"print-color-mode.auto\" = \"Automatique\";\n\"print-color-mode."
        b"bi-level\" = \"Noir et blanc uniquement\";\n\"print-color-mode.monochrome\" = \"Nivea"
        b"ux de gris\";\n\"print-content-optimize.auto\" = \"Automatique\";\n\"print-content-op"
        b"timize.graphic\" = \"Graphiques\";\n\"print-content-optimize.photo\" = \"Photos\";\n"
        b"\"print-content-optimize.text\" = \"Texte\";\n\"print-content-optimize.text-and-graph"
        b"ic\" = \"Texte et graphiques\";\n\"print-quality.3\" = \"Brouillon\";\n\"print-qualit"
        b"y.4\" = \"Normale\";\n\"print-quality.5\" = \"\xc3\x89lev\xc3\xa9e\";\n\"print-render"
        b"ing-intent.auto\" = \"Automatique\";\n"
    ),
    (
        b"\"print-scaling.auto\" = \"Automatique\";\n\"print-scaling.auto-fit\" = \"R\xc3\xa9du"
        b"ire si n\xc3\xa9cessaire\";\n\"print-scaling.fill\" = \"Remplir la page\";\n\"print-s"
        b"caling.fit\" = \"Ajuster \xc3\xa0 la page\";\n\"print-scaling.none\" = \"Taille r\xc3"
        b"\xa9elle\";\n\"sides.one-sided\" = \"D\xc3\xa9sactiv\xc3\xa9e\";\n\"printer-state.3\""
        b" = \"Pr\xc3\xaate\";\n\"printer-state.4\" = \"Impression en cours\";\n\"printer-state"
        b".5\" = \"Arr\xc3\xaat\xc3\xa9e\";\n\"printer-state-reasons.none\" = \"Aucun probl\xc3"
        b"\xa8me\";\n\"printer-state-reasons.media-needed-error\" = \"Ins\xc3\xa9rez un rouleau"
        b" de papier\";\n\"printer-state-reasons.media-needed\" = \"Ins\xc3\xa9rez un rouleau d"
        b"e papier\";\n\"printer-state-reasons.media-empty-error\" = \"Plus de papier\";\n\"pri"
        b"nter-state-reasons.media-empty\" = \"Plus de papier\";\n\"printer-state-reasons.media"
        b"-low-warning\" = \"Papier bient\xc3\xb4t \xc3\xa9puis\xc3\xa9\";\n\"printer-state-rea"
        b"sons.media-low\" = \"Papier bient\xc3\xb4t \xc3\xa9puis\xc3\xa9\";\n\"printer-state-r"
        b"easons.cover-open-error\" = \"Capot ouvert\";\n\"printer-state-reasons.cover-open\" ="
        b" \"Capot ouvert\";\n\"printer-state-reasons.other-error\" = \"Probl\xc3\xa8me du m"
        b"\xc3\xa9canisme d\xe2\x80\x99impression\";\n"
    ),
    (
        b"\"printer-state-reasons.other\" = \"Probl\xc3\xa8me du m\xc3\xa9canisme d\xe2\x80\x99"
        b"impression\";\n\"job-state.3\" = \"En attente\";\n\"job-state.4\" = \"Suspendue\";\n"
        b"\"job-state.5\" = \"Impression en cours\";\n\"job-state.6\" = \"Arr\xc3\xaat\xc3\xa9e"
        b"\";\n\"job-state.7\" = \"Annul\xc3\xa9e\";\n\"job-state.8\" = \"\xc3\x89chou\xc3\xa9e"
        b"\";\n\"job-state.9\" = \"Imprim\xc3\xa9e\";\n\"job-state-reasons.none\" = \"Aucun pro"
        b"bl\xc3\xa8me\";\n\"job-state-reasons.aborted-by-system\" = \"Abandonn\xc3\xa9e par l"
        b"\xe2\x80\x99imprimante\";\n\"job-state-reasons.document-format-error\" = \"Document e"
        b"ndommag\xc3\xa9\";\n\"job-state-reasons.document-unprintable-error\" = \"Document imp"
        b"ossible \xc3\xa0 imprimer\";\n\"job-state-reasons.job-canceled-by-user\" = \"Annul"
        b"\xc3\xa9e par un utilisateur\";\n\"job-state-reasons.job-completed-successfully\" = "
        b"\"Imprim\xc3\xa9e\";\n\"job-state-reasons.job-incoming\" = \"R\xc3\xa9ception du docu"
        b"ment\";\n\"job-state-reasons.job-printing\" = \"Impression en cours\";\n\"job-state-r"
        b"easons.printer-stopped\" = \"Imprimante arr\xc3\xaat\xc3\xa9e\";\n\"job-state-reasons"
        b".processing-to-stop-point\" = \"Annulation en cours\";\n"
    ),
    (
        b"\"job-state-reasons.unsupported-document-format\" = \"Format de document non pris en "
        b"charge\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
