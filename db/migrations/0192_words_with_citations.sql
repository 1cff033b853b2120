-- A text's words keep where it cites what. All are kept again, as if each text had grown since; those of before are
-- found until then.
update document_words set sequence = -1;
