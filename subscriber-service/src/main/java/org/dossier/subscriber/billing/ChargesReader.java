package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;

import org.dossier.kit.money.Money;

/** Reads what a customer was charged, and what of it went back. Disputes are asked for only where there was one. */
@ApplicationScoped
class ChargesReader {
    private static final long PAGE = 100;

    private final StripeClient stripe;

    ChargesReader(StripeClient stripe) {
        this.stripe = stripe;
    }

    Charges read(String customerId) throws StripeException {
        var all = ChargeListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        var taken = new HashMap<String, Money>();
        var refunded = new HashMap<String, Long>();
        var disputes = new ArrayList<DisputeState>();
        for (var charge : stripe.v1().charges().list(all).autoPagingIterable()) {
            if (charge.getPaymentIntent() != null) {
                taken.merge(
                        charge.getPaymentIntent(),
                        new Money(charge.getAmountCaptured(), charge.getCurrency()),
                        Money::plus);
                refunded.merge(charge.getPaymentIntent(), charge.getAmountRefunded(), Long::sum);
                if (Boolean.TRUE.equals(charge.getDisputed())) {
                    disputes.addAll(disputesOf(charge.getId(), charge.getPaymentIntent()));
                }
            }
        }
        return new Charges(Map.copyOf(taken), Map.copyOf(refunded), List.copyOf(disputes));
    }

    private List<DisputeState> disputesOf(String chargeId, String paymentIntentId) throws StripeException {
        var ofCharge = DisputeListParams.builder().setCharge(chargeId).build();
        var found = new ArrayList<DisputeState>();
        for (var dispute : stripe.v1().disputes().list(ofCharge).autoPagingIterable()) {
            found.add(state(dispute, paymentIntentId));
        }
        return found;
    }

    private static DisputeState state(Dispute dispute, String paymentIntentId) {
        var evidence = dispute.getEvidenceDetails();
        return new DisputeState(
                dispute.getId(),
                paymentIntentId,
                DisputeStatus.of(dispute.getStatus()),
                dispute.getReason(),
                new Money(dispute.getAmount(), dispute.getCurrency()),
                Instant.ofEpochSecond(dispute.getCreated()),
                evidence == null ? null : StripeReader.time(evidence.getDueBy()));
    }
}
