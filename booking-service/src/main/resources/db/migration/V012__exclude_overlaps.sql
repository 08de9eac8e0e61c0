-- Why: an expert's time is kept free of overlaps by EXCLUDE constraints over id and time (A50, I05), which need "=" for
-- ids in a GiST index.
create extension if not exists btree_gist;
