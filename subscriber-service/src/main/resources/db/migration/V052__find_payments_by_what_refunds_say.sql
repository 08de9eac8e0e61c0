-- Why: an event about a refund may name the payment only and no customer; whose it is, the payment tells.
-- Ships first: V050.
create index ix_payment_stripe_payment_intent_id on payment (stripe_payment_intent_id);
