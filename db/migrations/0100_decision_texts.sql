-- The text of a decision is that of its motion, written together in the editor, where the motion has one. The row then
-- names the document, and the decision's snapshot holds the words: there they are hidden with the document.

alter table decision add column document_id uuid references document (id);
alter table decision drop constraint decision_text_check;
alter table decision add constraint decision_text_check check ((text = '') = (document_id is not null));
create unique index decision_document on decision (document_id);
