package org.dossier.kit.events;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON, as it lies on Kafka. Unknown attributes are tolerated.
 *
 * @param specversion always {@code 1.0}
 * @param id unique per event; the inbox counts by it
 * @param source the service it comes from, {@code /report-service}
 * @param type see {@link DomainEvent#type()}
 * @param subject the aggregate's id
 * @param time when it was recorded, UTC
 * @param aggregateVersion extension attribute {@code aggregateversion}
 * @param traceparent W3C trace context of the transaction that recorded it, or null
 * @param data the payload
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON format</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        @JsonProperty("aggregateversion") long aggregateVersion,
        @Nullable String traceparent,
        String datacontenttype,
        JsonNode data) {
    /** The content type of the Kafka record's value. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static CloudEvent of(DomainEvent event, String source, Instant time, @Nullable String traceparent) {
        return new CloudEvent(
                "1.0",
                UUID.randomUUID(),
                source,
                event.type(),
                event.aggregateId().toString(),
                time,
                event.aggregateVersion(),
                traceparent,
                "application/json",
                JSON.valueToTree(event.data()));
    }

    /**
     * Reads a Kafka record's value.
     *
     * @throws MalformedEvent if it is not a CloudEvent of ours
     */
    public static CloudEvent parse(String json) {
        try {
            var event = JSON.readValue(json, CloudEvent.class);
            if (event == null
                    || event.id == null
                    || event.type == null
                    || event.subject == null
                    || event.data == null) {
                throw new MalformedEvent("An event lacks its id, type, subject or data.", null);
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("An event is not CloudEvents JSON.", e);
        }
    }

    /**
     * This event, if it is of this type.
     *
     * @throws MalformedEvent if it tells of something else, whose data may fit by chance
     */
    public CloudEvent requireType(String expected) {
        if (!type.equals(expected)) {
            throw new MalformedEvent("The event " + id + " is not a " + expected + ".", null);
        }
        return this;
    }

    /**
     * The payload as a record.
     *
     * @throws MalformedEvent if it does not fit
     */
    public <T> T dataAs(Class<T> payload) {
        try {
            return JSON.treeToValue(data, payload);
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("The data of event " + id + " is not a " + payload.getSimpleName() + ".", e);
        }
    }

    /** As structured JSON. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + id + " cannot be written as JSON.", e);
        }
    }
}
