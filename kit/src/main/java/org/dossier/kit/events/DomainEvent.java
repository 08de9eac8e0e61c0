package org.dossier.kit.events;

import java.util.UUID;

/**
 * What happened to one aggregate.
 *
 * @param type the event's name and version, {@code <owner>.<event>.v1}; also its Kafka topic
 * @param aggregateId whose event it is; also its Kafka key
 * @param aggregateVersion rises with each event of the aggregate, so that consumers drop older ones
 * @param data the payload, a record that Jackson writes as the JSON of {@code contracts/events/<type>/schema.json}
 */
public record DomainEvent(String type, UUID aggregateId, long aggregateVersion, Object data) {}
