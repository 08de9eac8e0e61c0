-- Why: a page that waits for a payment asks again and again, and each time Stripe was read (A48). When a page last asked,
-- beside synced_at, tells whether a reading has answered it just now.
-- Ships first: V012.
alter table stripe_customer add column asked_at timestamptz;
