### Machine translated (mt-raw). No qualified person has reviewed this text.

language-name = Français

## Shown in place of a document

document-unavailable = Ce document n’est pas encore disponible en français. Demandez à votre équipe soignante de vous le transmettre d’une autre façon.

document-withdrawn = Ce document a été retiré. Veuillez ne vous fier à aucune copie de ce document. Demandez des informations à jour à votre équipe soignante.

## Shown above a document

document-past-review = La date prévue pour la révision de ce document est dépassée. Certaines informations ne sont peut-être plus à jour. Vérifiez auprès de votre équipe soignante avant de vous y fier.

machine-translated = Ce texte a été traduit par une machine. Aucune personne qualifiée ne l’a encore vérifié ; il peut donc contenir des erreurs. Vérifiez tout ce qui est important auprès de votre équipe soignante.

ask-interpreter = Vous pouvez demander un interprète à votre hôpital ou à votre clinique.
