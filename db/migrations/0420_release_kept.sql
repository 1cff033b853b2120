-- What a release opened when it was made, as its maker might see it: no export opens more. Null for those made before this
-- was kept, which are exported no more.
alter table dossier_release add column opened jsonb;
