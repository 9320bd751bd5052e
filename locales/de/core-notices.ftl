### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Deutsch

## Shown in place of a document

document-unavailable = Dieses Dokument ist noch nicht auf Deutsch verfügbar. Bitten Sie Ihr Behandlungsteam, es Ihnen auf andere Weise zur Verfügung zu stellen.

document-withdrawn = Dieses Dokument wurde zurückgezogen. Bitte verlassen Sie sich auf keine Kopie davon. Fragen Sie Ihr Behandlungsteam nach aktuellen Informationen.

## Shown above a document

document-past-review = Der Termin für die Überprüfung dieses Dokuments ist überschritten. Einiges darin ist möglicherweise veraltet. Fragen Sie Ihr Behandlungsteam, bevor Sie sich darauf verlassen.

machine-translated = Dieser Text wurde maschinell übersetzt. Bisher hat ihn keine qualifizierte Person geprüft, daher kann er Fehler enthalten. Klären Sie alles Wichtige mit Ihrem Behandlungsteam.

ask-interpreter = Sie können in Ihrem Krankenhaus oder in Ihrer Arztpraxis um eine Dolmetscherin oder einen Dolmetscher bitten.
