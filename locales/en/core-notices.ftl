### Short notices that every app shows around the documents.

# The name of this language, written in this language.
language-name = English

## Shown in place of a document

document-unavailable = This document is not available in English yet. Ask your care team for it in another way.

# A version that was taken back because something in it was wrong.
document-withdrawn = This document was withdrawn. Please do not rely on any copy of it. Ask your care team for current information.

## Shown above a document

document-past-review = This document is past its review date. Some of it may be out of date. Check with your care team before you rely on it.

# Shown only where the text was translated by a machine and no qualified person has checked it.
# hedge: may
machine-translated = A machine translated this text. No qualified person has checked it yet, so it may contain mistakes. Check anything important with your care team.

ask-interpreter = You can ask your hospital or clinic for an interpreter.
