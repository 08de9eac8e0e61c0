-- What the importer found waits here for an editor's corrections. The document itself is not kept.
create table report_import (
    id            uuid primary key,
    uploaded_at   timestamptz not null,
    uploaded_by   text not null,
    uploader_name text not null,
    file_name     text not null check (length(file_name) <= 200),
    size          integer not null check (size > 0),
    found         text not null check (found is json object),
    -- One import makes one draft, however often the button is pressed.
    report_id     uuid unique references report on delete set null
);
create index ix_report_import_uploaded_at on report_import (uploaded_at desc);
