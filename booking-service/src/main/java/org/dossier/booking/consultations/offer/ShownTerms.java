package org.dossier.booking.consultations.offer;

import java.util.List;

/**
 * The terms of a call, in words.
 *
 * @param refunds what goes back by when it is cancelled; empty where nothing is paid
 * @param moving until when it can be moved
 */
public record ShownTerms(List<String> refunds, String moving) {}
