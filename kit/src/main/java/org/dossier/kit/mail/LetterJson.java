package org.dossier.kit.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Letters as the queue keeps them. Our own form of JSON: mails that wait outlive a change of the service's settings. */
final class LetterJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LetterJson() {}

    static String write(Object letter) {
        try {
            return JSON.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A letter cannot be written as JSON.", e);
        }
    }

    static <T> T read(String letter, Class<T> form) {
        try {
            return JSON.readValue(letter, form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A letter is not a " + form.getSimpleName() + ".", e);
        }
    }
}
