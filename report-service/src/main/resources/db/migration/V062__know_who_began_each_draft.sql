-- Why: who sets a draft to one client is alone with it until its request is named, so only the one who began the draft may.
-- Until now written_by told who saved it last, and nothing for drafts that were not saved since V061. What no draft-created
-- tells of stays null: such a draft for one client is nobody's, and administrators see it. One for a client keeps whom it
-- has, the only one who sees it now.
-- Ships first: V061.
update report set written_by = (
    select actor_subject from audit_entry
    where target_type = 'report' and target_id = report.id::text and act = 'draft-created'
    order by position limit 1
) where access <> 'CLIENT';
