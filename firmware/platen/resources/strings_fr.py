# SPDX-License-Identifier: MIT
"""Message catalog, French (.strings). Made by `python -m host_tools resources`."""
# fmt: off

DATA = (
    (
        b"\"media\" = \"Format du papier\";\n\"media-col\" = \"Papier\";\n\"media-size\" = \"Forma"
        b"t du papier\";\n\"media-source\" = \"Alimentation papier\";\n\"media-type\" = \"Type de "
        b"papier\";\n\"media-top-margin\" = \"Marge sup\xc3\xa9rieure\";\n\"media-bottom-margin\" "
        b"= \"Marge inf\xc3\xa9rieure\";\n\"media-left-margin\" = \"Marge gauche\";\n\"media-right"
        b"-margin\" = \"Marge droite\";\n\"copies\" = \"Nombre d\xe2\x80\x99exemplaires\";\n\"fini"
        b"shings\" = \"Finition\";\n\"identify-actions\" = \"Identifier l\xe2\x80\x99imprimante\";"
        b"\n\"job-name\" = \"Titre\";\n\"job-sheets\" = \"Page de garde\";\n\"job-state\" = \"\xc3"
        b"\x89tat de la t\xc3\xa2che\";\n\"job-state-reasons\" = \"D\xc3\xa9tails de la t\xc3\xa2c"
        b"he\";\n\"orientation-requested\" = \"Orientation\";\n\"output-bin\" = \"Sortie papier\";"
        b"\n\"print-color-mode\" = \"Mode couleur\";\n\"print-content-optimize\" = \"Optimiser pou"
        b"r\";\n\"print-quality\" = \"Qualit\xc3\xa9 d\xe2\x80\x99impression\";\n\"print-rendering"
        b"-intent\" = \"Rendu des tons\";\n\"print-scaling\" = \"Mise \xc3\xa0 l\xe2\x80\x99\xc3"
        b"\xa9chelle\";\n\"printer-resolution\" = \"R\xc3\xa9solution\";\n\"printer-state\" = \""
        b"\xc3\x89tat de l\xe2\x80\x99imprimante\";\n\"printer-state-reasons\" = \"D\xc3\xa9tails "
        b"de l\xe2\x80\x99imprimante\";\n"
    ),
    (
        b"\"sides\" = \"Impression recto verso\";\n\"media.om_receipt_48.05x297mm\" = \"Ticket de "
        b"caisse, 48 \xc3\x97 297 mm\";\n\"media.om_short-receipt_48.05x150mm\" = \"Ticket de cais"
        b"se court, 48 \xc3\x97 150 mm\";\n\"media.om_slip_48.05x80mm\" = \"Coupon, 48 \xc3\x97 80"
        b" mm\";\n\"media.custom_min_48.05x25mm\" = \"48 mm de large, 25 mm de long au minimum\";"
        b"\n\"media.custom_max_48.05x3000mm\" = \"48 mm de large, 3 m de long au maximum\";\n\"med"
        b"ia.om_receipt_72.08x297mm\" = \"Ticket de caisse, 72 \xc3\x97 297 mm\";\n\"media.om_shor"
        b"t-receipt_72.08x150mm\" = \"Ticket de caisse court, 72 \xc3\x97 150 mm\";\n\"media.om_sl"
        b"ip_72.08x80mm\" = \"Coupon, 72 \xc3\x97 80 mm\";\n\"media.custom_min_72.08x25mm\" = \"72"
        b" mm de large, 25 mm de long au minimum\";\n\"media.custom_max_72.08x3000mm\" = \"72 mm d"
        b"e large, 3 m de long au maximum\";\n\"media.oe_photo-l_3.5x5in\" = \"Photo, 9 \xc3\x97 1"
        b"3 cm\";\n\"media.om_card_54x86mm\" = \"Carte, 54 \xc3\x97 86 mm\";\n\"media-source.main-"
        b"roll\" = \"Rouleau de papier\";\n\"media-type.continuous\" = \"Papier continu\";\n\"fini"
        b"shings.3\" = \"Aucune\";\n\"identify-actions.display\" = \"Afficher sur l\xe2\x80\x99imp"
        b"rimante\";\n"
    ),
    (
        b"\"identify-actions.flash\" = \"Faire clignoter un voyant\";\n\"identify-actions.sound\" "
        b"= \"\xc3\x89mettre un son\";\n\"job-sheets.none\" = \"Aucune\";\n\"job-sheets.standard\""
        b" = \"Standard\";\n\"orientation-requested.3\" = \"Portrait\";\n\"orientation-requested.4"
        b"\" = \"Paysage\";\n\"orientation-requested.5\" = \"Paysage invers\xc3\xa9\";\n\"orientat"
        b"ion-requested.6\" = \"Portrait invers\xc3\xa9\";\n\"output-bin.face-down\" = \"Face impr"
        b"im\xc3\xa9e en dessous\";\n\"output-bin.face-up\" = \"Face imprim\xc3\xa9e au-dessus\";"
        b"\n\"print-color-mode.auto\" = \"Automatique\";\n\"print-color-mode.bi-level\" = \"Noir e"
        b"t blanc uniquement\";\n\"print-color-mode.monochrome\" = \"Niveaux de gris\";\n\"print-c"
        b"ontent-optimize.auto\" = \"Automatique\";\n\"print-content-optimize.graphic\" = \"Graphi"
        b"ques\";\n\"print-content-optimize.photo\" = \"Photos\";\n\"print-content-optimize.text\""
        b" = \"Texte\";\n\"print-content-optimize.text-and-graphic\" = \"Texte et graphiques\";\n"
        b"\"print-quality.3\" = \"Brouillon\";\n\"print-quality.4\" = \"Normale\";\n\"print-qualit"
        b"y.5\" = \"\xc3\x89lev\xc3\xa9e\";\n\"print-rendering-intent.auto\" = \"Automatique\";\n"
    ),
    (
        b"\"print-scaling.auto\" = \"Automatique\";\n\"print-scaling.auto-fit\" = \"R\xc3\xa9duire"
        b" si n\xc3\xa9cessaire\";\n\"print-scaling.fill\" = \"Remplir la page\";\n\"print-scaling"
        b".fit\" = \"Ajuster \xc3\xa0 la page\";\n\"print-scaling.none\" = \"Taille r\xc3\xa9elle"
        b"\";\n\"sides.one-sided\" = \"D\xc3\xa9sactiv\xc3\xa9e\";\n\"printer-state.3\" = \"Pr\xc3"
        b"\xaate\";\n\"printer-state.4\" = \"Impression en cours\";\n\"printer-state.5\" = \"Arr"
        b"\xc3\xaat\xc3\xa9e\";\n\"printer-state-reasons.none\" = \"Aucun probl\xc3\xa8me\";\n\"pr"
        b"inter-state-reasons.media-needed-error\" = \"Ins\xc3\xa9rez un rouleau de papier\";\n\"p"
        b"rinter-state-reasons.media-needed\" = \"Ins\xc3\xa9rez un rouleau de papier\";\n\"printe"
        b"r-state-reasons.media-empty-error\" = \"Plus de papier\";\n\"printer-state-reasons.media"
        b"-empty\" = \"Plus de papier\";\n\"printer-state-reasons.media-low-warning\" = \"Papier b"
        b"ient\xc3\xb4t \xc3\xa9puis\xc3\xa9\";\n\"printer-state-reasons.media-low\" = \"Papier bi"
        b"ent\xc3\xb4t \xc3\xa9puis\xc3\xa9\";\n\"printer-state-reasons.cover-open-error\" = \"Cap"
        b"ot ouvert\";\n\"printer-state-reasons.cover-open\" = \"Capot ouvert\";\n\"printer-state-"
        b"reasons.other-error\" = \"Probl\xc3\xa8me du m\xc3\xa9canisme d\xe2\x80\x99impression\";"
        b"\n"
    ),
    (
        b"\"printer-state-reasons.other\" = \"Probl\xc3\xa8me du m\xc3\xa9canisme d\xe2\x80\x99imp"
        b"ression\";\n\"job-state.3\" = \"En attente\";\n\"job-state.4\" = \"Suspendue\";\n\"job-s"
        b"tate.5\" = \"Impression en cours\";\n\"job-state.6\" = \"Arr\xc3\xaat\xc3\xa9e\";\n\"job"
        b"-state.7\" = \"Annul\xc3\xa9e\";\n\"job-state.8\" = \"\xc3\x89chou\xc3\xa9e\";\n\"job-st"
        b"ate.9\" = \"Imprim\xc3\xa9e\";\n\"job-state-reasons.none\" = \"Aucun probl\xc3\xa8me\";"
        b"\n\"job-state-reasons.aborted-by-system\" = \"Abandonn\xc3\xa9e par l\xe2\x80\x99imprima"
        b"nte\";\n\"job-state-reasons.document-format-error\" = \"Document endommag\xc3\xa9\";\n\""
        b"job-state-reasons.document-unprintable-error\" = \"Document impossible \xc3\xa0 imprime"
        b"r\";\n\"job-state-reasons.job-canceled-by-user\" = \"Annul\xc3\xa9e par un utilisateur\""
        b";\n\"job-state-reasons.job-completed-successfully\" = \"Imprim\xc3\xa9e\";\n\"job-state-"
        b"reasons.job-incoming\" = \"R\xc3\xa9ception du document\";\n\"job-state-reasons.job-prin"
        b"ting\" = \"Impression en cours\";\n\"job-state-reasons.printer-stopped\" = \"Imprimante "
        b"arr\xc3\xaat\xc3\xa9e\";\n\"job-state-reasons.processing-to-stop-point\" = \"Annulation "
        b"en cours\";\n"
    ),
    (
        b"\"job-state-reasons.unsupported-document-format\" = \"Format de document non pris en ch"
        b"arge\";\n"
    ),
)

TYPE = b"text/strings; charset=utf-8"
