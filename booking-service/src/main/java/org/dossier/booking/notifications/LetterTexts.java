package org.dossier.booking.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all letters share; templates reach them as {@code {letters:…}}. */
@MessageBundle("letters")
interface LetterTexts {
    @Message("Hello{#if name} {name}{/if},")
    String greeting(String name);
}
