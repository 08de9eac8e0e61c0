-- Why: the same for the meetings of a course. A change of rules may move some meetings of a run and not others, and what
-- participants were told of each is known only if it is kept. Null until the job has looked for the first time.
alter table meeting add column begins_at timestamptz;
alter table meeting add column ends_at timestamptz;
